package org.gaitkeeper.referral;

import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

import org.gaitkeeper.platform.problem.ProblemCode;

/** What can be wrong about a letter or a recipient. */
public enum ReferralProblem implements ProblemCode {
    ASSESSMENT_NOT_SIGNED(409, said("Sign the assessment first. A letter is written from a signed assessment only.")),
    ASSESSMENT_SUPERSEDED(409, said("This assessment was amended. Write the letter from the newest signed version.")),
    ASSESSMENT_DAMAGED(
            409, said("The signed assessment no longer matches its digest, so no letter can be written from it.")),
    REFERRAL_ALREADY_SIGNED(409, said("This letter is signed and can no longer be changed.")),
    REFERRAL_NOT_SIGNED(409, said("This letter is not signed yet.")),
    REFERRAL_ALREADY_ANSWERED(409, said("The answer to this letter is recorded already.")),
    REFERRAL_DISCARDED(409, said("This letter was discarded.")),
    RECIPIENT_INACTIVE(409, said("This recipient is no longer in use. Choose another.")),
    RECEIVER_CHANGED(
            409,
            said(
                    "The receiver's entry in the address book was changed since you read the letter. Read it again, then sign.")),
    URGENCY_BELOW_FLAG(422, said("A raised red flag asks for more. Choose its urgency or give your reason for less."));

    private final int status;
    private final String title;

    ReferralProblem(int status, String title) {
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
