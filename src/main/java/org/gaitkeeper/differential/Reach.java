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
    private final Slots slots;
    private final Facts facts;
    private final Scores scores;
    private final Standing standing;
    private final Weights.Bands bands;
    private final int[] head;
    private final BitSet leading;
    private final Urgency urgency;

    /** Truths when every free leaf and every opposite of one is true, and when none is. */
    private final Truths most;

    private final Truths least;
    private final double[] highest;
    private final double[] lowest;
    private final BitSet freed;
    private final BitSet claims;
    private final BitSet touched;
    private final BitSet moved;

    Reach(Index index, Facts facts, Scores scores, Standing standing, Urgency urgency) {
        this.index = index;
        this.slots = index.slots;
        this.facts = facts;
        this.scores = scores;
        this.standing = standing;
        this.urgency = urgency;
        this.bands = index.contents.weights().bands();
        this.head = standing.head();
        double best = standing.best();
        this.most = new Truths(facts.truths());
        this.least = new Truths(facts.truths());
        this.highest = new double[index.conditions.size()];
        this.lowest = new double[index.conditions.size()];
        this.freed = new BitSet(index.findings.size());
        this.claims = new BitSet(index.claims.size());
        this.touched = new BitSet(slots.size());
        this.moved = new BitSet(index.conditions.size());
        this.leading = new BitSet(index.conditions.size());
        for (int condition : index.leaders) {
            leading.set(condition, standing.band(condition, best) == Band.LEADING);
            highest[condition] = scores.total(condition);
            lowest[condition] = scores.total(condition);
        }
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
        most.setBoth(index.leavesOf(finding), true);
        most.setBoth(index.drawingsOf(finding), true);
        least.setBoth(index.leavesOf(finding), false);
        least.setBoth(index.drawingsOf(finding), false);
        for (int claim : index.claimsOn(finding)) {
            claims.set(claim);
        }
        for (int slot : index.slotsOn(finding)) {
            touched.set(slot);
        }
    }

    /** Widens the range of each condition by what its slots could come to. */
    private void stretch() {
        for (int slot = touched.nextSetBit(0); slot >= 0; slot = touched.nextSetBit(slot + 1)) {
            int end = slots.firstEntry(slot + 1);
            double fixed = 0;
            for (int entry = slots.firstEntry(slot); entry < end; entry++) {
                if (!claims.get(slots.claim(entry))) {
                    double weight = index.lines.weight(scores.line(entry));
                    fixed = Math.abs(weight) > Math.abs(fixed) ? weight : fixed;
                }
            }
            double high = fixed;
            double low = fixed;
            for (int entry = slots.firstEntry(slot); entry < end; entry++) {
                if (claims.get(slots.claim(entry))) {
                    int when = index.whens[slots.claim(entry)];
                    double yes = most.holds(when) ? full(entry, true) : 0;
                    double no = least.fails(when) ? full(entry, false) : 0;
                    high = beyond(fixed, Math.max(yes, no), high, true);
                    low = beyond(fixed, Math.min(yes, no), low, false);
                }
            }
            int condition = slots.condition(slot);
            highest[condition] += high - scores.weight(slot);
            lowest[condition] += low - scores.weight(slot);
            moved.set(condition);
        }
    }

    private double full(int entry, boolean holds) {
        return index.lines.weight(slots.line(entry, Fit.ALIKE.state(holds)));
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
        for (int place = 0; place < head.length; place++) {
            int one = head[place];
            int least = Scores.thousandths(lowest[one]);
            for (int other : index.leaders) {
                if ((moved.get(one) || moved.get(other))
                        && !before(other, place + 1)
                        && Scores.thousandths(highest[other]) >= least) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether it is among so many that stand first. */
    private boolean before(int condition, int places) {
        for (int place = 0; place < places; place++) {
            if (head[place] == condition) {
                return true;
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
            boolean leads = leading.get(condition);
            double baseRate = index.baseRates[condition];
            boolean may = standing.leads(highest[condition], highest[condition] - baseRate, bestAtLeast);
            boolean must = standing.leads(lowest[condition], lowest[condition] - baseRate, bestAtMost);
            if ((may && !leads) || (!must && leads)) {
                return true;
            }
            if (leading.isEmpty() && moved.get(condition) && highest[condition] >= bands.possible()) {
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
