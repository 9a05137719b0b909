package org.gaitkeeper.cases.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
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
import org.gaitkeeper.cases.entity.CaseRow;
import org.gaitkeeper.patients.Patients;
import org.gaitkeeper.platform.idempotency.Idempotency;
import org.gaitkeeper.platform.idempotency.OnceKey;

/** Opens a case for a patient. */
@Singleton
public class OpenCase {

    private final CaseRows rows;
    private final Physiotherapists physiotherapists;
    private final Patients patients;
    private final Idempotency idempotency;
    private final AuditTrail trail;
    private final Acting acting;
    private final Clock clock;

    @Inject
    public OpenCase(
            CaseRows rows,
            Physiotherapists physiotherapists,
            Patients patients,
            Idempotency idempotency,
            AuditTrail trail,
            Acting acting,
            Clock clock) {
        this.rows = rows;
        this.physiotherapists = physiotherapists;
        this.patients = patients;
        this.idempotency = idempotency;
        this.trail = trail;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * Opens the case, or answers with the one an earlier request of the same key opened.
     *
     * @throws org.gaitkeeper.platform.problem.Problem 400 with the fields to put right, 404 when the patient is unknown, 422
     *     when the key was used for something else
     */
    @Transactional
    @Requires(Privilege.OPEN_CASE)
    public Case open(UUID patientId, CaseEntry entry, OnceKey once) {
        Actor actor = acting.actor();
        patients.find(patientId);
        CaseEntry.Understood wanted = entry.understood(physiotherapists.available(actor.clinicId()));
        Idempotency.Claim claim = idempotency.claim(actor.clinicId(), actor.clinicianId(), once);
        if (claim.repeated()) {
            return rows.read(actor, claim.id());
        }
        CaseRow row = new CaseRow(
                actor.clinicId(),
                claim.id(),
                patientId,
                wanted.presentingProblem(),
                wanted.responsibleId(),
                clock.instant());
        rows.add(row);
        trail.record(
                CasesAction.CASE_OPENED,
                Subject.of("case", claim.id(), patientId),
                Map.of("presentingProblem", wanted.presentingProblem(), "responsibleId", wanted.responsibleId()));
        return rows.shown(actor, row);
    }
}
