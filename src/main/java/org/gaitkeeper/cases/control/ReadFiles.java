package org.gaitkeeper.cases.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;
import org.gaitkeeper.cases.Case;
import org.gaitkeeper.cases.CasesAction;
import org.gaitkeeper.cases.TimelineEntry;
import org.gaitkeeper.patients.Patient;
import org.gaitkeeper.patients.Patients;

/** Reads everything the page of a patient or of a case shows, in one transaction and one event of the trail. */
@Singleton
public class ReadFiles {

    /** Most cases and events of one page. */
    private static final int MOST = 100;

    private final CaseRows rows;
    private final Physiotherapists physiotherapists;
    private final Patients patients;
    private final ReadTimeline timeline;
    private final AuditTrail trail;
    private final Acting acting;

    @Inject
    public ReadFiles(
            CaseRows rows,
            Physiotherapists physiotherapists,
            Patients patients,
            ReadTimeline timeline,
            AuditTrail trail,
            Acting acting) {
        this.rows = rows;
        this.physiotherapists = physiotherapists;
        this.patients = patients;
        this.timeline = timeline;
        this.trail = trail;
        this.acting = acting;
    }

    /** A patient with the cases, newest first, and a page of what happened. */
    public record PatientFile(Patient patient, List<Case> cases, ReadTimeline.Timeline timeline) {}

    /** A case with its patient, what happened in it, and who may be responsible for it. */
    public record CaseFile(Case shown, Patient patient, List<TimelineEntry> happened, Map<UUID, String> available) {}

    /**
     * The file of a patient.
     *
     * @param before the timeline is shown from this instant back, exclusive
     * @throws org.gaitkeeper.platform.problem.Problem 404 when unknown or of another clinic
     */
    @Transactional
    @Requires(Privilege.FIND_CASE)
    public PatientFile ofPatient(UUID patientId, Instant before) {
        Actor actor = acting.actor();
        Patient patient = patients.find(patientId);
        PatientFile file = new PatientFile(
                patient,
                rows.list(actor, patientId, null, false, null, MOST),
                timeline.assemble(actor, patientId, before, MOST));
        trail.record(CasesAction.PATIENT_FILE_READ, Subject.of("patient", patientId, patientId), Map.of());
        return file;
    }

    /**
     * The file of a case.
     *
     * @param before the timeline is shown from this instant back, exclusive
     * @throws org.gaitkeeper.platform.problem.Problem 404 when unknown or of another clinic
     */
    @Transactional
    @Requires(Privilege.FIND_CASE)
    public CaseFile ofCase(UUID caseId, Instant before) {
        Actor actor = acting.actor();
        Case found = rows.read(actor, caseId);
        List<TimelineEntry> happened = timeline.assemble(actor, found.patientId(), before, MOST).entries().stream()
                .filter(entry -> caseId.equals(entry.caseId()))
                .toList();
        trail.record(CasesAction.CASE_READ, Subject.of("case", caseId, found.patientId()), Map.of());
        return new CaseFile(
                found, patients.find(found.patientId()), happened, physiotherapists.available(actor.clinicId()));
    }

    /** A patient about to get a case, and who may be responsible for it. */
    public record Opening(Patient patient, Map<UUID, String> available) {}

    /**
     * What the page needs on which a case is opened; the reading is recorded.
     *
     * @throws org.gaitkeeper.platform.problem.Problem 404 when unknown or of another clinic
     */
    @Transactional
    @Requires(Privilege.OPEN_CASE)
    public Opening toOpenFor(UUID patientId) {
        Patient patient = patients.find(patientId);
        trail.record(CasesAction.PATIENT_FILE_READ, Subject.of("patient", patientId, patientId), Map.of());
        return new Opening(patient, physiotherapists.available(acting.actor().clinicId()));
    }
}
