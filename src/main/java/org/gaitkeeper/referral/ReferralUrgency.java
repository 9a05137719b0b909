package org.gaitkeeper.referral;

import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

/**
 * How soon the receiver is asked to act, least first. The days within which an answer is expected are a convention of this
 * product, not a published figure.
 */
public enum ReferralUrgency {
    ROUTINE(said("Routine"), said("Routine referral"), 28),
    URGENT(said("Urgent, within two weeks"), said("Urgent referral: please see within two weeks"), 14),
    SAME_DAY(said("Same day"), said("Same-day referral: please see today"), 2),
    EMERGENCY(said("Emergency"), said("Emergency referral: please see immediately"), 1);

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
        return t(label);
    }

    /** As it stands at the head of the letter. */
    public String words() {
        return t(words);
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
