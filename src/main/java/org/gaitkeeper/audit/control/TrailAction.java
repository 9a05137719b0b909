package org.gaitkeeper.audit.control;

import org.gaitkeeper.audit.AuditAction;

/** What is done with the trail itself. */
public enum TrailAction implements AuditAction {
    AUDIT_READ,
    AUDIT_EXPORTED,
    /** The file of an export made before was handed out. */
    EXPORT_FETCHED,
    CHAIN_VERIFIED,
    CHAIN_FOUND_BROKEN
}
