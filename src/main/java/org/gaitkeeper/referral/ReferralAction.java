package org.gaitkeeper.referral;

import org.gaitkeeper.audit.AuditAction;

/** What the trail says was done with letters and recipients. */
public enum ReferralAction implements AuditAction {
    RECIPIENTS_LISTED,
    RECIPIENT_READ,
    RECIPIENT_ADDED,
    RECIPIENT_CHANGED,
    REFERRALS_LISTED,
    REFERRAL_DRAFTED,
    REFERRAL_READ,
    REFERRAL_CHANGED,
    REFERRAL_DISCARDED,
    LETTER_PREVIEWED,
    REFERRAL_SIGNED,
    LETTER_READ,
    REFERRAL_ANSWERED
}
