package org.gaitkeeper.knowledge;

import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.gaitkeeper.differential.LocalChanges;
import org.jspecify.annotations.Nullable;

/**
 * Something a clinic wants otherwise than the release says: proposed by one person, in force once another approved it,
 * ended by a proposal of the opposite kind.
 *
 * @param id of the proposal
 * @param kind what is to change
 * @param target id of the claim, code of the condition or id of the red flag
 * @param value the new destination; empty unless one is set
 * @param reason why
 * @param proposedAt when
 * @param proposedBy who
 * @param proposedName name of that person
 * @param review null while it waits
 */
public record ClinicChange(
        UUID id,
        Kind kind,
        String target,
        String value,
        String reason,
        Instant proposedAt,
        UUID proposedBy,
        String proposedName,
        @Nullable Review review) {

    /** What is to change. */
    public enum Kind {
        CLAIM_OFF(said("Switch a claim off"), said("{0} no longer counts."), true),
        CLAIM_ON(said("Switch a claim on again"), said("{0} counts again."), true),
        DESTINATION_SET(said("Send to somebody else"), said("{0} goes to: {1}"), false),
        DESTINATION_RESTORED(said("Send to whom the release says"), said("{0} goes where the release says."), false);

        private final String label;
        private final String words;
        private final boolean ofClaim;

        Kind(String label, String words, boolean ofClaim) {
            this.label = label;
            this.words = words;
            this.ofClaim = ofClaim;
        }

        /** For a choice. */
        public String label() {
            return t(label);
        }

        /** What then holds for the target, to follow its name. */
        public String words() {
            return words;
        }

        /** Whether the target is a claim; otherwise it is a condition or a red flag. */
        public boolean ofClaim() {
            return ofClaim;
        }
    }

    /**
     * What the second person said.
     *
     * @param approved false when it was declined
     * @param note never empty when declined
     * @param at when
     * @param by who, never the proposer
     * @param name of that person
     */
    public record Review(boolean approved, String note, Instant at, UUID by, String name) {}

    /** The clinic's changes once this one is in force. */
    public LocalChanges appliedTo(LocalChanges before) {
        Set<String> claimsOff = new TreeSet<>(before.claimsOff());
        Map<String, String> destinations = new TreeMap<>(before.destinations());
        switch (kind) {
            case CLAIM_OFF -> claimsOff.add(target);
            case CLAIM_ON -> claimsOff.remove(target);
            case DESTINATION_SET -> destinations.put(target, value);
            case DESTINATION_RESTORED -> destinations.remove(target);
        }
        return new LocalChanges(claimsOff, destinations);
    }
}
