package org.gaitkeeper.audit;

import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

import org.gaitkeeper.platform.problem.ProblemCode;

/** The failures of this room. */
public enum AuditProblem implements ProblemCode {
    TRAIL_UNAVAILABLE(
            503,
            said(
                    "This could not be written into the audit trail, so it was not done. Nothing was saved; try again shortly."));

    private final int status;
    private final String title;

    AuditProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return t(title);
    }
}
