package org.gaitkeeper.knowledge;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gaitkeeper.differential.Place;
import org.gaitkeeper.differential.Predicate;
import org.gaitkeeper.differential.Predicate.Comparison;
import org.gaitkeeper.differential.Predicate.Match;
import org.gaitkeeper.differential.Territory;
import org.gaitkeeper.differential.Test;
import org.gaitkeeper.findings.Catalogue;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Phase;
import org.gaitkeeper.findings.ValueType;
import org.jspecify.annotations.Nullable;

/** Reads the tests of claims, red flags and rules, and compares every code in them with the catalogue. */
final class TestReader {

    private static final Map<String, Match> MATCHES =
            Map.of("in", Match.IN, "all_of", Match.ALL_OF, "none_of", Match.NONE_OF, "only", Match.ONLY);
    private static final Map<String, Comparison> COMPARISONS = Map.of(
            "at_least", Comparison.AT_LEAST,
            "at_most", Comparison.AT_MOST,
            "above", Comparison.ABOVE,
            "below", Comparison.BELOW);
    private static final Map<String, Phase> PHASES =
            Map.of("any", Phase.NONE, "rest", Phase.REST, "during", Phase.DURING, "after", Phase.AFTER);
    private static final Map<String, Place.Sides> SIDES =
            Map.of("any", Place.Sides.ANY, "both", Place.Sides.BOTH, "one", Place.Sides.ONE);
    /** Stands in for a test that could not be read; reading ends with a fault, so it never decides anything. */
    private static final Test UNREADABLE = new Test.Any(List.of());

    private final Faults faults;
    private final Catalogue catalogue;
    private final Map<String, Territory> territories;
    private final List<String> maps;

    TestReader(Faults faults, Catalogue catalogue, Map<String, Territory> territories) {
        this.faults = faults;
        this.catalogue = catalogue;
        this.territories = territories;
        this.maps = Territory.maps(catalogue, territories.values());
    }

    Test read(String file, String id, @Nullable Object written) {
        if (written == null) {
            faults.add(file, id, "has no test");
            return UNREADABLE;
        }
        Entry entry = new Entry(faults, file, id, written);
        Test test = read(file, entry);
        entry.done();
        return test;
    }

    private Test read(String file, Entry entry) {
        if (entry.has("finding")) {
            return finding(entry);
        }
        if (entry.has("territory")) {
            return overlap(entry);
        }
        if (entry.has("all")) {
            return new Test.All(parts(file, entry, "all"));
        }
        if (entry.has("any")) {
            return new Test.Any(parts(file, entry, "any"));
        }
        if (entry.has("not")) {
            return new Test.Not(read(file, entry.id(), entry.raw("not")));
        }
        if (entry.has("of")) {
            List<Test> parts = parts(file, entry, "of");
            return new Test.Count((int) entry.within("at_least", 1, parts.size()), parts);
        }
        entry.fault("a test needs finding, territory, all, any, not or of");
        return UNREADABLE;
    }

    private List<Test> parts(String file, Entry entry, String key) {
        List<Object> written = entry.list(key);
        if (written.isEmpty()) {
            entry.fault(key + " needs at least one test");
        }
        return written.stream().map(part -> read(file, entry.id(), part)).toList();
    }

    private Test finding(Entry entry) {
        String code = entry.text("finding");
        Place place = new Place(entry.word("side", SIDES, "any"), entry.word("phase", PHASES, "any"));
        Optional<Finding> finding = catalogue.find(code);
        if (finding.isEmpty()) {
            entry.fault("names no finding: " + code);
            entry.keys();
            return UNREADABLE;
        }
        return new Test.Of(code, place, predicate(entry, finding.orElseThrow()));
    }

    private Predicate predicate(Entry entry, Finding finding) {
        if (entry.has("is")) {
            return new Predicate.Is(entry.word("is", Map.of("present", true, "absent", false), ""));
        }
        if (entry.has("mentions")) {
            if (finding.type() != ValueType.TEXT) {
                entry.fault("mentions needs a text, " + finding.code() + " is none");
            }
            return new Predicate.Mentions(entry.someTexts("mentions"));
        }
        for (Map.Entry<String, Match> match : MATCHES.entrySet()) {
            if (entry.has(match.getKey())) {
                return options(entry, finding, match.getKey(), match.getValue());
            }
        }
        for (Map.Entry<String, Comparison> comparison : COMPARISONS.entrySet()) {
            if (entry.has(comparison.getKey())) {
                if (finding.type() != ValueType.QUANTITY && finding.type() != ValueType.GRADE) {
                    entry.fault(comparison.getKey() + " needs a quantity or a grade, " + finding.code() + " is none");
                }
                return new Predicate.Amount(comparison.getValue(), entry.number(comparison.getKey(), BigDecimal.ZERO));
            }
        }
        entry.fault("does not say what must hold of " + finding.code());
        return new Predicate.Is(true);
    }

    private static Predicate options(Entry entry, Finding finding, String key, Match match) {
        List<String> options = entry.someTexts(key);
        if (!finding.type().hasOptions()) {
            entry.fault(key + " needs options, " + finding.code() + " has none");
        }
        options.stream()
                .filter(option -> finding.option(option).isEmpty())
                .forEach(option -> entry.fault(finding.code() + " has no option " + option));
        return new Predicate.Options(match, Set.copyOf(options));
    }

    private Test overlap(Entry entry) {
        String code = entry.text("territory");
        double least = entry.within("overlap_at_least", 0.01, 1);
        Territory territory = territories.get(code);
        if (territory == null) {
            entry.fault("names no territory: " + code);
            return UNREADABLE;
        }
        return new Test.Overlap(territory, maps, least);
    }
}
