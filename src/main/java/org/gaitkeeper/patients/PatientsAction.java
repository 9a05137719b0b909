package org.gaitkeeper.patients;

import org.gaitkeeper.audit.AuditAction;

/** What happens to patients, as the trail names it. */
public enum PatientsAction implements AuditAction {
    PATIENT_REGISTERED,
    PATIENT_CHANGED,
    PATIENT_READ,
    PATIENTS_SEARCHED,
    /** Somebody about to register a patient was shown who it may already be. */
    POSSIBLE_DUPLICATES_SHOWN
}
