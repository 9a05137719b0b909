package org.gaitkeeper.audit.control;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.gaitkeeper.access.SecurityEvent;
import org.gaitkeeper.audit.chain.Entry;
import org.gaitkeeper.audit.chain.Outcome;
import org.gaitkeeper.platform.persistence.ClinicScope;
import org.gaitkeeper.platform.web.RequestFacts;

/** Writes what happened at sign-in, and what was denied, whatever becomes of the request around it. */
@Singleton
public class RecordSecurityEvent {

    private final AppendAlone append;
    private final RequestFacts facts;

    @Inject
    public RecordSecurityEvent(AppendAlone append, RequestFacts facts) {
        this.append = append;
        this.facts = facts;
    }

    void record(@Observes SecurityEvent event) {
        Entry entry = new Entry(
                event.actorId(),
                event.actorName(),
                event.kind().name(),
                outcome(event.kind()).name(),
                event.kind() == SecurityEvent.Kind.ACCESS_DENIED ? "access" : "sign-in",
                event.actorId() == null ? "unknown" : event.actorId().toString(),
                null,
                facts.requestId(),
                facts.origin(),
                Detail.json(event.detail()));
        ClinicScope.in(event.clinicId(), () -> append.append(event.clinicId(), entry));
    }

    private static Outcome outcome(SecurityEvent.Kind kind) {
        return switch (kind) {
            case SIGN_IN_REFUSED, SIGN_IN_THROTTLED, ACCESS_DENIED, PASSWORD_REFUSED -> Outcome.DENIED;
            case SIGNED_IN, SIGNED_OUT, SIGNED_OUT_EVERYWHERE, TOKEN_ISSUED -> Outcome.SUCCESS;
        };
    }
}
