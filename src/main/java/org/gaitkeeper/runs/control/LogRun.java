package org.gaitkeeper.runs.control;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;
import org.gaitkeeper.cases.Case;
import org.gaitkeeper.cases.Cases;
import org.gaitkeeper.knowledge.ClinicalKnowledge;
import org.gaitkeeper.knowledge.WrittenAnswer;
import org.gaitkeeper.patients.Patients;
import org.gaitkeeper.platform.idempotency.Idempotency;
import org.gaitkeeper.platform.idempotency.OnceKey;
import org.gaitkeeper.runs.RunsAction;
import org.gaitkeeper.runs.RunsChanged;
import org.gaitkeeper.runs.entity.RunRow;

/** Logs a run in an open case. */
@Singleton
public class LogRun {

    private final RunRows rows;
    private final Cases cases;
    private final Patients patients;
    private final ClinicalKnowledge knowledge;
    private final Idempotency idempotency;
    private final Event<RunsChanged> changes;
    private final AuditTrail trail;
    private final Acting acting;
    private final Clock clock;

    @Inject
    public LogRun(
            RunRows rows,
            Cases cases,
            Patients patients,
            ClinicalKnowledge knowledge,
            Idempotency idempotency,
            Event<RunsChanged> changes,
            AuditTrail trail,
            Acting acting,
            Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.patients = patients;
        this.knowledge = knowledge;
        this.idempotency = idempotency;
        this.changes = changes;
        this.trail = trail;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * Logs the run, or answers with the one an earlier request of the same key logged.
     *
     * @throws org.gaitkeeper.platform.problem.Problem 400 with the fields to put right, 404 when the case is unknown, 409 when
     *     it is closed, 422 when the key was used for something else
     */
    @Transactional
    @Requires(Privilege.WRITE_ASSESSMENT)
    public Run log(UUID caseId, RunEntry entry, OnceKey once) {
        Actor actor = acting.actor();
        Case open = cases.findOpen(caseId);
        RunEntry.Understood run = entry.understood(
                knowledge.catalogue(),
                patients.find(open.patientId()).birthDate(),
                LocalDate.ofInstant(clock.instant(), actor.clinic().zone()));
        Idempotency.Claim claim = idempotency.claim(actor.clinicId(), actor.clinicianId(), once);
        if (claim.repeated()) {
            return rows.shown(rows.read(claim.id()));
        }
        RunRow row = new RunRow(
                new RunRow.Place(actor.clinicId(), claim.id(), open.patientId(), caseId),
                run.date(),
                WrittenAnswer.json(run.answers()),
                new RunRow.Mark(actor.clinicianId(), actor.name(), clock.instant()));
        rows.add(row);
        changes.fire(new RunsChanged(caseId));
        Map<String, Object> detail = new TreeMap<>();
        detail.put("case", caseId.toString());
        detail.put("date", run.date().toString());
        run.answers().all().forEach(answer -> detail.put(answer.key().name(), WrittenAnswer.brief(answer)));
        trail.record(RunsAction.RUN_LOGGED, Subject.of("run", row.id(), row.patientId()), detail);
        return rows.shown(row);
    }
}
