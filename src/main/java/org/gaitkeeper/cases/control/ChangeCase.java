package org.gaitkeeper.cases.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;
import org.gaitkeeper.cases.Case;
import org.gaitkeeper.cases.CaseStatus;
import org.gaitkeeper.cases.CasesAction;
import org.gaitkeeper.cases.CasesProblem;
import org.gaitkeeper.cases.entity.CaseRow;
import org.gaitkeeper.platform.problem.Problem;

/** Says anew what a case is about and who is responsible, closes it, or takes it up again. */
@Singleton
public class ChangeCase {

    private final CaseRows rows;
    private final Physiotherapists physiotherapists;
    private final AuditTrail trail;
    private final Acting acting;
    private final Clock clock;

    @Inject
    public ChangeCase(CaseRows rows, Physiotherapists physiotherapists, AuditTrail trail, Acting acting, Clock clock) {
        this.rows = rows;
        this.physiotherapists = physiotherapists;
        this.trail = trail;
        this.acting = acting;
        this.clock = clock;
    }

    /** One field in two states. */
    private record Change(String from, String to) {}

    /**
     * Changes the case to what the entry says.
     *
     * @param version the version the caller has read
     * @throws Problem 400 with the fields to put right, 404 when unknown, 409 {@link CasesProblem#CASE_CLOSED} when it is
     *     closed and stays so, 412 when somebody changed it since
     */
    @Transactional
    @Requires(Privilege.CHANGE_CASE)
    public Case change(UUID id, long version, CaseEntry entry) {
        Actor actor = acting.actor();
        CaseRow row = rows.toChange(actor.clinicId(), id, version);
        CaseEntry.Understood wanted = entry.understood(physiotherapists.available(actor.clinicId()));
        if (row.status() == CaseStatus.CLOSED && wanted.status() == CaseStatus.CLOSED) {
            throw Problem.of(CasesProblem.CASE_CLOSED);
        }
        return change(actor, row, wanted);
    }

    /**
     * Closes or reopens the case and leaves the rest of it as it is. A case that is there already is left alone.
     *
     * @param version the version the caller has read
     * @throws Problem 404 when unknown, 412 when somebody changed it since
     */
    @Transactional
    @Requires(Privilege.CHANGE_CASE)
    public Case turn(UUID id, long version, CaseStatus status) {
        Actor actor = acting.actor();
        CaseRow row = rows.toChange(actor.clinicId(), id, version);
        return change(actor, row, new CaseEntry.Understood(row.presentingProblem(), row.responsibleId(), status));
    }

    private Case change(Actor actor, CaseRow row, CaseEntry.Understood wanted) {
        Map<String, Change> changes = new LinkedHashMap<>();
        note(changes, "presentingProblem", row.presentingProblem(), wanted.presentingProblem());
        note(
                changes,
                "responsibleId",
                row.responsibleId().toString(),
                wanted.responsibleId().toString());
        CaseStatus before = row.status();
        row.describe(wanted.presentingProblem(), wanted.responsibleId());
        if (wanted.status() == CaseStatus.CLOSED) {
            row.close(clock.instant());
        } else {
            row.reopen();
        }
        rows.flush();
        Subject subject = Subject.of("case", row.id(), row.patientId());
        if (before != wanted.status()) {
            trail.record(
                    wanted.status() == CaseStatus.CLOSED ? CasesAction.CASE_CLOSED : CasesAction.CASE_REOPENED,
                    subject,
                    changes);
        } else {
            trail.record(CasesAction.CASE_CHANGED, subject, changes);
        }
        return rows.shown(actor, row);
    }

    private static void note(Map<String, Change> changes, String field, String from, String to) {
        if (!from.equals(to)) {
            changes.put(field, new Change(from, to));
        }
    }
}
