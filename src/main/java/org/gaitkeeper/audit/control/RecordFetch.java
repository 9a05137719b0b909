package org.gaitkeeper.audit.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;

/** Records that the file of an export was handed out. */
@Singleton
public class RecordFetch {

    private final AuditTrail trail;

    @Inject
    public RecordFetch(AuditTrail trail) {
        this.trail = trail;
    }

    @Transactional
    public void record(UUID job, Map<String, ?> detail) {
        trail.record(TrailAction.EXPORT_FETCHED, Subject.of("audit", job.toString()), detail);
    }
}
