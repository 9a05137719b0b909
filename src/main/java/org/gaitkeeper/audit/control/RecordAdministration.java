package org.gaitkeeper.audit.control;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.gaitkeeper.access.AdministrationEvent;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;

/** Writes what is changed about people and settings, in the transaction of the change. */
@Singleton
public class RecordAdministration {

    private final AuditTrail trail;

    @Inject
    public RecordAdministration(AuditTrail trail) {
        this.trail = trail;
    }

    void record(@Observes AdministrationEvent event) {
        trail.record(event.kind()::name, Subject.of(event.type(), event.id()), event.detail());
    }
}
