package org.gaitkeeper.runs;

import org.gaitkeeper.audit.AuditAction;

/** What happens to logged runs, as the trail names it. */
public enum RunsAction implements AuditAction {
    RUN_LOGGED,
    RUN_CHANGED,
    RUN_ENTERED_IN_ERROR,
    RUN_READ,
    RUNS_LISTED
}
