package org.gaitkeeper.audit.control;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.audit.control.ExportAudit.Stopped;
import org.gaitkeeper.platform.persistence.ClinicScope;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.web.RequestFacts;

/** One export on a thread of its own, for the person who asked for it. */
@Singleton
public class RunExport {

    private static final System.Logger LOG = System.getLogger(RunExport.class.getName());

    private final StoreExport storing;
    private final JobRows rows;
    private final Acting acting;
    private final RequestFacts facts;

    @Inject
    public RunExport(StoreExport storing, JobRows rows, Acting acting, RequestFacts facts) {
        this.storing = storing;
        this.rows = rows;
        this.acting = acting;
        this.facts = facts;
    }

    /**
     * What is to be done.
     *
     * @param actor for whom
     * @param requestId of the request that asked for it, for the trail
     * @param origin network address of that request
     */
    public record Work(UUID job, AuditFilter filter, Actor actor, String requestId, String origin) {}

    /** Does the work and says how it ended; never fails. */
    @ActivateRequestContext
    public void run(Work work) {
        acting.as(work.actor());
        facts.of(work.requestId(), work.origin());
        ClinicScope.in(work.actor().clinicId(), () -> {
            try {
                return ended(work);
            } catch (SQLException lost) {
                // The row keeps saying RUNNING, falls silent, and is then read as interrupted.
                LOG.log(Level.ERROR, "the end of an export could not be noted, SQLSTATE {0}", lost.getSQLState());
                return Job.State.INTERRUPTED;
            }
        });
    }

    private Job.State ended(Work work) throws SQLException {
        try {
            storing.store(work.job(), work.filter());
            return Job.State.DONE;
        } catch (Stopped asked) {
            rows.ended(work.actor(), work.job(), Job.State.CANCELLED, "");
            return Job.State.CANCELLED;
        } catch (Problem refused) {
            rows.ended(work.actor(), work.job(), Job.State.FAILED, refused.detail());
            return Job.State.FAILED;
        } catch (IOException | SQLException | RuntimeException failed) {
            LOG.log(Level.ERROR, "an export failed: {0}", failed.getClass().getName());
            rows.ended(work.actor(), work.job(), Job.State.FAILED, "");
            return Job.State.FAILED;
        }
    }
}
