package org.gaitkeeper.runs.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;
import org.gaitkeeper.cases.Case;
import org.gaitkeeper.cases.Cases;
import org.gaitkeeper.platform.web.Items;
import org.gaitkeeper.runs.LoggedRun;
import org.gaitkeeper.runs.RunsAction;
import org.jspecify.annotations.Nullable;

/** Reads logged runs; every reading stands in the trail. */
@Singleton
public class ReadRuns {

    private final RunRows rows;
    private final Cases cases;
    private final AuditTrail trail;

    @Inject
    public ReadRuns(RunRows rows, Cases cases, AuditTrail trail) {
        this.rows = rows;
        this.cases = cases;
        this.trail = trail;
    }

    /**
     * The log of a case.
     *
     * @param of the case
     * @param page runs of this page, latest day first, those entered in error among them
     * @param counted every run that counts, oldest first, at most the latest {@value RunRows#MOST_COUNTED}
     */
    public record Log(Case of, Items<Run> page, List<LoggedRun> counted) {}

    /**
     * One page of the log of a case, and what all runs together say.
     *
     * @param after last run of the page before; null for the first page
     * @param limit most runs of the page, 1 to 200
     * @throws org.gaitkeeper.platform.problem.Problem 404 when the case is unknown, 400 when {@code after} is no run of it
     */
    @Transactional
    @Requires(Privilege.READ_ASSESSMENT)
    public Log ofCase(UUID caseId, @Nullable UUID after, int limit) {
        Case found = cases.find(caseId);
        Log log = new Log(found, Items.page(rows.page(caseId, after, limit + 1), limit, Run::id), rows.counted(caseId));
        trail.record(
                RunsAction.RUNS_LISTED,
                Subject.of("case", caseId, found.patientId()),
                Map.of(
                        "shown",
                        log.page().items().size(),
                        "counted",
                        log.counted().size()));
        return log;
    }

    /**
     * The run; the reading is recorded.
     *
     * @throws org.gaitkeeper.platform.problem.Problem 404 when unknown or of another clinic
     */
    @Transactional
    @Requires(Privilege.READ_ASSESSMENT)
    public Run read(UUID id) {
        Run run = rows.shown(rows.read(id));
        trail.record(
                RunsAction.RUN_READ,
                Subject.of("run", id, run.patientId()),
                Map.of("version", run.logged().version()));
        return run;
    }
}
