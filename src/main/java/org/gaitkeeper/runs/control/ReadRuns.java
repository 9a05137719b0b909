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
     * @param next to be given as {@code after} for the next page; null when this is the last one
     * @param counted every run that counts, oldest first, at most the latest {@value RunRows#MOST_COUNTED}
     */
    public record Log(Case of, List<Run> page, @Nullable UUID next, List<LoggedRun> counted) {}

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
        List<Run> runs = rows.page(caseId, after, limit + 1);
        boolean more = runs.size() > limit;
        List<Run> page = more ? runs.subList(0, limit) : runs;
        Log log = new Log(found, page, more ? page.get(limit - 1).id() : null, rows.counted(caseId));
        trail.record(
                RunsAction.RUNS_LISTED,
                Subject.of("case", caseId, found.patientId()),
                Map.of("shown", page.size(), "counted", log.counted().size()));
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
