package org.gaitkeeper.cases;

import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

import org.gaitkeeper.platform.problem.ProblemCode;

/** What can stand in the way of working on a case. */
public enum CasesProblem implements ProblemCode {
    CASE_CLOSED(409, said("This case is closed. Reopen it first."));

    private final int status;
    private final String title;

    CasesProblem(int status, String title) {
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
