package org.gaitkeeper.jobs;

import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

import org.gaitkeeper.platform.problem.ProblemCode;

/** The failures of this room. */
public enum JobsProblem implements ProblemCode {
    JOB_RUNNING(
            409,
            said(
                    "Something of yours is still running. Wait for its end or cancel it first; you find it under My jobs.")),
    RESULT_GONE(404, said("There is no file: the job did not finish, or its file was kept long enough. Do it again."));

    private final int status;
    private final String title;

    JobsProblem(int status, String title) {
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
