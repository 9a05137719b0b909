package org.gaitkeeper.differential;

import java.util.ArrayList;
import java.util.List;
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
        this.items = new ArrayList<>(index.findings.size());
        for (int finding = 0; finding < index.findings.size(); finding++) {
            items.add(facts.items(finding));
        }
    }

    /** The known answers to a finding; empty when it is unknown. */
    List<Item> items(int finding) {
        return items.get(finding);
    }

    /** The known answers to these findings. */
    List<Item> items(int[] findings) {
        List<Item> first = List.of();
        List<Item> all = first;
        for (int finding : findings) {
            List<Item> some = items.get(finding);
            if (all.isEmpty()) {
                first = some;
                all = some;
            } else if (!some.isEmpty()) {
                if (all == first) {
                    all = new ArrayList<>(all);
                }
                all.addAll(some);
            }
        }
        return List.copyOf(all);
    }

    /** What logged runs say about a finding although it was also answered; empty when they are silent. */
    List<Item> runsBeside(int finding) {
        return facts.runsBeside(finding);
    }

    /** Every answer taken from runs, then every restated one in the order of the knowledge. */
    List<Item> derived() {
        List<Item> derived = new ArrayList<>();
        for (String finding : runs.findings()) {
            addDerived(index.number(finding), derived);
        }
        for (int finding : index.restated) {
            if (!runs.findings().contains(index.findings.get(finding).code())) {
                addDerived(finding, derived);
            }
        }
        return List.copyOf(derived);
    }

    private void addDerived(int finding, List<Item> derived) {
        for (Item item : items.get(finding)) {
            if (item.derived()) {
                derived.add(item);
            }
        }
    }
}
