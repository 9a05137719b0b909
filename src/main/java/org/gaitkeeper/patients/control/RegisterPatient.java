package org.gaitkeeper.patients.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;
import org.gaitkeeper.patients.Patient;
import org.gaitkeeper.patients.PatientSummary;
import org.gaitkeeper.patients.PatientsAction;
import org.gaitkeeper.patients.PatientsProblem;
import org.gaitkeeper.patients.entity.PatientRow;
import org.gaitkeeper.platform.idempotency.Idempotency;
import org.gaitkeeper.platform.idempotency.OnceKey;
import org.gaitkeeper.platform.problem.Problem;

/** Registers a patient, unless it may be somebody already registered and nobody has looked yet. */
@Singleton
public class RegisterPatient {

    private final PatientRows rows;
    private final Duplicates duplicates;
    private final Idempotency idempotency;
    private final AuditTrail trail;
    private final Acting acting;
    private final Clock clock;

    @Inject
    public RegisterPatient(
            PatientRows rows,
            Duplicates duplicates,
            Idempotency idempotency,
            AuditTrail trail,
            Acting acting,
            Clock clock) {
        this.rows = rows;
        this.duplicates = duplicates;
        this.idempotency = idempotency;
        this.trail = trail;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * Registers the patient, or answers with the one an earlier request of the same key registered.
     *
     * @throws Problem 400 with the fields to put right; 409 {@link PatientsProblem#POSSIBLE_DUPLICATE}, and then
     *     {@link #possibleDuplicates} tells who it may be; 422 when the key was used for something else
     */
    @Transactional
    @Requires(Privilege.REGISTER_PATIENT)
    public Patient register(PatientEntry entry, OnceKey once) {
        Actor actor = acting.actor();
        Patient facts = entry.understood(today(actor));
        Idempotency.Claim claim = idempotency.claim(actor.clinicId(), actor.clinicianId(), once);
        if (claim.repeated()) {
            return rows.read(actor.clinicId(), claim.id());
        }
        List<PatientSummary> candidates = duplicates.of(actor.clinicId(), facts);
        if (!candidates.isEmpty() && !entry.acknowledged()) {
            throw Problem.of(PatientsProblem.POSSIBLE_DUPLICATE);
        }
        Instant now = clock.instant();
        PatientRow row = new PatientRow(actor.clinicId(), claim.id(), actor.clinicianId(), facts, now);
        rows.add(row);
        trail.record(
                PatientsAction.PATIENT_REGISTERED,
                Subject.of("patient", claim.id(), claim.id()),
                candidates.isEmpty()
                        ? Map.of()
                        : Map.of(
                                "notDuplicateOf",
                                candidates.stream().map(PatientSummary::id).toList()));
        return row.shown();
    }

    /**
     * Who the patient may already be; that they were shown is recorded.
     *
     * @throws Problem 400 with the fields to put right
     */
    @Transactional
    @Requires(Privilege.REGISTER_PATIENT)
    public List<PatientSummary> possibleDuplicates(PatientEntry entry) {
        Actor actor = acting.actor();
        List<PatientSummary> candidates = duplicates.of(actor.clinicId(), entry.understood(today(actor)));
        trail.record(
                PatientsAction.POSSIBLE_DUPLICATES_SHOWN,
                Subject.of("patient", "duplicates"),
                Map.of("shown", candidates.stream().map(PatientSummary::id).toList()));
        return candidates;
    }

    private LocalDate today(Actor actor) {
        return LocalDate.ofInstant(clock.instant(), actor.clinic().zone());
    }
}
