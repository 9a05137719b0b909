package org.gaitkeeper.differential;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Log-odds of every condition after the claims that are known. Follows the facts when they change: only claims, slots
 * and conditions that a changed finding touches are summed again, always in the same order, so that nothing drifts.
 */
final class Scores {

    private static final int NOBODY = -1;

    private final Index index;
    private final Facts facts;
    private final Truth[] truths;
    /** By claim: 1, less in patients unlike those measured, 0 where the claim does not count. */
    private final double[] factors;

    private final double[] strongest;
    private final int[] holders;
    private final double[] totals;
    private final int[] thousandths;
    private final BitSet looked = new BitSet();
    private final BitSet slots = new BitSet();
    private final BitSet conditions = new BitSet();

    Scores(Index index, Facts facts) {
        this.index = index;
        this.facts = facts;
        this.truths = new Truth[index.claims.size()];
        this.factors = new double[index.claims.size()];
        this.strongest = new double[index.slots.size()];
        this.holders = new int[index.slots.size()];
        this.totals = index.baseRates.clone();
        this.thousandths = Arrays.stream(totals).mapToInt(Scores::thousandths).toArray();
        Arrays.fill(truths, Truth.UNKNOWN);
        Arrays.fill(factors, 1);
        Arrays.fill(holders, NOBODY);
        follow();
    }

    /** Follows what changed in the facts. */
    void follow() {
        BitSet leaves = facts.changed();
        for (int leaf = leaves.nextSetBit(0); leaf >= 0; leaf = leaves.nextSetBit(leaf + 1)) {
            for (int claim : index.claimsWith(leaf)) {
                looked.set(claim);
            }
        }
        facts.settled();
        for (int claim = looked.nextSetBit(0); claim >= 0; claim = looked.nextSetBit(claim + 1)) {
            look(claim);
        }
        sum();
    }

    private void look(int number) {
        CompiledClaim claim = index.claims.get(number);
        Truth truth = claim.when().evaluate(facts.truths());
        double factor = truth == Truth.UNKNOWN ? 1 : factor(claim);
        if (truth != truths[number] || factor != factors[number]) {
            mark(claim.effects(truths[number]));
            mark(claim.effects(truth));
            truths[number] = truth;
            factors[number] = factor;
        }
    }

    private double factor(CompiledClaim claim) {
        if (claim.exemption() != null && claim.exemption().evaluate(facts.truths()) == Truth.TRUE) {
            return 0;
        }
        return claim.population() != null && claim.population().evaluate(facts.truths()) == Truth.FALSE
                ? index.contents.weights().distantPopulation()
                : 1;
    }

    private void mark(CompiledClaim.Effects effects) {
        for (int slot : effects.slots()) {
            slots.set(slot);
        }
    }

    private void sum() {
        for (int slot = slots.nextSetBit(0); slot >= 0; slot = slots.nextSetBit(slot + 1)) {
            strongest[slot] = 0;
            holders[slot] = NOBODY;
            for (Index.Entry entry : index.slots.get(slot).entries()) {
                double weight = entry.weight(truths[entry.claim()]) * factors[entry.claim()];
                if (Math.abs(weight) > Math.abs(strongest[slot])) {
                    strongest[slot] = weight;
                    holders[slot] = entry.claim();
                }
            }
            conditions.set(index.slots.get(slot).condition());
        }
        for (int one = conditions.nextSetBit(0); one >= 0; one = conditions.nextSetBit(one + 1)) {
            double total = index.baseRates[one];
            for (int slot : index.slotsOf(one)) {
                total += strongest[slot];
            }
            totals[one] = total;
            thousandths[one] = thousandths(total);
        }
        looked.clear();
        slots.clear();
        conditions.clear();
    }

    Truth truth(int claim) {
        return truths[claim];
    }

    /** What multiplies the weights of a claim: 0 when it does not count in this patient. */
    double factor(int claim) {
        return factors[claim];
    }

    /** The weight that counts in a slot, 0 when none does. */
    double strongest(int slot) {
        return strongest[slot];
    }

    /** The claim that counts in a slot, -1 when none does. */
    int holder(int slot) {
        return holders[slot];
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
        for (int slot : index.slotsOf(condition)) {
            if (strongest[slot] > 0) {
                return true;
            }
        }
        return false;
    }
}
