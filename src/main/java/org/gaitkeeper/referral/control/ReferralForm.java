package org.gaitkeeper.referral.control;

import static org.gaitkeeper.platform.words.Words.t;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.problem.Text;
import org.gaitkeeper.referral.ReferralProblem;
import org.gaitkeeper.referral.ReferralUrgency;
import org.gaitkeeper.referral.entity.ReferralRow;
import org.jspecify.annotations.Nullable;

/**
 * What a form or a program says about a letter, before it is understood; null is the same as empty, except that a missing
 * {@code included} means what is ticked at first and a missing {@code urgency} that of the assessment.
 */
public record ReferralForm(
        @Nullable String recipientId,
        @Nullable String specialty,
        @Nullable String urgency,
        @Nullable String urgencyReason,
        @Nullable String reason,
        @Nullable List<String> included,
        @Nullable String addedText,
        @Nullable String copies) {

    /** Longest text of the clinician, in characters, for the reason and for added words. */
    public static final int MAX_REASON = 2_000;

    public static final int MAX_ADDED = 6_000;

    /**
     * What is meant.
     *
     * @param standard ticked at first
     * @param known everything that can be ticked
     * @param suggested urgency of the assessment
     * @throws Problem 400 with every field to put right
     */
    ReferralRow.Content understood(Set<String> standard, Set<String> known, ReferralUrgency suggested) {
        Text text = new Text();
        UUID recipient = recipient(text);
        String asked = text.optional("specialty", specialty, 80);
        ReferralUrgency soon = urgency == null || urgency.isEmpty()
                ? suggested
                : text.choice("urgency", urgency, ReferralUrgency.class, t("how urgent it is"));
        String why = text.optional("urgencyReason", urgencyReason, 500);
        String words = text.needed("reason", reason, t("the reason for the referral"), MAX_REASON);
        String further = text.optional("addedText", addedText, MAX_ADDED);
        String others = text.optional("copies", copies, 600);
        List<String> ticked = included == null ? List.copyOf(standard) : included;
        if (!known.containsAll(ticked)) {
            text.problem("included", t("Tick only what this assessment holds. Reload the page and tick again."));
        }
        text.orThrow();
        return new ReferralRow.Content(recipient, asked, soon, why, words, ticked, further, others);
    }

    private UUID recipient(Text text) {
        String id = text.needed("recipientId", recipientId, t("the recipient"), 36);
        try {
            if (id.length() == 36) {
                return UUID.fromString(id);
            }
        } catch (IllegalArgumentException notAnId) {
            // told below, with what is too short
        }
        if (!id.isEmpty()) {
            text.problem("recipientId", t("Choose a recipient of the address book."));
        }
        return new UUID(0, 0);
    }

    /**
     * Less than a raised flag asks for needs a reason.
     *
     * @throws Problem 422 {@link ReferralProblem#URGENCY_BELOW_FLAG} with the field
     */
    static ReferralRow.Content judged(ReferralRow.Content content, ReferralUrgency flagTier) {
        if (!content.urgency().below(flagTier)) {
            return new ReferralRow.Content(
                    content.recipientId(),
                    content.specialty(),
                    content.urgency(),
                    "",
                    content.reason(),
                    content.included(),
                    content.addedText(),
                    content.copies());
        }
        if (content.urgencyReason().length() < 10) {
            throw Problem.fields(
                    ReferralProblem.URGENCY_BELOW_FLAG,
                    "urgencyReason",
                    t(
                            "A raised red flag asks for \"{0}\". Choose it, or say in a sentence why this is less urgent.",
                            flagTier.label()));
        }
        return content;
    }
}
