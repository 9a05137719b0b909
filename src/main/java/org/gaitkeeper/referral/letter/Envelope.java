package org.gaitkeeper.referral.letter;

import java.util.List;
import org.gaitkeeper.referral.letter.Letter.Signature;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds the clinical content.
 *
 * @param sender letterhead
 * @param date long form
 * @param reference of the letter
 * @param recipient lines, the name first
 * @param salutation as printed
 * @param subject the patient
 * @param urgency in words
 * @param urgencyReason why later than a raised red flag says; empty when not
 * @param specialty addressed
 * @param signedAssessment when and by whom the assessment was signed, in words
 * @param signature null while a draft
 * @param copies who else gets it, one a line
 */
public record Envelope(
        Letter.Sender sender,
        String date,
        String reference,
        List<String> recipient,
        String salutation,
        Letter.Subject subject,
        String urgency,
        String urgencyReason,
        String specialty,
        String signedAssessment,
        @Nullable Signature signature,
        List<String> copies) {

    public Envelope {
        recipient = List.copyOf(recipient);
        copies = List.copyOf(copies);
    }
}
