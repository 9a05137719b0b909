package org.gaitkeeper.differential;

import java.util.BitSet;

/**
 * Log-odds of every condition after the claims that are known. Follows the facts when they change: a slot is looked at only
 * when a line that comes could count there or the line that counts goes, and a condition is summed again only when the
 * weight of a slot changed, always in the same order, so that nothing drifts.
 */
final class Scores {

    private final Index index;
    private final Slots slots;
    private final Lines lines;
    private final Truths truths;

    /** By claim: the state whose lines were taken into account, as {@link Fit#state}. */
    private final int[] states;
    /** By slot: the line that counts there. */
    private final int[] strongest;
    /** Slots in which a claim counts. */
    private final BitSet held;

    private final double[] totals;
    private final int[] thousandths;

    /** How many of the changed truths were followed. */
    private int followed;

    /** Slots whose line has gone. */
    private final BitSet vacated;

    private final BitSet conditionsDue;
    /** What may differ from the scores this is a copy of. */
    private final BitSet touchedClaims;

    private final BitSet touchedSlots;
    private final BitSet touchedConditions;

    Scores(Index index, Facts facts) {
        this(
                index,
                facts,
                new int[index.claims.size()],
                new int[index.slots.size()],
                new BitSet(index.slots.size()),
                new double[index.conditions.size()],
                new int[index.conditions.size()]);
        conditionsDue.set(0, totals.length);
        follow();
    }

    /** The same, to follow other facts. */
    Scores(Scores other, Facts facts) {
        this(
                other.index,
                facts,
                other.states.clone(),
                other.strongest.clone(),
                (BitSet) other.held.clone(),
                other.totals.clone(),
                other.thousandths.clone());
    }

    private Scores(
            Index index, Facts facts, int[] states, int[] strongest, BitSet held, double[] totals, int[] thousandths) {
        this.index = index;
        this.slots = index.slots;
        this.lines = index.lines;
        this.truths = facts.truths();
        this.states = states;
        this.strongest = strongest;
        this.held = held;
        this.totals = totals;
        this.thousandths = thousandths;
        this.vacated = new BitSet(strongest.length);
        this.conditionsDue = new BitSet(totals.length);
        this.touchedClaims = new BitSet(states.length);
        this.touchedSlots = new BitSet(strongest.length);
        this.touchedConditions = new BitSet(totals.length);
    }

    /** Follows what changed in the facts. */
    void follow() {
        Relation touching = index.claimsWith;
        for (; followed < truths.changes(); followed++) {
            int node = truths.changed(followed);
            int end = touching.first(node + 1);
            for (int place = touching.first(node); place < end; place++) {
                listen(touching.at(place));
            }
        }
        for (int slot = vacated.nextSetBit(0); slot >= 0; slot = vacated.nextSetBit(slot + 1)) {
            fill(slot, strongestOf(slot));
        }
        vacated.clear();
        for (int one = conditionsDue.nextSetBit(0); one >= 0; one = conditionsDue.nextSetBit(one + 1)) {
            sum(one);
        }
        touchedConditions.or(conditionsDue);
        conditionsDue.clear();
    }

    /** Takes the lines that a claim says now in place of those it said before. */
    private void listen(int claim) {
        int before = states[claim];
        int now = state(claim);
        if (before == now) {
            return;
        }
        states[claim] = now;
        touchedClaims.set(claim);
        for (int place = lines.first(claim, before); place < lines.end(claim, before); place++) {
            int line = lines.at(place);
            int slot = lines.slot(line);
            if (strongest[slot] == line) {
                vacated.set(slot);
            }
        }
        for (int place = lines.first(claim, now); place < lines.end(claim, now); place++) {
            int line = lines.at(place);
            int slot = lines.slot(line);
            if (beats(line, strongest[slot])) {
                fill(slot, line);
            }
        }
    }

    private int state(int claim) {
        int sign = truths.sign(index.whens[claim]);
        if (sign == 0) {
            return Fit.UNKNOWN;
        }
        Fit fit = index.conditional.get(claim) ? index.claims.get(claim).fit(truths) : Fit.ALIKE;
        return fit.state(sign > 0);
    }

    /** Whether a line counts rather than another; of equals the claim that comes first in the knowledge. */
    private boolean beats(int line, int other) {
        double weight = Math.abs(lines.weight(line));
        double least = Math.abs(lines.weight(other));
        return weight > least || (weight == least && weight > 0 && lines.claim(line) < lines.claim(other));
    }

    private void fill(int slot, int line) {
        if (lines.weight(line) != weight(slot)) {
            conditionsDue.set(slots.condition(slot));
        }
        strongest[slot] = line;
        held.set(slot, line != Lines.NONE);
        touchedSlots.set(slot);
    }

    private int strongestOf(int slot) {
        int strong = Lines.NONE;
        double most = 0;
        int end = slots.firstEntry(slot + 1);
        for (int entry = slots.firstEntry(slot); entry < end; entry++) {
            int line = line(entry);
            double weight = Math.abs(lines.weight(line));
            if (weight > most) {
                most = weight;
                strong = line;
            }
        }
        return strong;
    }

    private void sum(int condition) {
        double total = index.baseRates[condition];
        int end = slots.first(condition + 1);
        for (int slot = held.nextSetBit(slots.first(condition));
                slot >= 0 && slot < end;
                slot = held.nextSetBit(slot + 1)) {
            total += weight(slot);
        }
        totals[condition] = total;
        thousandths[condition] = thousandths(total);
    }

    /** Everything touched since the scores followed is again what it was there. */
    void takeBack(Scores before) {
        for (int claim = touchedClaims.nextSetBit(0); claim >= 0; claim = touchedClaims.nextSetBit(claim + 1)) {
            states[claim] = before.states[claim];
        }
        for (int slot = touchedSlots.nextSetBit(0); slot >= 0; slot = touchedSlots.nextSetBit(slot + 1)) {
            strongest[slot] = before.strongest[slot];
            held.set(slot, strongest[slot] != Lines.NONE);
        }
        for (int one = touchedConditions.nextSetBit(0); one >= 0; one = touchedConditions.nextSetBit(one + 1)) {
            totals[one] = before.totals[one];
            thousandths[one] = before.thousandths[one];
        }
        touchedClaims.clear();
        touchedSlots.clear();
        touchedConditions.clear();
        followed = 0;
    }

    /** What an entry says, whether or not a stronger one stands in its slot; {@link Lines#NONE} when nothing. */
    int line(int entry) {
        return slots.line(entry, states[slots.claim(entry)]);
    }

    /** The state of a claim whose lines hold, as {@link Fit#state}. */
    int stateOf(int claim) {
        return states[claim];
    }

    /** Conditions whose totals may differ from those this is a copy of. */
    BitSet touched() {
        return touchedConditions;
    }

    /** Slots in which a claim counts. */
    BitSet held() {
        return held;
    }

    /** The line that counts in a slot, of equals the first; {@link Lines#NONE} when none does. */
    int strongest(int slot) {
        return strongest[slot];
    }

    /** The weight that counts in a slot, 0 when none does. */
    double weight(int slot) {
        return lines.weight(strongest[slot]);
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
            if (weight(slot) > 0) {
                return true;
            }
        }
        return false;
    }
}
