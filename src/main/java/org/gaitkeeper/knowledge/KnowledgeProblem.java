package org.gaitkeeper.knowledge;

import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

import org.gaitkeeper.platform.problem.ProblemCode;

/** Why a release cannot be put in force, or a change of the clinic's own cannot be made. */
public enum KnowledgeProblem implements ProblemCode {
    RELEASE_ALREADY_IN_FORCE(409, said("This release is in force already.")),
    RELEASE_FAILS_CASES(422, said("The case suite does not pass with this release, so it cannot be put in force.")),
    RELEASE_UNREADABLE(
            422,
            said(
                    "This build of Gaitkeeper cannot read that release. Put the release it ships with in force, or go back to the build before.")),
    NOTHING_TO_GO_BACK_TO(409, said("This clinic has worked with one release only, so there is none to go back to.")),
    RED_FLAG_STAYS_ON(422, said("A red flag is never switched off. Its destination can be changed.")),
    CHANGE_ALREADY_WAITING(409, said("A proposal about this waits for its review. It has to be reviewed first.")),
    CHANGE_WITHOUT_EFFECT(422, said("It is so already; there is nothing to change.")),
    CHANGE_ALREADY_REVIEWED(409, said("This proposal was reviewed already.")),
    CHANGE_FAILS_CASES(422, said("The case suite does not pass with this change, so it cannot be approved.")),
    OWN_PROPOSAL(422, said("Somebody else must review what you have proposed."));

    private final int status;
    private final String title;

    KnowledgeProblem(int status, String title) {
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
