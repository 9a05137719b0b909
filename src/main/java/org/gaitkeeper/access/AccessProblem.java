package org.gaitkeeper.access;

import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

import org.gaitkeeper.platform.problem.ProblemCode;

/** What can stand in the way of administering people and passwords. */
public enum AccessProblem implements ProblemCode {
    PASSWORD_CHANGE_NEEDED(
            403, said("Choose a password of your own first: the one you have was made by an administrator.")),
    NOT_ONESELF(409, said("Nobody can deactivate themselves. Ask another administrator.")),
    LAST_ADMINISTRATOR(409, said("This is the last active administrator. Make somebody else administrator first.")),
    EMAIL_TAKEN(409, said("This e-mail is in use. Enter another."));

    private final int status;
    private final String title;

    AccessProblem(int status, String title) {
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
