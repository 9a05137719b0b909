package org.gaitkeeper.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter and where it stands.
 *
 * @param assessmentId the signed assessment it is written from
 * @param assessmentVersion of that assessment
 * @param specialty addressed; as a rule that of the recipient
 * @param urgencyReason why it is less urgent than a raised red flag asks for; empty when it is not
 * @param reason the clinician's words
 * @param included what goes in, such as {@code finding:onset_minutes}, sorted
 * @param addedText further words of the clinician, empty when none
 * @param copies who else gets it, one a line; empty when nobody
 * @param version counts the changes; the entity tag
 * @param signedAt null until signed, as are signedName (empty) and replyDue
 * @param replyDue day by which an answer is expected
 * @param answeredAt null until answered
 * @param answerNote what the answer said, empty until answered
 * @param documentSha256 SHA-256 of the signed file in 64 hexadecimal digits; empty until signed
 */
public record Referral(
        UUID id,
        UUID patientId,
        UUID assessmentId,
        long assessmentVersion,
        UUID recipientId,
        String specialty,
        ReferralUrgency urgency,
        String urgencyReason,
        String reason,
        List<String> included,
        String addedText,
        String copies,
        ReferralStatus status,
        long version,
        Instant createdAt,
        @Nullable Instant signedAt,
        String signedName,
        @Nullable LocalDate replyDue,
        @Nullable Instant answeredAt,
        String answerNote,
        String documentSha256) {

    public Referral {
        included = List.copyOf(included);
    }

    /** Short name to quote in an answer: the last eight digits of the identifier. */
    public String reference() {
        String digits = id.toString();
        return digits.substring(digits.length() - 8).toUpperCase(java.util.Locale.ROOT);
    }

    /** Whether it still may be changed. */
    public boolean draft() {
        return status == ReferralStatus.DRAFT;
    }

    /** Whether the answer is later than expected on this day. */
    public boolean overdue(LocalDate today) {
        return status == ReferralStatus.SIGNED && replyDue != null && replyDue.isBefore(today);
    }
}
