package org.gaitkeeper.differential;

/** Who comes first and how soon somebody must act: the order of conditions, their bands, and what follows for urgency. */
final class Standing {

    /** How many conditions at the head a clinician looks at first. */
    static final int HEAD = 3;

    private final Index index;
    private final Scores scores;
    private final Weights.Bands bands;

    Standing(Index index, Scores scores) {
        this.index = index;
        this.scores = scores;
        this.bands = index.contents.weights().bands();
    }

    /** Whether one condition stands before another: by score, then by code. */
    boolean before(int one, int other) {
        int difference = Integer.compare(scores.score(one), scores.score(other));
        return difference > 0 || (difference == 0 && index.alphabetical[one] < index.alphabetical[other]);
    }

    /** Place of a condition among those that may lead, from 1. */
    int place(int condition) {
        int place = 1;
        for (int other : index.leaders) {
            if (other != condition && before(other, condition)) {
                place++;
            }
        }
        return place;
    }

    /** The first conditions in order, as many as there are but no more than three. */
    int[] head() {
        int[] head = new int[Math.min(HEAD, index.leaders.length)];
        int filled = 0;
        for (int condition : index.leaders) {
            int place = filled;
            while (place > 0 && before(condition, head[place - 1])) {
                if (place < head.length) {
                    head[place] = head[place - 1];
                }
                place--;
            }
            if (place < head.length) {
                head[place] = condition;
                filled = Math.min(filled + 1, head.length);
            }
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
            Band band = band(condition, best);
            Urgency urgency = index.conditions.get(condition).urgency();
            if (band == Band.LEADING) {
                leading = leading == null ? urgency : leading.or(urgency);
            } else if (leading == null
                    && band == Band.POSSIBLE
                    && scores.favoured(condition)
                    && (possible < 0 || before(condition, possible))) {
                possible = condition;
            }
        }
        if (leading != null) {
            return leading;
        }
        return possible < 0 ? Urgency.ROUTINE : index.conditions.get(possible).urgency();
    }
}
