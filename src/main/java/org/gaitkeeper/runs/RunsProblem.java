package org.gaitkeeper.runs;

import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

import org.gaitkeeper.platform.problem.ProblemCode;

/** What can stand in the way of working on a logged run. */
public enum RunsProblem implements ProblemCode {
    RUN_IN_ERROR(409, said("This run was marked as entered in error and cannot be changed. Log the run anew."));

    private final int status;
    private final String title;

    RunsProblem(int status, String title) {
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
