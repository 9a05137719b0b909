package org.gaitkeeper.differential;

/** How a patient fits those in whom a claim was measured. */
enum Fit {
    /** It counts. */
    ALIKE(1),
    /** Outside the population it was measured in: it counts less. */
    DISTANT(3),
    /** It does not count, and is shown with the reason. */
    EXEMPT(5);

    /** States there are: a claim is unknown, or false or true in a patient who fits it so. */
    static final int STATES = 7;
    /** The state of a claim that is unknown and says nothing. */
    static final int UNKNOWN = 0;

    private final int first;

    Fit(int first) {
        this.first = first;
    }

    /** The state of a claim that is true, or false, in such a patient. */
    int state(boolean holds) {
        return holds ? first + 1 : first;
    }
}
