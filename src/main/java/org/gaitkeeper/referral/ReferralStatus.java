package org.gaitkeeper.referral;

/** The life of a letter: a draft is signed or discarded; a signed letter may be answered, once. */
public enum ReferralStatus {
    DRAFT("Draft"),
    SIGNED("Signed, waiting for an answer"),
    ANSWERED("Answered"),
    DISCARDED("Discarded");

    private final String label;

    ReferralStatus(String label) {
        this.label = label;
    }

    /** In words. */
    public String label() {
        return label;
    }
}
