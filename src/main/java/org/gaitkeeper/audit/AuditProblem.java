package org.gaitkeeper.audit;

import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

import org.gaitkeeper.platform.problem.ProblemCode;

/** The failures of this room. */
public enum AuditProblem implements ProblemCode {
    TRAIL_UNAVAILABLE(
            503,
            said(
                    "This could not be written into the audit trail, so it was not done. Nothing was saved; try again shortly.")),
    EXPORT_RUNNING(409, said("An export of yours is still running. Wait for its end or cancel it first.")),
    EXPORT_GONE(
            404,
            said("There is no file: the export did not finish, or its file was kept long enough. Export it again."));

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
