package org.gaitkeeper.differential;

import java.math.BigDecimal;
import java.util.List;

/**
 * When a symptom counts as starting at the same point on every run. Declared, not measured: sources ask whether the
 * onset repeats in time or distance, none says how closely.
 *
 * @param finding code of the yes-or-no finding it answers
 * @param leastRuns fewest runs that must carry the amount, 2 or more
 * @param points amounts compared, such as time and distance; one of them repeating is enough
 * @param sources never empty
 */
public record Reproducibility(String finding, int leastRuns, List<Point> points, List<String> sources) {

    public Reproducibility {
        points = List.copyOf(points);
        sources = List.copyOf(sources);
    }

    /**
     * How closely one amount must repeat: every run within the greater of the two of the median.
     *
     * @param finding code of the quantity
     * @param share of the median, 0 to 1
     * @param floor in the unit of the finding, 0 or more
     */
    public record Point(String finding, BigDecimal share, BigDecimal floor) {}
}
