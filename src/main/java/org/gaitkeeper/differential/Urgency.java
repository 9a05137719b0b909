package org.gaitkeeper.differential;

/** How soon somebody must act, least first. */
public enum Urgency {
    /** Advice, change of shoes or load, review if not settling. */
    SELF_MANAGE,
    /** Ordinary referral or physiotherapy. */
    ROUTINE,
    /** Within about two weeks. */
    URGENT,
    /** Seen by a doctor or imaged the same day. */
    SAME_DAY,
    /** Now, emergency department. */
    EMERGENCY;

    /** The more urgent of the two. */
    public Urgency or(Urgency other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
