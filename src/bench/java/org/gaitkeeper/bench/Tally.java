package org.gaitkeeper.bench;

import java.util.HashMap;
import java.util.Map;

/** Log-odds that rules have added, by condition. */
public final class Tally {

    private final Map<String, Double> sums = new HashMap<>();
    private int fired;

    /** Adds to a condition; called by the rules. */
    public void add(String condition, double logOdds) {
        sums.merge(condition, logOdds, Double::sum);
        fired++;
    }

    /** What was added to a condition, 0 when nothing was. */
    double sum(String condition) {
        return sums.getOrDefault(condition, 0.0);
    }

    /** How many effects were added. */
    int fired() {
        return fired;
    }
}
