package org.gaitkeeper.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gaitkeeper.findings.Catalogue;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Phase;
import org.jspecify.annotations.Nullable;

/** How published cases speak, in terms of the catalogue. Keys and values it does not name stay unanswered. */
final class CaseVocabulary {

    static final String FILE = "case-vocabulary.yaml";
    private static final Map<String, Phase> PHASES =
            Map.of("", Phase.NONE, "rest", Phase.REST, "during", Phase.DURING, "after", Phase.AFTER);

    private final Map<String, List<Target>> keys = new LinkedHashMap<>();
    private final List<String> negations;
    private final Catalogue catalogue;

    /**
     * Reads the vocabulary.
     *
     * @throws KnowledgeException if it names a finding or an option that is not in the catalogue
     */
    CaseVocabulary(KnowledgeFiles files, Catalogue catalogue) {
        this.catalogue = catalogue;
        Faults faults = new Faults();
        YamlFiles yaml = new YamlFiles(faults, Map.of(FILE, files.text(FILE)));
        Entry top = yaml.entry(FILE);
        this.negations = top.texts("negations");
        // Order matters, and the mapping as parsed keeps it.
        if (top.raw("keys") instanceof Map<?, ?> map) {
            map.forEach((key, targets) -> keys.put(String.valueOf(key), targets(faults, String.valueOf(key), targets)));
        }
        top.done();
        faults.throwIfAny();
    }

    private List<Target> targets(Faults faults, String key, @Nullable Object written) {
        List<Target> targets = new ArrayList<>();
        if (written instanceof List<?> list) {
            for (Object item : list) {
                Entry entry = new Entry(faults, FILE, key, item);
                target(entry).ifPresent(targets::add);
                entry.done();
            }
        } else {
            faults.add(FILE, key, "must be a list");
        }
        return targets;
    }

    private Optional<Target> target(Entry entry) {
        boolean note = entry.has("note");
        String code = entry.text(note ? "note" : "finding");
        Optional<Finding> finding = catalogue.find(code);
        Map<String, List<String>> values = table(entry, "values");
        Map<String, List<String>> keywords = table(entry, "keywords");
        Phase phase = entry.word("phase", PHASES, "");
        Guard guard = guard(entry);
        if (finding.isEmpty()) {
            entry.fault("names no finding: " + code);
            return Optional.empty();
        }
        values.values().forEach(options -> options.forEach(option -> check(entry, finding.get(), option)));
        keywords.keySet().forEach(option -> check(entry, finding.get(), option));
        return Optional.of(new Target(finding.get(), values, keywords, phase, guard, note));
    }

    private static void check(Entry entry, Finding finding, String option) {
        if (!option.equals("present")
                && !option.equals("absent")
                && finding.option(option).isEmpty()) {
            entry.fault(finding.code() + " has no option " + option);
        }
    }

    private static Map<String, List<String>> table(Entry entry, String key) {
        Map<String, List<String>> table = new LinkedHashMap<>();
        if (entry.raw(key) instanceof Map<?, ?> map) {
            map.forEach((word, meaning) -> table.put(String.valueOf(word), meanings(meaning)));
        }
        return table;
    }

    private static List<String> meanings(@Nullable Object meaning) {
        if (meaning == null) {
            return List.of();
        }
        return meaning instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(meaning));
    }

    private static Guard guard(Entry entry) {
        if (!entry.has("when")) {
            return new Guard("", List.of());
        }
        Entry when = entry.entry("when");
        Guard guard = new Guard(when.text("key"), when.someTexts("in"));
        when.done();
        return guard;
    }

    /** What each key of a case answers, in order. */
    Map<String, List<Target>> keys() {
        return keys;
    }

    /** Whether a phrase says that something is not so. */
    boolean negated(String phrase) {
        String trimmed = phrase.strip() + " ";
        return negations.stream().anyMatch(trimmed::startsWith);
    }

    /** A phrase in lower case, punctuation as spaces, with a space at each end. */
    static String normal(String phrase) {
        StringBuilder normal = new StringBuilder(" ");
        phrase.toLowerCase(Locale.ROOT)
                .codePoints()
                .map(point -> Character.isLetterOrDigit(point) || "-/+".indexOf(point) >= 0 ? point : ' ')
                .forEach(normal::appendCodePoint);
        return normal.append(' ').toString();
    }

    /**
     * One finding a key answers.
     *
     * @param finding which
     * @param values answers by the words of the case; empty when the words are the answers
     * @param keywords words to look for in phrases, by answer; empty when phrases are not read
     * @param phase of the run, none when not said
     * @param guard holds when the target applies
     * @param note the words go into a text finding and answer nothing else
     */
    record Target(
            Finding finding,
            Map<String, List<String>> values,
            Map<String, List<String>> keywords,
            Phase phase,
            Guard guard,
            boolean note) {}

    /**
     * A condition on another key of the case.
     *
     * @param key of the case, empty when there is no condition
     * @param in values of which it must have one
     */
    record Guard(String key, List<String> in) {}
}
