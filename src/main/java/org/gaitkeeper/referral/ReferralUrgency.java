package org.gaitkeeper.referral;

/**
 * How soon the receiver is asked to act, least first. The days within which an answer is expected are a convention of this
 * product, not a published figure.
 */
public enum ReferralUrgency {
    ROUTINE("Routine", "Routine referral", 28),
    URGENT("Urgent, within two weeks", "Urgent referral: please see within two weeks", 14),
    SAME_DAY("Same day", "Same-day referral: please see today", 2),
    EMERGENCY("Emergency", "Emergency referral: please see immediately", 1);

    private final String label;
    private final String words;
    private final int replyDays;

    ReferralUrgency(String label, String words, int replyDays) {
        this.label = label;
        this.words = words;
        this.replyDays = replyDays;
    }

    /** Short, for forms and lists. */
    public String label() {
        return label;
    }

    /** As it stands at the head of the letter. */
    public String words() {
        return words;
    }

    /** Calendar days after signing by which an answer is expected, 1 or more. */
    public int replyDays() {
        return replyDays;
    }

    /** Whether this is less urgent than the other. */
    public boolean below(ReferralUrgency other) {
        return compareTo(other) < 0;
    }
}
