package org.gaitkeeper.runs.control;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.enterprise.event.Event;
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
import org.gaitkeeper.platform.problem.Text;
import org.gaitkeeper.runs.RunsAction;
import org.gaitkeeper.runs.RunsChanged;
import org.gaitkeeper.runs.entity.RunRow;
import org.jspecify.annotations.Nullable;

/** Takes a run out of the count for ever, with a reason; it stays readable. */
@Singleton
public class MarkRunInError {

    private static final int LONGEST_REASON = 500;

    private final RunRows rows;
    private final Event<RunsChanged> changes;
    private final AuditTrail trail;
    private final Acting acting;
    private final Clock clock;

    @Inject
    public MarkRunInError(RunRows rows, Event<RunsChanged> changes, AuditTrail trail, Acting acting, Clock clock) {
        this.rows = rows;
        this.changes = changes;
        this.trail = trail;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * Marks the run as entered in error.
     *
     * @param version the version the caller has read
     * @param reason such as "belongs to somebody else", 1 to 500 characters
     * @throws org.gaitkeeper.platform.problem.Problem 400 without a reason, 404 when unknown, 409 when it is marked already,
     *     412 when somebody changed it since
     */
    @Transactional
    @Requires(Privilege.WRITE_ASSESSMENT)
    public Run mark(UUID id, long version, @Nullable String reason) {
        Text text = new Text();
        String why = text.needed("reason", reason, t("why this run was entered in error"), LONGEST_REASON);
        text.orThrow();
        Actor actor = acting.actor();
        RunRow row = rows.toChange(id, version);
        row.enteredInError(why, new RunRow.Mark(actor.clinicianId(), actor.name(), clock.instant()));
        rows.flush();
        changes.fire(new RunsChanged(row.caseId()));
        trail.record(RunsAction.RUN_ENTERED_IN_ERROR, Subject.of("run", id, row.patientId()), Map.of("reason", why));
        return rows.shown(row);
    }
}
