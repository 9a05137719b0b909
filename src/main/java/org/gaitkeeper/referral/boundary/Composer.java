package org.gaitkeeper.referral.boundary;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gaitkeeper.referral.Referral;
import org.gaitkeeper.referral.control.PreviewLetter.Offer;
import org.gaitkeeper.referral.control.ReferralForm;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the form of a letter.
 *
 * @param urgency name of the chosen one
 * @param included keys that are ticked
 * @param version of the stored draft; 0 for a new one
 */
public record Composer(
        String recipientId,
        String specialty,
        String urgency,
        String urgencyReason,
        String reason,
        Set<String> included,
        String addedText,
        String copies,
        long version) {

    public Composer {
        included = Set.copyOf(included);
    }

    static Composer begun(Offer offer) {
        return new Composer(
                "", "", offer.urgency().name(), "", offer.reason(), offer.menu().standard(), "", "", 0);
    }

    static Composer of(Referral stored) {
        return new Composer(
                stored.recipientId().toString(),
                stored.specialty(),
                stored.urgency().name(),
                stored.urgencyReason(),
                stored.reason(),
                Set.copyOf(stored.included()),
                stored.addedText(),
                stored.copies(),
                stored.version());
    }

    static Composer typed(MultivaluedMap<String, String> sent, long version) {
        return new Composer(
                first(sent, "recipientId"),
                first(sent, "specialty"),
                first(sent, "urgency"),
                first(sent, "urgencyReason"),
                first(sent, "reason"),
                new LinkedHashSet<>(sent.getOrDefault("included", List.of())),
                first(sent, "addedText"),
                first(sent, "copies"),
                version);
    }

    ReferralForm form() {
        return new ReferralForm(
                recipientId,
                specialty,
                urgency,
                urgencyReason,
                reason,
                included.stream().sorted().toList(),
                addedText,
                copies);
    }

    private static String first(MultivaluedMap<String, String> sent, String name) {
        @Nullable String value = sent.getFirst(name);
        return value == null ? "" : value;
    }
}
