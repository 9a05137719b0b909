package org.gaitkeeper.knowledge;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which source ids exist, and which facts have found their place. Facts of the documents the product started from are
 * numbered S0 to S4 with two digits; evidence rows are E5-1 to E5-147, evidence sections E1 to E8; red-flag rows R1 to
 * R33; reconciliations C1 to C15.
 */
final class Citations {

    private static final List<Integer> FACTS = List.of(34, 41, 29, 39, 26);
    private static final int EVIDENCE_ROWS = 147;
    private static final int RED_FLAG_ROWS = 33;
    private static final int RECONCILIATIONS = 15;
    private static final Pattern EVIDENCE_SECTION = Pattern.compile("E[0-8](\\.[0-9]{1,2})?");

    private final Set<String> facts = new TreeSet<>();
    private final Set<String> publications = new HashSet<>();
    private final Set<String> cited = new HashSet<>();

    Citations() {
        for (int document = 0; document < FACTS.size(); document++) {
            String prefix = "S" + document + "-";
            IntStream.rangeClosed(1, FACTS.get(document))
                    .forEach(number -> facts.add(prefix + (number < 10 ? "0" : "") + number));
        }
        numbered("E5-", EVIDENCE_ROWS).forEach(facts::add);
        numbered("R", RED_FLAG_ROWS).forEach(facts::add);
        numbered("C", RECONCILIATIONS).forEach(facts::add);
    }

    private static Stream<String> numbered(String prefix, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(number -> prefix + number);
    }

    void publication(String key) {
        publications.add(key);
    }

    /** Whether the id names a fact, a section or a publication. */
    boolean known(String id) {
        return facts.contains(id)
                || publications.contains(id)
                || EVIDENCE_SECTION.matcher(id).matches();
    }

    void use(List<String> ids) {
        cited.addAll(ids);
    }

    /** Facts that nothing cites. */
    Set<String> unused() {
        Set<String> unused = new TreeSet<>(facts);
        unused.removeAll(cited);
        return unused;
    }
}
