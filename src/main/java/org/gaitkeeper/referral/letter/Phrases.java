package org.gaitkeeper.referral.letter;

import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Phase;
import org.gaitkeeper.findings.Side;
import org.gaitkeeper.findings.Status;
import org.gaitkeeper.findings.Value;
import org.gaitkeeper.findings.ValueType;
import org.gaitkeeper.platform.words.Language;
import org.gaitkeeper.platform.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The words of one finding: all its answers, sides and phases, as one phrase without a full stop. Sides are always spelled
 * out; equal answers left and right become <em>on both sides</em>.
 */
final class Phrases {

    /** Units of the catalogue that have a plural. */
    private static final Map<String, String> COUNTED = Map.of(
            said("minutes"), said("minute"),
            said("hours"), said("hour"),
            said("days"), said("day"),
            said("weeks"), said("week"),
            said("years"), said("year"),
            said("seconds"), said("second|unit"),
            said("points"), said("point"));

    private static final Set<String> BARE_UNITS = Set.of(said("ratio"), said("size"));

    private final Wording wording;

    Phrases(Wording wording) {
        this.wording = wording;
    }

    /**
     * What the answers say.
     *
     * @param text without a full stop
     * @param positive whether something was found, rather than looked for and not found
     */
    record Phrase(String text, boolean positive) {}

    private record Spoken(String words, Phase phase) {}

    /** The phrase for these answers of one finding; empty when none of them may be told, such as one that nobody looked at. */
    Optional<Phrase> of(Finding finding, List<Answer> answers) {
        List<Answer> told = answers.stream().filter(answer -> tellable(answer)).toList();
        if (told.isEmpty() || wording.silent().contains(finding.code())) {
            return Optional.empty();
        }
        Map<Spoken, List<Answer>> bySide = new LinkedHashMap<>();
        told.forEach(answer -> bySide.computeIfAbsent(
                        new Spoken(words(finding, answer), answer.phase()), none -> new ArrayList<>())
                .add(answer));
        Map<String, List<Phase>> byPhase = new LinkedHashMap<>();
        bySide.forEach((spoken, where) -> byPhase.computeIfAbsent(
                        withSide(spoken.words(), sides(where)), none -> new ArrayList<>())
                .add(spoken.phase()));
        String text = byPhase.entrySet().stream()
                .map(same -> withPhases(same.getKey(), same.getValue()))
                .collect(Collectors.joining("; "));
        return Optional.of(new Phrase(text, told.stream().anyMatch(answer -> positive(finding, answer))));
    }

    private boolean tellable(Answer answer) {
        return answer.value() == null || answer.value().parts().stream().noneMatch(wording.unseenOptions()::contains);
    }

    private boolean positive(Finding finding, Answer answer) {
        if (answer.status() != Status.PRESENT) {
            return false;
        }
        @Nullable Value value = answer.value();
        return value == null
                || !finding.type().hasOptions()
                || value.parts().stream().anyMatch(part -> !wording.negative(finding, part));
    }

    /** One answer without its side and phase; {@code {side}} still marks where a side would go. */
    private String words(Finding finding, Answer answer) {
        String words =
                switch (answer.status()) {
                    case NOT_ASSESSED -> labelled(finding, t("not asked"));
                    case DECLINED -> labelled(finding, t("declined"));
                    case ABSENT -> {
                        String absent = wording.absent(finding);
                        yield absent.isEmpty() ? labelled(finding, t("none|answer")) : absent;
                    }
                    case PRESENT -> present(finding, answer.value());
                };
        return answer.note().isBlank() ? words : words + " (" + oneLine(answer.note()) + ")";
    }

    private String present(Finding finding, @Nullable Value value) {
        String template = wording.present(finding);
        if (value == null) {
            return template.isEmpty() || template.contains("{value}") ? labelled(finding, t("yes|answer")) : template;
        }
        String words = value(finding, value);
        return template.contains("{value}") ? template.replace("{value}", words) : labelled(finding, words);
    }

    private static String labelled(Finding finding, String words) {
        return lowerFirst(finding.label()) + ": " + words;
    }

    private String value(Finding finding, Value value) {
        if (value instanceof Value.Quantity quantity) {
            return amount(finding, quantity.amount());
        }
        if (value instanceof Value.Zones zones) {
            return zones(finding, zones);
        }
        if (value instanceof Value.Text text) {
            return oneLine(text.text());
        }
        if (value instanceof Value.Choice choice && finding.type() == ValueType.GRADE && manual(finding)) {
            return t("{0} of 5", choice.option());
        }
        return joined(value.parts().stream()
                .map(part -> wording.option(finding, part))
                .toList());
    }

    /** Manual muscle testing is known to every receiver by its number, 0 to 5. */
    private static boolean manual(Finding finding) {
        return finding.code().endsWith("_mrc") || finding.code().equals("weakness_grade_worst");
    }

    private static String amount(Finding finding, BigDecimal amount) {
        String number = Words.number(amount).replace('-', '\u2212');
        String label = finding.unitLabel();
        if (label.isEmpty() || BARE_UNITS.stream().anyMatch(bare -> t(bare).equals(label))) {
            return number;
        }
        String unit = amount.compareTo(BigDecimal.ONE) == 0 ? oneOf(label) : label;
        boolean attached = unit.startsWith("%") || (unit.startsWith("°") && !unit.startsWith("°C"));
        return attached ? number + unit : number + " " + unit;
    }

    /** The unit for a single one, where it has a plural. */
    private static String oneOf(String unit) {
        return COUNTED.entrySet().stream()
                .filter(plural -> t(plural.getKey()).equals(unit))
                .map(plural -> t(plural.getValue()))
                .findFirst()
                .orElse(unit);
    }

    private String zones(Finding finding, Value.Zones zones) {
        Map<String, List<String>> byMark = new LinkedHashMap<>();
        for (Value.Area area : zones.areas()) {
            boolean alone = zones.areas().stream()
                            .filter(other -> other.zone().equals(area.zone()))
                            .count()
                    == 1;
            if (area.score().isPresent() && !alone) {
                continue;
            }
            String mark = area.score().isPresent()
                    ? ""
                    : finding.mark(area.mark()).map(one -> one.label()).orElse(area.mark());
            byMark.computeIfAbsent(mark, none -> new ArrayList<>())
                    .add(wording.option(finding, area.zone()) + score(zones, area.zone()));
        }
        return byMark.entrySet().stream()
                .map(same -> (same.getKey().isEmpty() ? "" : t("{0} in ", same.getKey())) + joined(same.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String score(Value.Zones zones, String zone) {
        OptionalInt score = zones.score(zone);
        return score.isPresent() ? " (" + score.getAsInt() + "/10)" : "";
    }

    private static String withSide(String words, String side) {
        if (words.contains("{side}")) {
            return words.replace("{side}", side).replace("  ", " ").strip();
        }
        return side.isEmpty() ? words : words + " " + side;
    }

    private static String withPhases(String words, List<Phase> phases) {
        List<String> when = phases.stream()
                .filter(one -> one != Phase.NONE)
                .map(Phrases::phase)
                .toList();
        return when.isEmpty() ? words : joined(when) + ": " + words;
    }

    private static String sides(List<Answer> where) {
        boolean left = where.stream().anyMatch(answer -> answer.side() == Side.LEFT);
        boolean right = where.stream().anyMatch(answer -> answer.side() == Side.RIGHT);
        if (left && right) {
            return t("on both sides");
        }
        return left ? t("on the left") : right ? t("on the right") : "";
    }

    private static String phase(Phase phase) {
        return switch (phase) {
            case REST -> t("at rest|answer");
            case DURING -> t("during the run|answer");
            case AFTER -> t("after the run|answer");
            case NONE -> "";
        };
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    static String joined(List<String> words) {
        if (words.size() < 2) {
            return words.isEmpty() ? "" : words.get(0);
        }
        return String.join(", ", words.subList(0, words.size() - 1)) + t(" and ") + words.get(words.size() - 1);
    }

    /** First letter small where the language writes nouns so, unless the word is a name or an abbreviation such as FADIR, B12 or Tinel. */
    static String lowerFirst(String label) {
        if (Words.language() == Language.GERMAN
                || label.length() < 2
                || !Character.isLowerCase(label.charAt(1))
                || NAMES.stream().anyMatch(label::startsWith)) {
            return label;
        }
        return Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }

    private static final Set<String> NAMES = Set.of(
            "Tinel",
            "Babinski",
            "Romberg",
            "Lhermitte",
            "Mulder",
            "Homans",
            "Wells",
            "Cook",
            "Edinburgh",
            "Ottawa",
            "Raynaud",
            "Achilles");

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
