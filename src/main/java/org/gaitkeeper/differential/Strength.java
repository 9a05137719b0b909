package org.gaitkeeper.differential;

/** How strongly a claim speaks, before caps and damping. */
public sealed interface Strength {

    /**
     * A likelihood ratio.
     *
     * @param value above 0; above 1 favours, below 1 argues against
     */
    record Ratio(double value) implements Strength {}

    /** A strength in words, for what nobody has measured; its weight stands in one declared table. */
    enum Ordinal implements Strength {
        /** {@code (+)} */
        WEAK,
        /** {@code +} */
        MODERATE,
        /** {@code ++} */
        STRONG,
        /** {@code +++}: what all but defines a condition, or all but excludes it */
        DEFINING
    }
}
