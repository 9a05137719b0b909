package org.gaitkeeper.assessment;

/** Where an assessment stands. */
public enum AssessmentStatus {
    /** Answers may be recorded. */
    DRAFT,
    /** Frozen under a signature; a correction is a new assessment that supersedes it. */
    SIGNED,
    /** Given up with a reason; kept, and counts for nothing. */
    DISCARDED
}
