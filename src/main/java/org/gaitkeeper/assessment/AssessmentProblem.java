package org.gaitkeeper.assessment;

import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

import org.gaitkeeper.platform.problem.ProblemCode;

/** Why an assessment cannot be changed, signed or amended. */
public enum AssessmentProblem implements ProblemCode {
    ASSESSMENT_ALREADY_SIGNED(409, said("This assessment is signed and cannot be changed. Amend it instead.")),
    ASSESSMENT_DISCARDED(409, said("This assessment was discarded and cannot be changed.")),
    ASSESSMENT_NOT_SIGNED(409, said("Only a signed assessment can be amended. Change the draft instead.")),
    ASSESSMENT_ALREADY_AMENDED(409, said("A newer version of this assessment exists. Amend that one.")),
    KNOWLEDGE_CHANGED(
            409,
            said(
                    "Other knowledge came into force after you looked at this result. Look at it as it now stands, then sign.")),
    RUNS_CHANGED(
            409,
            said("The run log was changed after you opened this. Check the assessment as it now stands, then sign.")),
    FLAG_NOT_RAISED(422, said("This red flag is not raised by the answers.")),
    DIAGNOSIS_BEFORE_SIGNING(409, said("Sign the assessment first. A diagnosis is confirmed against what was signed.")),
    DIAGNOSIS_ALREADY_CONFIRMED(
            409, said("A confirmed diagnosis stands here already. Read it, then correct it if it is wrong.")),
    NOT_READY_TO_SIGN(422, said("Some safety questions or red flags are still open."));

    private final int status;
    private final String title;

    AssessmentProblem(int status, String title) {
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
