package org.gaitkeeper.differential;

import java.util.Comparator;
import java.util.List;
import org.gaitkeeper.differential.Differential.Evidence;
import org.gaitkeeper.differential.Differential.Item;

/**
 * One line of evidence that could be shown: what a claim says of one condition while it is true, or while it is false, in a
 * patient who fits it so. Everything in it but the answers is known before there is a patient.
 *
 * @param claim its number
 * @param alphabetical place of the claim's id among all
 * @param slot in which it competes
 * @param condition it bears on
 * @param holds whether the claim is true
 * @param fit of the patient
 * @param weight log-odds with which it counts, above 0 when it favours; 0 when it is held back
 * @param place log-odds by which it is shown: the weight, or hardly any when it is held back, so that it keeps its direction
 * @param counted as shown when it counts, without answers
 * @param beside as shown when it does not count, without answers
 */
record Line(
        int claim,
        int alphabetical,
        int slot,
        int condition,
        boolean holds,
        Fit fit,
        double weight,
        double place,
        Evidence counted,
        Evidence beside) {

    /** By condition, then as they are shown: the weightiest first whatever its sign, then by the id of the claim. */
    static final Comparator<Line> AS_SHOWN = Comparator.comparingInt(Line::condition)
            .thenComparing(line -> Math.abs(line.place()), Comparator.reverseOrder())
            .thenComparingInt(Line::alphabetical);

    /** The state of the claim in which it says this, as {@link Fit#state}. */
    int state() {
        return fit.state(holds);
    }

    boolean favours() {
        return place > 0;
    }

    /** Whether it takes part in the weighing, counted or standing behind a stronger claim of its cluster. */
    boolean weighed() {
        return fit != Fit.EXEMPT;
    }

    /** The line with the answers it used. */
    Evidence evidence(List<Item> items, boolean counts) {
        Evidence said = counts ? counted : beside;
        return new Evidence(
                items,
                said.claim(),
                said.cluster(),
                said.contribution(),
                said.counted(),
                said.grade(),
                said.contested(),
                said.population(),
                said.sources(),
                said.because(),
                said.strength(),
                said.cap(),
                said.notCounted());
    }
}
