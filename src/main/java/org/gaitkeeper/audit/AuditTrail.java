package org.gaitkeeper.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.audit.chain.Entry;
import org.gaitkeeper.audit.chain.Outcome;
import org.gaitkeeper.audit.control.AppendEvent;
import org.gaitkeeper.audit.control.Detail;
import org.gaitkeeper.platform.web.RequestFacts;

/** Appends to the trail of the clinic that is acting. */
@Singleton
public class AuditTrail {

    private final AppendEvent append;
    private final Acting acting;
    private final RequestFacts facts;

    @Inject
    public AuditTrail(AppendEvent append, Acting acting, RequestFacts facts) {
        this.append = append;
        this.acting = acting;
        this.facts = facts;
    }

    /**
     * Appends one event in the transaction of the caller, so that both are stored or neither is. What the caller has
     * changed so far is sent to the database first; from here to the end of the transaction other events of the clinic
     * wait, so this comes last in a use case.
     *
     * @param detail field names with short values, old and new where something changed; never a password or token
     * @throws org.gaitkeeper.platform.problem.Problem 503 when the event cannot be written; 401 when nobody is acting
     * @throws jakarta.persistence.TransactionRequiredException when there is no transaction
     */
    public void record(AuditAction action, Subject subject, Map<String, ?> detail) {
        Actor actor = acting.actor();
        append.append(
                actor.clinicId(),
                new Entry(
                        actor.clinicianId(),
                        actor.name(),
                        action.name(),
                        Outcome.SUCCESS.name(),
                        subject.type(),
                        subject.id(),
                        subject.patientId(),
                        facts.requestId(),
                        facts.origin(),
                        Detail.json(detail)));
    }
}
