package org.gaitkeeper.referral;

import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

/** The life of a letter: a draft is signed or discarded; a signed letter may be answered, once. */
public enum ReferralStatus {
    DRAFT(said("Draft")),
    SIGNED(said("Signed, waiting for an answer")),
    ANSWERED(said("Answered")),
    DISCARDED(said("Discarded"));

    private final String label;

    ReferralStatus(String label) {
        this.label = label;
    }

    /** In words. */
    public String label() {
        return t(label);
    }
}
