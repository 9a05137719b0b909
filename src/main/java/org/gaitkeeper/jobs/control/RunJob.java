package org.gaitkeeper.jobs.control;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.jobs.Job;
import org.gaitkeeper.jobs.LongWork;
import org.gaitkeeper.platform.persistence.ClinicScope;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.web.RequestFacts;
import org.gaitkeeper.platform.words.Language;
import org.gaitkeeper.platform.words.Words;

/** One job on a thread of its own, for the person who asked for it. */
@Singleton
public class RunJob {

    private static final System.Logger LOG = System.getLogger(RunJob.class.getName());

    private final StoreResult storing;
    private final JobRows rows;
    private final Acting acting;
    private final RequestFacts facts;

    @Inject
    public RunJob(StoreResult storing, JobRows rows, Acting acting, RequestFacts facts) {
        this.storing = storing;
        this.rows = rows;
        this.acting = acting;
        this.facts = facts;
    }

    /**
     * What is to be done.
     *
     * @param ask what was asked for
     * @param actor for whom
     * @param requestId of the request that asked for it, for the trail
     * @param origin network address of that request
     * @param language in which the person reads
     */
    public record Order(
            UUID job,
            LongWork work,
            Map<String, String> ask,
            Actor actor,
            String requestId,
            String origin,
            Language language) {}

    /** Does the work and says how it ended; never fails. */
    @ActivateRequestContext
    public void run(Order order) {
        acting.as(order.actor());
        facts.of(order.requestId(), order.origin());
        ClinicScope.in(
                order.actor().clinicId(),
                () -> Words.in(order.language(), () -> {
                    try {
                        return ended(order);
                    } catch (SQLException | RuntimeException lost) {
                        // The row keeps saying RUNNING, falls silent, and is then read as interrupted.
                        LOG.log(
                                Level.ERROR,
                                "the end of a job could not be noted: {0}",
                                lost.getClass().getName());
                        return Job.State.INTERRUPTED;
                    }
                }));
    }

    private Job.State ended(Order order) throws SQLException {
        try {
            storing.store(order.job(), order.work(), order.ask());
            return Job.State.DONE;
        } catch (LongWork.Stopped asked) {
            return ended(order, Job.State.CANCELLED, "");
        } catch (Problem refused) {
            return ended(order, Job.State.FAILED, refused.detail());
        } catch (IOException | SQLException | RuntimeException failed) {
            LOG.log(
                    Level.ERROR,
                    "a job of the kind {0} failed: {1}",
                    order.work().kind(),
                    failed.getClass().getName());
            return ended(order, Job.State.FAILED, "");
        }
    }

    private Job.State ended(Order order, Job.State state, String error) throws SQLException {
        rows.ended(order.actor(), order.job(), state, error);
        return state;
    }
}
