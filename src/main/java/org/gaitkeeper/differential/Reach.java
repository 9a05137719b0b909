package org.gaitkeeper.differential;

import java.util.BitSet;

/**
 * How far one more answer could go at most, whatever it is. Every leaf that looks at the finding, or at what might be
 * restated from it, is taken to be free; each claim that depends on one may then come true or false by itself. So more
 * is thought possible than is, never less. One answer ahead only: two harmless answers together may still change
 * something.
 */
final class Reach {

    private final Index index;
    private final Facts facts;
    private final Scores scores;
    private final Standing standing;
    private final Weights.Bands bands;
    private final int[] head;
    private final double best;
    private final boolean somethingLeads;
    private final Urgency urgency;

    /** Truths when every free leaf and every opposite of one is true, and when none is. */
    private final Truth[] most;

    private final Truth[] least;
    private final double[] highest;
    private final double[] lowest;
    private final BitSet freed = new BitSet();
    private final BitSet claims = new BitSet();
    private final BitSet slots = new BitSet();
    private final BitSet moved = new BitSet();

    Reach(Index index, Facts facts, Scores scores, Standing standing, Urgency urgency) {
        this.index = index;
        this.facts = facts;
        this.scores = scores;
        this.standing = standing;
        this.urgency = urgency;
        this.bands = index.contents.weights().bands();
        this.head = standing.head();
        this.best = standing.best();
        this.most = facts.truths().clone();
        this.least = facts.truths().clone();
        this.highest = new double[index.conditions.size()];
        this.lowest = new double[index.conditions.size()];
        boolean leads = false;
        for (int condition : index.leaders) {
            leads |= standing.band(condition, best) == Band.LEADING;
            highest[condition] = scores.total(condition);
            lowest[condition] = scores.total(condition);
        }
        this.somethingLeads = leads;
    }

    /** Whether an answer to this could change the first three conditions or the urgency. */
    boolean decides(Askable askable) {
        free(askable.number());
        stretch();
        boolean decides = flagsChange(askable) || headChanges() || leadersChange();
        restore();
        return decides;
    }

    private void free(int finding) {
        set(finding);
        for (boolean more = true; more; ) {
            more = false;
            for (int follower : index.follows(finding)) {
                if (!freed.get(follower) && facts.open(follower) && mayBeRestated(follower)) {
                    set(follower);
                    more = true;
                }
            }
        }
    }

    private boolean mayBeRestated(int finding) {
        for (int rule : index.rulesOf(finding)) {
            if (index.rules.get(rule).when().evaluate(most) == Truth.TRUE) {
                return true;
            }
        }
        return false;
    }

    private void set(int finding) {
        freed.set(finding);
        for (int leaf : index.leavesOf(finding)) {
            for (boolean opposite : new boolean[] {false, true}) {
                most[Gate.literal(leaf, opposite)] = Truth.TRUE;
                least[Gate.literal(leaf, opposite)] = Truth.FALSE;
            }
        }
        for (int claim : index.claimsOn(finding)) {
            claims.set(claim);
            mark(index.claims.get(claim).whenTrue());
            mark(index.claims.get(claim).whenFalse());
        }
    }

    private void mark(CompiledClaim.Effects effects) {
        for (int slot : effects.slots()) {
            slots.set(slot);
        }
    }

    /** Widens the range of each condition by what its slots could come to. */
    private void stretch() {
        for (int number = slots.nextSetBit(0); number >= 0; number = slots.nextSetBit(number + 1)) {
            Index.Slot slot = index.slots.get(number);
            double fixed = 0;
            for (Index.Entry entry : slot.entries()) {
                double weight = entry.weight(scores.truth(entry.claim())) * scores.factor(entry.claim());
                if (!claims.get(entry.claim()) && Math.abs(weight) > Math.abs(fixed)) {
                    fixed = weight;
                }
            }
            double high = fixed;
            double low = fixed;
            for (Index.Entry entry : slot.entries()) {
                if (claims.get(entry.claim())) {
                    Gate when = index.claims.get(entry.claim()).when();
                    double yes = when.evaluate(most) == Truth.TRUE ? entry.whenTrue() : 0;
                    double no = when.evaluate(least) == Truth.FALSE ? entry.whenFalse() : 0;
                    high = beyond(fixed, Math.max(yes, no), high, true);
                    low = beyond(fixed, Math.min(yes, no), low, false);
                }
            }
            int condition = slot.condition();
            highest[condition] += high - scores.strongest(number);
            lowest[condition] += low - scores.strongest(number);
            moved.set(condition);
        }
    }

    /** What is weaker than what stands fast never counts in a slot; of equals it depends on their order. */
    private static double beyond(double fixed, double weight, double edge, boolean up) {
        if (Math.abs(weight) < Math.abs(fixed)) {
            return edge;
        }
        return up ? Math.max(edge, weight) : Math.min(edge, weight);
    }

    private boolean flagsChange(Askable askable) {
        for (Guarded<RedFlag> flag : askable.flags()) {
            int tier = flag.rule().tier().compareTo(urgency);
            Gate unless = flag.unless();
            boolean raised = flag.holds(facts.truths());
            boolean mayRise = flag.when().evaluate(most) == Truth.TRUE
                    && (unless == null || unless.evaluate(least) != Truth.TRUE);
            boolean mayFall = flag.when().evaluate(least) != Truth.TRUE
                    || (unless != null && unless.evaluate(most) == Truth.TRUE);
            if ((tier > 0 && mayRise) || (tier == 0 && raised && mayFall)) {
                return true;
            }
        }
        return false;
    }

    private boolean headChanges() {
        BitSet before = new BitSet();
        for (int one : head) {
            before.set(one);
            for (int other : index.leaders) {
                if (!before.get(other)
                        && (moved.get(one) || moved.get(other))
                        && Scores.thousandths(highest[other]) >= Scores.thousandths(lowest[one])) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether another set of conditions could lead, or another be the first that is possible. */
    private boolean leadersChange() {
        double bestAtLeast = Double.NEGATIVE_INFINITY;
        double bestAtMost = Double.NEGATIVE_INFINITY;
        for (int condition : index.leaders) {
            bestAtLeast = Math.max(bestAtLeast, lowest[condition]);
            bestAtMost = Math.max(bestAtMost, highest[condition]);
        }
        for (int condition : index.leaders) {
            boolean leads = standing.band(condition, best) == Band.LEADING;
            double baseRate = index.baseRates[condition];
            boolean may = standing.leads(highest[condition], highest[condition] - baseRate, bestAtLeast);
            boolean must = standing.leads(lowest[condition], lowest[condition] - baseRate, bestAtMost);
            if ((may && !leads) || (!must && leads)) {
                return true;
            }
            if (!somethingLeads && moved.get(condition) && highest[condition] >= bands.possible()) {
                return true;
            }
        }
        return false;
    }

    private void restore() {
        Truth[] truths = facts.truths();
        for (int finding = freed.nextSetBit(0); finding >= 0; finding = freed.nextSetBit(finding + 1)) {
            for (int leaf : index.leavesOf(finding)) {
                for (boolean opposite : new boolean[] {false, true}) {
                    int literal = Gate.literal(leaf, opposite);
                    most[literal] = truths[literal];
                    least[literal] = truths[literal];
                }
            }
        }
        for (int condition = moved.nextSetBit(0); condition >= 0; condition = moved.nextSetBit(condition + 1)) {
            highest[condition] = scores.total(condition);
            lowest[condition] = scores.total(condition);
        }
        freed.clear();
        claims.clear();
        slots.clear();
        moved.clear();
    }
}
