package org.gaitkeeper.differential;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Every line of evidence there could be, numbered from 1 in the order in which they are shown, those of one condition
 * together. So the lines that hold in a patient need never be sorted, and the weight of each is looked up, not worked out.
 * Which lines a claim says depends on its state, which is told by {@link Fit}.
 */
final class Lines {

    /** In place of a line where nothing is said; it weighs 0. */
    static final int NONE = 0;

    private final List<Line> lines;
    private final double[] weights;
    private final int[] slots;
    private final int[] claims;
    private final int[] firstOf;
    /** By claim and state. */
    private final Relation said;

    Lines(int conditionCount, int claimCount, Collection<Line> all) {
        this.lines = all.stream().sorted(Line.AS_SHOWN).toList();
        this.weights = new double[lines.size() + 1];
        this.slots = new int[weights.length];
        this.claims = new int[weights.length];
        this.firstOf = new int[conditionCount + 1];
        for (int number = 1; number < weights.length; number++) {
            weights[number] = get(number).weight();
            slots[number] = get(number).slot();
            claims[number] = get(number).claim();
            firstOf[get(number).condition() + 1]++;
        }
        firstOf[0] = 1;
        for (int condition = 0; condition < conditionCount; condition++) {
            firstOf[condition + 1] += firstOf[condition];
        }
        this.said = Relation.naming(
                claimCount * Fit.STATES,
                weights.length,
                number -> number == NONE
                        ? IntStream.empty()
                        : IntStream.of(key(claims[number], get(number).state())));
    }

    private static int key(int claim, int state) {
        return claim * Fit.STATES + state;
    }

    /** Where the lines begin that a claim says in a state. */
    int first(int claim, int state) {
        return said.first(key(claim, state));
    }

    /** Where they end. */
    int end(int claim, int state) {
        return said.first(key(claim, state) + 1);
    }

    /** The line at a place between the two. */
    int at(int place) {
        return said.at(place);
    }

    /** The line with a number from 1. */
    Line get(int number) {
        return lines.get(number - 1);
    }

    /** Every line is below this number. */
    int end() {
        return weights.length;
    }

    /** Log-odds with which a line counts. */
    double weight(int number) {
        return weights[number];
    }

    /** The slot in which a line competes. */
    int slot(int number) {
        return slots[number];
    }

    /** The claim that says a line. */
    int claim(int number) {
        return claims[number];
    }

    /** The most lines any condition has. */
    int most() {
        int most = 0;
        for (int condition = 0; condition + 1 < firstOf.length; condition++) {
            most = Math.max(most, first(condition + 1) - first(condition));
        }
        return most;
    }

    /** The first line of a condition; the last is before the first of the next condition. */
    int first(int condition) {
        return firstOf[condition];
    }
}
