package org.gaitkeeper.differential;

import java.util.ArrayList;
import java.util.List;
import org.gaitkeeper.differential.Differential.Item;

/** The facts in words. */
final class Account {

    private final Index index;
    private final Facts facts;
    private final Runs runs;

    Account(Facts facts, Runs runs, Index index) {
        this.index = index;
        this.facts = facts;
        this.runs = runs;
    }

    /** The known answers to a finding; empty when it is unknown. */
    List<Item> items(int finding) {
        return facts.items(finding);
    }

    /** The known answers to these findings. */
    List<Item> items(int[] findings) {
        List<Item> first = List.of();
        int count = 0;
        for (int finding : findings) {
            List<Item> some = facts.items(finding);
            first = count == 0 ? some : first;
            count += some.size();
        }
        if (count == first.size()) {
            return first;
        }
        Item[] all = new Item[count];
        int place = 0;
        for (int finding : findings) {
            List<Item> some = facts.items(finding);
            for (int i = 0; i < some.size(); i++) {
                all[place++] = some.get(i);
            }
        }
        return List.of(all);
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
        List<Item> items = facts.items(finding);
        if (!items.isEmpty() && items.get(0).derived()) {
            derived.addAll(items);
        }
    }
}
