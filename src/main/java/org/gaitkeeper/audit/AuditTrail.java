package org.gaitkeeper.audit;

import jakarta.inject.Singleton;
import java.util.Map;

/** Appends to the trail of the clinic that is acting. */
@Singleton
public class AuditTrail {

    /**
     * Appends one event in the transaction of the caller, so that both are stored or neither is.
     *
     * @param detail field names with short values, old and new where something changed; never a password or token
     * @throws IllegalStateException when there is no transaction or the event cannot be written
     */
    public void record(AuditAction action, Subject subject, Map<String, ?> detail) {
        throw new UnsupportedOperationException("replaced by the audit engineer: " + action + subject + detail);
    }
}
