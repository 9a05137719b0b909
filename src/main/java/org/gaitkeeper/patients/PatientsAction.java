package org.gaitkeeper.patients;

import org.gaitkeeper.audit.AuditAction;

/** What happens to patients, as the trail names it. */
public enum PatientsAction implements AuditAction {
    PATIENT_REGISTERED,
    PATIENT_CHANGED,
    PATIENT_READ,
    PATIENTS_SEARCHED,
    /** Somebody about to register a patient was shown who it may already be. */
    POSSIBLE_DUPLICATES_SHOWN,
    /** A file of patients was taken in to be checked; nobody is registered by that. */
    PATIENT_FILE_UPLOADED,
    /** What an uploaded file says was shown to who uploaded it. */
    PATIENT_FILE_READ,
    PATIENT_FILE_DISCARDED,
    /** The end of an import: counts and the digest of the file; each patient has an event of their own before. */
    PATIENTS_IMPORTED,
    IMPORT_RESULT_FETCHED
}
