package org.gaitkeeper.knowledge;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which source ids exist while the files are read, and which statements have found their place. */
final class Citations {

    private final Set<String> facts = new TreeSet<>();
    private final Set<String> publications = new HashSet<>();
    private final Set<String> cited = new HashSet<>();

    Citations() {
        FactIds.all().forEach(fact -> facts.add(fact.id()));
    }

    void publication(String key) {
        publications.add(key);
    }

    /** Whether the id names a statement, a section or a publication. */
    boolean known(String id) {
        return facts.contains(id) || publications.contains(id) || FactIds.isSection(id);
    }

    void use(List<String> ids) {
        cited.addAll(ids);
    }

    /** Statements that nothing cites. */
    Set<String> unused() {
        Set<String> unused = new TreeSet<>(facts);
        unused.removeAll(cited);
        return unused;
    }
}
