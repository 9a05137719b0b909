package org.gaitkeeper.differential;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gaitkeeper.differential.Differential.Item;

/** The facts in words, each described once. */
final class Account {

    private final Index index;
    private final Facts facts;
    private final Runs runs;
    private final List<List<Item>> items;

    Account(Facts facts, Runs runs, Index index) {
        this.index = index;
        this.facts = facts;
        this.runs = runs;
        this.items = new ArrayList<>(Collections.nCopies(index.findings.size(), List.of()));
        for (int finding = 0; finding < items.size(); finding++) {
            if (facts.known(finding)) {
                items.set(finding, List.copyOf(facts.items(finding)));
            }
        }
    }

    /** The known answers to a finding; empty when it is unknown or not of the catalogue. */
    List<Item> items(String finding) {
        int number = index.number(finding);
        return number < 0 ? List.of() : items.get(number);
    }

    /** The known answers to these findings. */
    List<Item> items(Set<String> findings) {
        List<Item> all = List.of();
        for (String finding : findings) {
            List<Item> some = items(finding);
            if (all.isEmpty()) {
                all = some;
            } else if (!some.isEmpty()) {
                all = new ArrayList<>(all);
                all.addAll(some);
            }
        }
        return List.copyOf(all);
    }

    /** What logged runs say about a finding although it was also answered; empty when they are silent. */
    List<Item> runsBeside(String finding) {
        int number = index.number(finding);
        return number < 0 ? List.of() : facts.runsBeside(number);
    }

    /** Every answer taken from runs, then every restated one in the order of the knowledge. */
    List<Item> derived() {
        Set<String> findings = new LinkedHashSet<>(runs.findings());
        index.rules.forEach(rule -> findings.add(rule.derivation().finding()));
        List<Item> derived = new ArrayList<>();
        for (String finding : findings) {
            for (Item item : items(finding)) {
                if (item.derived()) {
                    derived.add(item);
                }
            }
        }
        return List.copyOf(derived);
    }
}
