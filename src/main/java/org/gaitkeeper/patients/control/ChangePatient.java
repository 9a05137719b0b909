package org.gaitkeeper.patients.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;
import org.gaitkeeper.patients.Patient;
import org.gaitkeeper.patients.PatientsAction;
import org.gaitkeeper.patients.entity.PatientRow;
import org.gaitkeeper.platform.words.Language;
import org.gaitkeeper.platform.words.Words;

/** Changes who a patient is said to be; what it replaces is kept in the trail. */
@Singleton
public class ChangePatient {

    private final PatientRows rows;
    private final AuditTrail trail;
    private final Acting acting;
    private final Clock clock;

    @Inject
    public ChangePatient(PatientRows rows, AuditTrail trail, Acting acting, Clock clock) {
        this.rows = rows;
        this.trail = trail;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * Replaces everything the entry can say; what it leaves out becomes empty.
     *
     * @param version the version the caller has read
     * @throws org.gaitkeeper.platform.problem.Problem 400 with the fields to put right, 404 when unknown, 412 when somebody
     *     changed it since
     */
    @Transactional
    @Requires(Privilege.CHANGE_PATIENT)
    public Patient change(UUID id, long version, PatientEntry entry) {
        Actor actor = acting.actor();
        PatientRow row = rows.toChange(actor.clinicId(), id, version);
        Patient before = row.shown();
        row.take(
                entry.understood(
                        LocalDate.ofInstant(clock.instant(), actor.clinic().zone())),
                clock.instant());
        rows.flush();
        Patient after = row.shown();
        trail.record(
                PatientsAction.PATIENT_CHANGED,
                Subject.of("patient", id, id),
                Words.in(Language.ENGLISH, () -> PatientChanges.between(before, after)));
        return after;
    }

    /**
     * What the entry and the stored patient disagree in, for somebody whose version was stale. The reading is recorded.
     *
     * @param stored the patient as stored now
     * @param differences fields by name, from the stored value to the one of the entry
     */
    public record Conflict(Patient stored, Map<String, PatientChanges.Change> differences) {}

    /**
     * Compares the entry with what is stored.
     *
     * @throws org.gaitkeeper.platform.problem.Problem 400 with the fields to put right, 404 when unknown
     */
    @Transactional
    @Requires(Privilege.CHANGE_PATIENT)
    public Conflict conflict(UUID id, PatientEntry entry) {
        Patient stored = rows.read(acting.actor().clinicId(), id);
        trail.record(PatientsAction.PATIENT_READ, Subject.of("patient", id, id), Map.of());
        return new Conflict(stored, PatientChanges.between(stored, entry.understood(today(acting.actor()))));
    }

    private LocalDate today(Actor actor) {
        return LocalDate.ofInstant(clock.instant(), actor.clinic().zone());
    }
}
