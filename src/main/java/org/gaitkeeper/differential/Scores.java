package org.gaitkeeper.differential;

import java.util.BitSet;

/**
 * Log-odds of every condition after the claims that are known. Follows the facts when they change: only slots and
 * conditions that a changed truth touches are summed again, always in the same order, so that nothing drifts.
 */
final class Scores {

    private final Index index;
    private final Slots slots;
    private final Truths truths;
    private final double distantPopulation;

    private final double[] strongest;
    /** Slots in which a claim counts. */
    private final BitSet held;

    private final double[] totals;
    private final int[] thousandths;

    /** How many of the changed truths were followed. */
    private int followed;

    private final BitSet slotsDue = new BitSet();
    private final BitSet conditionsDue = new BitSet();
    /** What may differ from the scores this is a copy of. */
    private final BitSet touchedSlots = new BitSet();

    private final BitSet touchedConditions = new BitSet();

    Scores(Index index, Facts facts) {
        this.index = index;
        this.slots = index.slots;
        this.truths = facts.truths();
        this.distantPopulation = index.contents.weights().distantPopulation();
        this.strongest = new double[slots.size()];
        this.held = new BitSet(slots.size());
        this.totals = new double[index.conditions.size()];
        this.thousandths = new int[totals.length];
        for (int condition = 0; condition < totals.length; condition++) {
            sum(condition);
        }
        follow();
    }

    /** The same, to follow other facts. */
    Scores(Scores other, Facts facts) {
        this.index = other.index;
        this.slots = other.slots;
        this.truths = facts.truths();
        this.distantPopulation = other.distantPopulation;
        this.strongest = other.strongest.clone();
        this.held = (BitSet) other.held.clone();
        this.totals = other.totals.clone();
        this.thousandths = other.thousandths.clone();
    }

    /** Follows what changed in the facts. */
    void follow() {
        Relation touching = index.slotsWith;
        for (; followed < truths.changes(); followed++) {
            int node = truths.changed(followed);
            for (int place = touching.first(node); place < touching.first(node + 1); place++) {
                slotsDue.set(touching.at(place));
            }
        }
        for (int slot = slotsDue.nextSetBit(0); slot >= 0; slot = slotsDue.nextSetBit(slot + 1)) {
            double before = strongest[slot];
            weigh(slot);
            if (strongest[slot] != before) {
                conditionsDue.set(slots.condition(slot));
            }
        }
        for (int one = conditionsDue.nextSetBit(0); one >= 0; one = conditionsDue.nextSetBit(one + 1)) {
            sum(one);
        }
        touchedSlots.or(slotsDue);
        touchedConditions.or(conditionsDue);
        slotsDue.clear();
        conditionsDue.clear();
    }

    /** Everything touched since the scores followed is again what it was there. */
    void takeBack(Scores before) {
        for (int slot = touchedSlots.nextSetBit(0); slot >= 0; slot = touchedSlots.nextSetBit(slot + 1)) {
            strongest[slot] = before.strongest[slot];
            held.set(slot, strongest[slot] != 0);
        }
        for (int one = touchedConditions.nextSetBit(0); one >= 0; one = touchedConditions.nextSetBit(one + 1)) {
            totals[one] = before.totals[one];
            thousandths[one] = before.thousandths[one];
        }
        touchedSlots.clear();
        touchedConditions.clear();
        followed = 0;
    }

    private void weigh(int slot) {
        double most = 0;
        for (int entry = slots.firstEntry(slot); entry < slots.firstEntry(slot + 1); entry++) {
            double weight = weight(entry);
            if (Math.abs(weight) > Math.abs(most)) {
                most = weight;
            }
        }
        strongest[slot] = most;
        held.set(slot, most != 0);
    }

    private void sum(int condition) {
        double total = index.baseRates[condition];
        int end = slots.first(condition + 1);
        for (int slot = held.nextSetBit(slots.first(condition));
                slot >= 0 && slot < end;
                slot = held.nextSetBit(slot + 1)) {
            total += strongest[slot];
        }
        totals[condition] = total;
        thousandths[condition] = thousandths(total);
    }

    /** What an entry weighs, whether or not a stronger one stands in its slot; 0 when it says nothing. */
    double weight(int entry) {
        int when = slots.when(entry);
        if (truths.unknown(when)) {
            return 0;
        }
        double weight = truths.holds(when) ? slots.whenTrue(entry) : slots.whenFalse(entry);
        return slots.conditional(entry) ? weight * factor(slots.claim(entry)) : weight;
    }

    Truth truth(int claim) {
        return truths.of(index.claims.get(claim).when());
    }

    /** What multiplies the weights of a claim: 1, less in patients unlike those measured, 0 where it does not count. */
    double factor(int claim) {
        CompiledClaim compiled = index.claims.get(claim);
        if (compiled.exemption() != Circuit.NO_TEST && truths.holds(compiled.exemption())) {
            return 0;
        }
        return compiled.population() != Circuit.NO_TEST && truths.fails(compiled.population()) ? distantPopulation : 1;
    }

    /** Conditions whose totals may differ from those this is a copy of. */
    BitSet touched() {
        return touchedConditions;
    }

    /** Slots in which a claim counts. */
    BitSet held() {
        return held;
    }

    /** The weight that counts in a slot, 0 when none does. */
    double strongest(int slot) {
        return strongest[slot];
    }

    /** The claim that counts in a slot, of equals the first; -1 when none does. */
    int holder(int slot) {
        if (held.get(slot)) {
            for (int entry = slots.firstEntry(slot); entry < slots.firstEntry(slot + 1); entry++) {
                if (weight(entry) == strongest[slot]) {
                    return slots.claim(entry);
                }
            }
        }
        return -1;
    }

    double total(int condition) {
        return totals[condition];
    }

    /** The total as conditions are ordered by, in thousandths. */
    int score(int condition) {
        return thousandths[condition];
    }

    static int thousandths(double logOdds) {
        return (int) Math.round(logOdds * 1000);
    }

    /** What the evidence alone moved the condition. */
    double evidence(int condition) {
        return totals[condition] - index.baseRates[condition];
    }

    /** Whether something that counts favours the condition. */
    boolean favoured(int condition) {
        int end = slots.first(condition + 1);
        for (int slot = held.nextSetBit(slots.first(condition));
                slot >= 0 && slot < end;
                slot = held.nextSetBit(slot + 1)) {
            if (strongest[slot] > 0) {
                return true;
            }
        }
        return false;
    }
}
