package org.gaitkeeper.differential;

/** What a runner should do when the symptom comes (seed facts, section 5). */
public enum StopOutcome {
    /** Mild and cleared quickly: may go on from the distance that gave no symptom. */
    MAY_RESUME_FROM_BASELINE,
    /** Back to the distance that gave no symptom, then build up. */
    GRADED_RESUME,
    /** Slow or stop and see whether feeling returns. */
    PAUSE_AND_REASSESS,
    /** Stop for the day. */
    STOP_SESSION
}
