package org.gaitkeeper.knowledge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gaitkeeper.findings.Catalogue;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Phase;
import org.gaitkeeper.knowledge.scoring.CaseVocabulary;
import org.gaitkeeper.knowledge.scoring.CaseVocabulary.Guard;
import org.gaitkeeper.knowledge.scoring.CaseVocabulary.Target;
import org.jspecify.annotations.Nullable;

/** Reads how cases speak, and refuses findings and options the catalogue does not have. */
final class CaseVocabularyReader {

    static final String FILE = "case-vocabulary.yaml";
    private static final Map<String, Phase> PHASES =
            Map.of("", Phase.NONE, "rest", Phase.REST, "during", Phase.DURING, "after", Phase.AFTER);

    private final Faults faults;
    private final Catalogue catalogue;

    CaseVocabularyReader(Faults faults, Catalogue catalogue) {
        this.faults = faults;
        this.catalogue = catalogue;
    }

    CaseVocabulary read(Entry top) {
        Map<String, List<Target>> keys = new LinkedHashMap<>();
        List<String> negations = top.texts("negations");
        // Order matters, and the mapping as parsed keeps it.
        if (top.raw("keys") instanceof Map<?, ?> map) {
            map.forEach((key, targets) -> keys.put(String.valueOf(key), targets(String.valueOf(key), targets)));
        }
        top.done();
        return new CaseVocabulary(negations, Collections.unmodifiableMap(keys));
    }

    private List<Target> targets(String key, @Nullable Object written) {
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
}
