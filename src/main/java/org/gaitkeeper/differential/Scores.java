package org.gaitkeeper.differential;

import java.util.Arrays;
import java.util.BitSet;
import org.gaitkeeper.findings.Finding;

/** Log-odds of every condition after the claims that are known. */
final class Scores {

    private static final int NOBODY = -1;

    private final Index index;
    private final Recorded recorded;
    private final BitSet known = new BitSet();
    private final BitSet touched = new BitSet();
    private final Truth[] truths;
    private final double[] strongest;
    private final int[] holders;
    private final double[] totals;

    Scores(Index index, Recorded recorded, Weights weights) {
        this.index = index;
        this.recorded = recorded;
        this.truths = new Truth[index.claims.size()];
        this.strongest = new double[index.slotCount()];
        this.holders = new int[index.slotCount()];
        this.totals = index.baseRates.clone();
        Arrays.fill(truths, Truth.UNKNOWN);
        Arrays.fill(holders, NOBODY);
        for (int number = 0; number < index.findings.size(); number++) {
            Finding finding = index.findings.get(number);
            if (recorded.known(finding.code())) {
                known.set(number);
                touched.or(index.claimsOn(finding.code()));
            }
        }
        touched.stream().forEach(claim -> apply(index.claims.get(claim), weights));
        for (int slot = 0; slot < strongest.length; slot++) {
            totals[index.slot(slot).condition()] += strongest[slot];
        }
    }

    private void apply(Index.Compiled claim, Weights weights) {
        Truth truth = claim.claim().when().evaluate(recorded);
        truths[claim.number()] = truth;
        Index.Effects effects = claim.effects(truth);
        if (effects.size() == 0) {
            return;
        }
        double factor = factor(claim.claim(), weights);
        for (int i = 0; i < effects.size(); i++) {
            int slot = effects.slot(i);
            double weight = effects.weight(i) * factor;
            if (Math.abs(weight) > Math.abs(strongest[slot])) {
                strongest[slot] = weight;
                holders[slot] = claim.number();
            }
        }
    }

    /** What was measured in other people than this patient says less. */
    double factor(Claim claim, Weights weights) {
        Test within = claim.population().within();
        return within != null && within.evaluate(recorded) == Truth.FALSE ? weights.distantPopulation() : 1;
    }

    Index index() {
        return index;
    }

    Recorded recorded() {
        return recorded;
    }

    boolean known(int finding) {
        return known.get(finding);
    }

    /** Claims of which at least one finding is known, in the order of the knowledge. */
    BitSet touched() {
        return touched;
    }

    Truth truth(int claim) {
        return truths[claim];
    }

    /** The weight that counts in a slot, 0 when none does. */
    double strongest(int slot) {
        return strongest[slot];
    }

    boolean counted(int slot, int claim) {
        return holders[slot] == claim;
    }

    double total(int condition) {
        return totals[condition];
    }

    /** What the evidence alone moved the condition. */
    double evidence(int condition) {
        return totals[condition] - index.baseRates[condition];
    }
}
