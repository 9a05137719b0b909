package org.gaitkeeper.jobs.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.jobs.Job;
import org.gaitkeeper.jobs.Jobs;
import org.gaitkeeper.jobs.JobsProblem;
import org.gaitkeeper.jobs.LongWork;
import org.gaitkeeper.platform.problem.CommonProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The jobs of the person acting: looked at, cancelled, done again, and their files fetched. */
@Singleton
public class OwnJobs {

    private final JobRows rows;
    private final Kinds kinds;
    private final Jobs jobs;
    private final Acting acting;
    private final Clock clock;

    @Inject
    public OwnJobs(JobRows rows, Kinds kinds, Jobs jobs, Acting acting, Clock clock) {
        this.rows = rows;
        this.kinds = kinds;
        this.jobs = jobs;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @throws Problem 404 when unknown or of somebody else
     */
    @Requires(Privilege.USE_PRODUCT)
    public Job find(UUID id) throws SQLException {
        return rows.find(acting.actor(), id).orElseThrow(Problem::notFound);
    }

    /** The latest, newest first, at most twenty. */
    @Requires(Privilege.USE_PRODUCT)
    public List<Job> latest() throws SQLException {
        return rows.latest(acting.actor());
    }

    /** Asks one to end; one that has ended stays as it is. */
    @Requires(Privilege.USE_PRODUCT)
    public void cancel(UUID id) throws SQLException {
        rows.cancel(acting.actor(), find(id).id());
    }

    /**
     * The same once more, as of now.
     *
     * @throws Problem 403 when the person may not ask for it any more; 409 while other work of this person is running
     */
    @Requires(Privilege.USE_PRODUCT)
    public UUID again(UUID id) throws SQLException {
        Job job = find(id);
        return jobs.start(kinds.of(job.kind()), job.ask());
    }

    /**
     * The finished job whose file is about to be handed out; that is recorded.
     *
     * @throws Problem 404 when there is no file any more or not yet; 403 when the person may not have it any more
     */
    @Requires(Privilege.USE_PRODUCT)
    public Job toFetch(UUID id) throws SQLException {
        Job job = find(id);
        if (!job.available(clock.instant())) {
            throw Problem.of(JobsProblem.RESULT_GONE);
        }
        LongWork work = kinds.of(job.kind());
        Actor actor = acting.actor();
        if (!actor.may(work.privilege())) {
            throw Problem.of(CommonProblem.NOT_ALLOWED);
        }
        work.fetched(job);
        return job;
    }

    /** A part of the file of a job that was found to be fetched, from 0; null after the last. */
    @Requires(Privilege.USE_PRODUCT)
    public byte @Nullable [] part(UUID id, int part) throws SQLException {
        return rows.part(acting.actor(), id, part);
    }
}
