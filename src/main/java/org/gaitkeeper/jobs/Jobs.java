package org.gaitkeeper.jobs;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.jobs.control.JobRows;
import org.gaitkeeper.jobs.control.RunJob;
import org.gaitkeeper.platform.persistence.Ids;
import org.gaitkeeper.platform.problem.CommonProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.web.RequestFacts;
import org.gaitkeeper.platform.words.Words;

/** Begins long work. */
@Singleton
public class Jobs {

    private final JobRows rows;
    private final RunJob running;
    private final Ids ids;
    private final Acting acting;
    private final RequestFacts facts;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    public Jobs(JobRows rows, RunJob running, Ids ids, Acting acting, RequestFacts facts) {
        this.rows = rows;
        this.running = running;
        this.ids = ids;
        this.acting = acting;
        this.facts = facts;
    }

    /**
     * Begins work for the person acting, which goes on when they have left the page.
     *
     * @param ask what is asked for, so that it can be asked again; short values without anything of a patient
     * @throws Problem 403 when the person may not ask for it; 409 while other work of this person is running
     */
    public UUID start(LongWork work, Map<String, String> ask) throws SQLException {
        Actor actor = acting.actor();
        if (!actor.may(work.privilege())) {
            throw Problem.of(CommonProblem.NOT_ALLOWED);
        }
        UUID id =
                rows.start(actor, ids.next(), work.kind(), ask).orElseThrow(() -> Problem.of(JobsProblem.JOB_RUNNING));
        RunJob.Order order =
                new RunJob.Order(id, work, Map.copyOf(ask), actor, facts.requestId(), facts.origin(), Words.language());
        threads.newThread(() -> running.run(order)).start();
        return id;
    }
}
