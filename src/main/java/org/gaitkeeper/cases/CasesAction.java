package org.gaitkeeper.cases;

import org.gaitkeeper.audit.AuditAction;

/** What happens to cases, as the trail names it. */
public enum CasesAction implements AuditAction {
    CASE_OPENED,
    CASE_CHANGED,
    CASE_CLOSED,
    CASE_REOPENED,
    CASE_READ,
    CASES_LISTED,
    /** Somebody saw the page of a patient: who it is, the cases, the timeline. */
    PATIENT_FILE_READ,
    WORKLIST_READ,
    TIMELINE_READ
}
