package org.gaitkeeper.assessment;

import org.gaitkeeper.audit.AuditAction;

/** What the trail says was done to assessments. */
public enum AssessmentAction implements AuditAction {
    ASSESSMENT_STARTED,
    ASSESSMENT_READ,
    ASSESSMENTS_LISTED,
    ANSWER_RECORDED,
    /** All that was still open in a section was recorded as unremarkable, in one press. */
    UNREMARKABLE_RECORDED,
    /** Such a press was taken back. */
    UNREMARKABLE_TAKEN_BACK,
    SECTION_REVIEWED,
    FLAG_ACTION_RECORDED,
    ASSESSMENT_SIGNED,
    ASSESSMENT_AMENDED,
    ASSESSMENT_DISCARDED,
    DIAGNOSIS_CONFIRMED,
    DIAGNOSIS_CORRECTED,
    CONFIRMATIONS_READ,
    CALIBRATION_READ,
    /** Signed assessments were run under another release; none was changed. */
    ASSESSMENTS_REPLAYED
}
