package org.gaitkeeper.differential;

import java.util.BitSet;
import java.util.List;

/**
 * How far one more answer could go at most, whatever it is. Every leaf that looks at the finding, or at what might be
 * restated from it, is taken to be free; each claim that depends on one may then come true or false by itself. So more
 * is thought possible than is, never less. One answer ahead only: two harmless answers together may still change
 * something.
 */
final class Reach {

    private final Index index;
    private final Slots slots;
    private final Facts facts;
    private final Scores scores;
    private final Standing standing;
    private final Weights.Bands bands;
    private final int[] head;
    private final double best;
    private final boolean somethingLeads;
    private final Urgency urgency;

    /** Truths when every free leaf and every opposite of one is true, and when none is. */
    private final Truths most;

    private final Truths least;
    private final double[] highest;
    private final double[] lowest;
    private final BitSet freed = new BitSet();
    private final BitSet claims = new BitSet();
    private final BitSet touched = new BitSet();
    private final BitSet moved = new BitSet();

    Reach(Index index, Facts facts, Scores scores, Standing standing, Urgency urgency) {
        this.index = index;
        this.slots = index.slots;
        this.facts = facts;
        this.scores = scores;
        this.standing = standing;
        this.urgency = urgency;
        this.bands = index.contents.weights().bands();
        this.head = standing.head();
        this.best = standing.best();
        this.most = new Truths(facts.truths());
        this.least = new Truths(facts.truths());
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
            if (most.holds(index.rules.get(rule).when())) {
                return true;
            }
        }
        return false;
    }

    private void set(int finding) {
        freed.set(finding);
        for (int[] leaves : List.of(index.leavesOf(finding), index.drawingsOf(finding))) {
            for (int leaf : leaves) {
                most.setBoth(leaf, true);
                least.setBoth(leaf, false);
            }
        }
        for (int claim : index.claimsOn(finding)) {
            claims.set(claim);
            mark(index.claims.get(claim).effects(Truth.TRUE));
            mark(index.claims.get(claim).effects(Truth.FALSE));
        }
    }

    private void mark(CompiledClaim.Effects effects) {
        for (int slot : effects.slots()) {
            touched.set(slot);
        }
    }

    /** Widens the range of each condition by what its slots could come to. */
    private void stretch() {
        for (int slot = touched.nextSetBit(0); slot >= 0; slot = touched.nextSetBit(slot + 1)) {
            int end = slots.firstEntry(slot + 1);
            double fixed = 0;
            for (int entry = slots.firstEntry(slot); entry < end; entry++) {
                double weight = scores.weight(entry);
                if (!claims.get(slots.claim(entry)) && Math.abs(weight) > Math.abs(fixed)) {
                    fixed = weight;
                }
            }
            double high = fixed;
            double low = fixed;
            for (int entry = slots.firstEntry(slot); entry < end; entry++) {
                if (claims.get(slots.claim(entry))) {
                    int when = slots.when(entry);
                    double yes = most.holds(when) ? slots.whenTrue(entry) : 0;
                    double no = least.fails(when) ? slots.whenFalse(entry) : 0;
                    high = beyond(fixed, Math.max(yes, no), high, true);
                    low = beyond(fixed, Math.min(yes, no), low, false);
                }
            }
            int condition = slots.condition(slot);
            highest[condition] += high - scores.strongest(slot);
            lowest[condition] += low - scores.strongest(slot);
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
            int unless = flag.unless();
            boolean raised = flag.holds(facts.truths());
            boolean mayRise = most.holds(flag.when()) && (unless == Circuit.NO_TEST || !least.holds(unless));
            boolean mayFall = !least.holds(flag.when()) || (unless != Circuit.NO_TEST && most.holds(unless));
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
        most.takeBack(facts.truths());
        least.takeBack(facts.truths());
        for (int condition = moved.nextSetBit(0); condition >= 0; condition = moved.nextSetBit(condition + 1)) {
            highest[condition] = scores.total(condition);
            lowest[condition] = scores.total(condition);
        }
        freed.clear();
        claims.clear();
        touched.clear();
        moved.clear();
    }
}
