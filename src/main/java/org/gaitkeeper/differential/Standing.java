package org.gaitkeeper.differential;

/** Who comes first and how soon somebody must act: the order of conditions, their bands, and what follows for urgency. */
final class Standing {

    /** How many conditions at the head a clinician looks at first. */
    static final int HEAD = 3;

    private final Index index;
    private final Scores scores;
    private final Weights.Bands bands;
    /** Below this nothing leads or is possible. */
    private final double leastOfInterest;

    Standing(Index index, Scores scores) {
        this.index = index;
        this.scores = scores;
        this.bands = index.contents.weights().bands();
        this.leastOfInterest = Math.min(bands.leading(), bands.possible());
    }

    /** What orders conditions, least first: by score, then by code. */
    long order(int condition) {
        return ((long) -scores.score(condition) << Integer.SIZE) + index.alphabetical[condition];
    }

    /** The condition with this {@link #order}. */
    int condition(long order) {
        return index.inAlphabet[(int) order];
    }

    /** Place of a condition among those that may lead, from 1. */
    int place(int condition) {
        long order = order(condition);
        int place = 1;
        for (int other : index.leaders) {
            if (order(other) < order) {
                place++;
            }
        }
        return place;
    }

    /** The first conditions in order, as many as there are but no more than three. */
    int[] head() {
        long first = Long.MAX_VALUE;
        long second = Long.MAX_VALUE;
        long third = Long.MAX_VALUE;
        for (int condition : index.leaders) {
            long order = order(condition);
            if (order < third) {
                third = Math.max(order, second);
                second = Math.max(first, Math.min(order, second));
                first = Math.min(first, order);
            }
        }
        long[] orders = {first, second, third};
        int[] head = new int[Math.min(HEAD, index.leaders.length)];
        for (int place = 0; place < head.length; place++) {
            head[place] = condition(orders[place]);
        }
        return head;
    }

    /** The highest log-odds of a condition that may lead. */
    double best() {
        double best = Double.NEGATIVE_INFINITY;
        for (int condition : index.leaders) {
            best = Math.max(best, scores.total(condition));
        }
        return best;
    }

    /** The band of a condition when the best stands at {@code best}. */
    Band band(int condition, double best) {
        double total = scores.total(condition);
        if (scores.evidence(condition) <= bands.against()) {
            return Band.ARGUED_AGAINST;
        }
        if (!index.conditions.get(condition).modifier() && leads(total, scores.evidence(condition), best)) {
            return Band.LEADING;
        }
        return total >= bands.possible() ? Band.POSSIBLE : Band.LESS_LIKELY;
    }

    /** Nothing leads on its base rate alone. */
    boolean leads(double total, double evidence, double best) {
        return evidence > 0 && total >= bands.leading() && total >= best - bands.leadingMargin();
    }

    /** The most urgent of what leads; failing that of the first that is possible for a reason; failing all routine. */
    Urgency urgency() {
        double best = best();
        Urgency leading = null;
        int possible = -1;
        for (int condition : index.leaders) {
            if (scores.total(condition) >= leastOfInterest) {
                Band band = band(condition, best);
                if (band == Band.LEADING) {
                    Urgency urgency = index.conditions.get(condition).urgency();
                    leading = leading == null ? urgency : leading.or(urgency);
                } else if (leading == null
                        && band == Band.POSSIBLE
                        && (possible < 0 || order(condition) < order(possible))
                        && scores.favoured(condition)) {
                    possible = condition;
                }
            }
        }
        if (leading != null) {
            return leading;
        }
        return possible < 0 ? Urgency.ROUTINE : index.conditions.get(possible).urgency();
    }
}
