package org.gaitkeeper.knowledge.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Findings;
import org.gaitkeeper.findings.Phase;
import org.gaitkeeper.findings.Side;
import org.gaitkeeper.findings.Status;
import org.gaitkeeper.findings.Value;
import org.gaitkeeper.findings.ValueType;
import org.gaitkeeper.knowledge.scoring.CaseVocabulary.Target;
import org.jspecify.annotations.Nullable;

/**
 * Turns a case into findings. Reads age, sex, activity and the findings, nothing else: never the diagnosis, the
 * narrative or the title. What the case does not say stays unanswered.
 */
public final class CaseReader {

    private static final List<String> TOP_LEVEL = List.of("age", "sex", "activity");

    private final CaseVocabulary vocabulary;
    private final Set<String> toldFirst;

    /**
     * A reader of cases.
     *
     * @param vocabulary how they speak
     * @param toldFirst keys of what a patient tells unasked
     */
    public CaseReader(CaseVocabulary vocabulary, Collection<String> toldFirst) {
        this.vocabulary = vocabulary;
        this.toldFirst = Set.copyOf(toldFirst);
    }

    /**
     * A case, ready to be scored.
     *
     * @param published the case as published
     * @param withoutAbi leaves out ankle-brachial indices, as a clinic without a Doppler must
     */
    public ClinicalCase read(JsonNode published, boolean withoutAbi) {
        Findings stated = findings(published, key -> !withoutAbi || !key.startsWith("abi_"));
        Findings opening = findings(published, toldFirst::contains);
        // What the rest of the case corrects was never told otherwise.
        List<Answer> told = stated.all().stream()
                .filter(answer -> opening.answer(answer.key()).isPresent())
                .toList();
        return new ClinicalCase(published.path("id").asText(), Findings.of(told), stated, Expected.of(published));
    }

    /** The findings that follow from the keys of a case that are wanted. */
    private Findings findings(JsonNode published, Predicate<String> wanted) {
        ObjectNode said = published.path("findings").isObject()
                ? published.path("findings").deepCopy()
                : ((ObjectNode) published).objectNode();
        TOP_LEVEL.stream().filter(published::hasNonNull).forEach(key -> said.set(key, published.get(key)));
        said.remove(StreamSupport.stream(((Iterable<String>) said::fieldNames).spliterator(), false)
                .filter(wanted.negate())
                .toList());
        Draft draft = new Draft(said);
        // What a case says outright comes before what is gathered from its phrases.
        for (boolean phrases : new boolean[] {false, true}) {
            vocabulary.keys().forEach((key, targets) -> {
                if (said.hasNonNull(key)) {
                    targets.stream()
                            .filter(target -> target.keywords().isEmpty() != phrases)
                            .filter(draft::applies)
                            .forEach(target -> draft.add(target, said.get(key)));
                }
            });
        }
        return draft.findings();
    }

    private static List<String> words(JsonNode value) {
        if (value.isArray()) {
            List<String> words = new ArrayList<>();
            value.forEach(item -> words.add(item.asText()));
            return words;
        }
        return List.of(value.asText());
    }

    /** Answers as they gather. */
    private final class Draft {

        private final JsonNode said;
        private final Map<Place, Gathered> gathered = new LinkedHashMap<>();

        Draft(JsonNode said) {
            this.said = said;
        }

        boolean applies(Target target) {
            String key = target.guard().key();
            return key.isEmpty()
                    || (said.hasNonNull(key)
                            && words(said.get(key)).stream()
                                    .anyMatch(target.guard().in()::contains));
        }

        void add(Target target, JsonNode value) {
            Gathered meaning = meaning(target, value);
            if (meaning == null) {
                return;
            }
            gathered.merge(
                    new Place(target.finding(), phase(target)),
                    meaning,
                    (before, more) -> before.union(more, target.finding().type()));
        }

        private Phase phase(Target target) {
            if (!target.finding().eachPhase() || target.phase() != Phase.NONE) {
                return target.phase();
            }
            return said.path("exertional").asBoolean() ? Phase.DURING : Phase.REST;
        }

        private @Nullable Gathered meaning(Target target, JsonNode value) {
            if (target.note()) {
                return new Gathered(true, List.of(String.join("; ", words(value))));
            }
            if (!target.keywords().isEmpty()) {
                return coded(target.finding(), keywords(target, value));
            }
            if (!target.values().isEmpty()) {
                return coded(
                        target.finding(),
                        words(value).stream()
                                .flatMap(word -> target.values().getOrDefault(word, List.of()).stream())
                                .toList());
            }
            return plain(target.finding(), value);
        }

        private List<String> keywords(Target target, JsonNode value) {
            Set<String> found = new TreeSet<>();
            List<String> phrases = value.isArray()
                    ? words(value)
                    : Arrays.asList(value.asText().split("[;,]", -1));
            for (String phrase : phrases) {
                String normal = CaseVocabulary.normal(phrase);
                if (!vocabulary.negated(normal)) {
                    target.keywords().forEach((option, words) -> {
                        if (words.stream().anyMatch(normal::contains)) {
                            found.add(option);
                        }
                    });
                }
            }
            return List.copyOf(found);
        }

        private static @Nullable Gathered coded(Finding finding, List<String> codes) {
            if (codes.isEmpty()) {
                return null;
            }
            List<String> options = codes.stream()
                    .filter(code -> finding.option(code).isPresent())
                    .toList();
            if (!options.isEmpty()) {
                return new Gathered(true, options);
            }
            return new Gathered(codes.contains("present"), List.of());
        }

        private static @Nullable Gathered plain(Finding finding, JsonNode value) {
            if (value.isBoolean()) {
                return finding.type() == ValueType.YES_NO ? new Gathered(value.asBoolean(), List.of()) : null;
            }
            List<String> words =
                    words(value).stream().filter(word -> !word.isBlank()).toList();
            if (words.isEmpty()) {
                return null;
            }
            return switch (finding.type()) {
                case YES_NO -> new Gathered(true, List.of());
                case TEXT -> new Gathered(true, List.of(String.join("; ", words)));
                case QUANTITY -> value.isNumber() ? new Gathered(true, List.of(amount(finding, value))) : null;
                case GRADE -> coded(finding, List.of(words.get(0).replaceAll("^([0-9]+).*", "$1")));
                case CHOICE, SEVERAL, ZONES ->
                    coded(
                            finding,
                            words.stream()
                                    .filter(word -> finding.option(word).isPresent())
                                    .toList());
            };
        }

        /** Cases give approximate numbers: rounded to the decimals and drawn into the range of the finding. */
        private static String amount(Finding finding, JsonNode value) {
            BigDecimal amount = value.decimalValue().setScale(finding.decimals(), RoundingMode.HALF_UP);
            BigDecimal min = finding.min();
            BigDecimal max = finding.max();
            amount = min == null ? amount : amount.max(min);
            amount = max == null ? amount : amount.min(max);
            return amount.toPlainString();
        }

        Findings findings() {
            List<Answer> answers = new ArrayList<>();
            gathered.forEach((place, meaning) -> {
                for (Side side : sides(place.finding())) {
                    answers.add(new Answer(
                            place.finding().code(),
                            meaning.present() ? Status.PRESENT : Status.ABSENT,
                            value(place.finding(), meaning),
                            side,
                            place.phase(),
                            ""));
                }
            });
            return Findings.of(answers);
        }

        private List<Side> sides(Finding finding) {
            if (!finding.eachSide()) {
                return List.of(Side.NONE);
            }
            return switch (said.path("laterality").asText()) {
                case "left" -> List.of(Side.LEFT);
                case "right" -> List.of(Side.RIGHT);
                default -> List.of(Side.LEFT, Side.RIGHT);
            };
        }

        private static @Nullable Value value(Finding finding, Gathered meaning) {
            if (!meaning.present() || meaning.parts().isEmpty()) {
                return null;
            }
            return switch (finding.type()) {
                case YES_NO -> null;
                case CHOICE, GRADE -> new Value.Choice(meaning.parts().get(0));
                case SEVERAL -> new Value.Several(meaning.parts());
                case ZONES -> Value.Zones.of(meaning.parts());
                case TEXT -> new Value.Text(String.join("; ", meaning.parts()));
                case QUANTITY ->
                    new Value.Quantity(new BigDecimal(meaning.parts().get(0)));
            };
        }
    }

    /** Where an answer goes. */
    private record Place(Finding finding, Phase phase) {}

    /** What was said so far; parts are option codes, a number or texts. */
    private record Gathered(boolean present, List<String> parts) {

        /** Options and texts come together; of anything else the first word stands. */
        Gathered union(Gathered more, ValueType type) {
            if (type != ValueType.SEVERAL && type != ValueType.ZONES && type != ValueType.TEXT) {
                return this;
            }
            List<String> all = new ArrayList<>(parts);
            all.addAll(more.parts);
            return new Gathered(present || more.present, all);
        }
    }
}
