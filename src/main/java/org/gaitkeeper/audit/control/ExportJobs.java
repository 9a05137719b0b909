package org.gaitkeeper.audit.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.audit.AuditProblem;
import org.gaitkeeper.platform.persistence.Ids;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.web.RequestFacts;
import org.jspecify.annotations.Nullable;

/** Exports of the trail as jobs: started, looked at, cancelled and fetched by one person. */
@Singleton
public class ExportJobs {

    private final JobRows rows;
    private final RunExport running;
    private final RecordFetch fetched;
    private final Ids ids;
    private final Acting acting;
    private final RequestFacts facts;
    private final Clock clock;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    public ExportJobs(
            JobRows rows,
            RunExport running,
            RecordFetch fetched,
            Ids ids,
            Acting acting,
            RequestFacts facts,
            Clock clock) {
        this.rows = rows;
        this.running = running;
        this.fetched = fetched;
        this.ids = ids;
        this.acting = acting;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Begins an export, which goes on when the person has left the page.
     *
     * @throws Problem 409 while another of this person is running
     */
    @Requires(Privilege.EXPORT_AUDIT)
    public UUID start(AuditFilter filter) throws SQLException {
        Actor actor = acting.actor();
        UUID id = rows.start(actor, ids.next(), filter.words())
                .orElseThrow(() -> Problem.of(AuditProblem.EXPORT_RUNNING));
        RunExport.Work work = new RunExport.Work(id, filter, actor, facts.requestId(), facts.origin());
        threads.newThread(() -> running.run(work)).start();
        return id;
    }

    /** The same once more, as of now. */
    @Requires(Privilege.EXPORT_AUDIT)
    public UUID again(UUID id) throws SQLException {
        return start(AuditFilter.of(find(id).filter()));
    }

    /**
     * A job of the person acting.
     *
     * @throws Problem 404 when unknown or of somebody else
     */
    @Requires(Privilege.EXPORT_AUDIT)
    public Job find(UUID id) throws SQLException {
        return rows.find(acting.actor(), id).orElseThrow(Problem::notFound);
    }

    /** The latest jobs of the person acting, newest first, at most twenty. */
    @Requires(Privilege.EXPORT_AUDIT)
    public List<Job> latest() throws SQLException {
        return rows.latest(acting.actor());
    }

    /** Asks a job to end; one that has ended stays as it is. */
    @Requires(Privilege.EXPORT_AUDIT)
    public void cancel(UUID id) throws SQLException {
        rows.cancel(acting.actor(), find(id).id());
    }

    /**
     * The finished job whose file is about to be handed out; that is recorded.
     *
     * @throws Problem 404 when there is no file any more or not yet
     */
    @Requires(Privilege.EXPORT_AUDIT)
    public Job toFetch(UUID id) throws SQLException {
        Job job = find(id);
        if (job.keptUntil().filter(until -> clock.instant().isBefore(until)).isEmpty()) {
            throw Problem.of(AuditProblem.EXPORT_GONE);
        }
        fetched.record(
                id,
                Map.of(
                        "rows",
                        job.done(),
                        "sha256",
                        String.valueOf(job.digest() == null ? "" : job.digest().hex())));
        return job;
    }

    /** A part of the file, from 0; null after the last. */
    @Requires(Privilege.EXPORT_AUDIT)
    public byte @Nullable [] part(UUID id, int part) throws SQLException {
        return rows.part(acting.actor(), id, part);
    }
}
