package org.gaitkeeper.patients.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;
import org.gaitkeeper.patients.Patient;
import org.gaitkeeper.patients.PatientsAction;

/** Reads who one patient is. */
@Singleton
public class ReadPatient {

    private final PatientRows rows;
    private final AuditTrail trail;
    private final Acting acting;

    @Inject
    public ReadPatient(PatientRows rows, AuditTrail trail, Acting acting) {
        this.rows = rows;
        this.trail = trail;
        this.acting = acting;
    }

    /**
     * The patient; the reading is recorded.
     *
     * @throws org.gaitkeeper.platform.problem.Problem 404 when unknown or of another clinic
     */
    @Transactional
    @Requires(Privilege.FIND_PATIENT)
    public Patient read(UUID id) {
        Patient patient = rows.read(acting.actor().clinicId(), id);
        trail.record(PatientsAction.PATIENT_READ, Subject.of("patient", id, id), Map.of());
        return patient;
    }
}
