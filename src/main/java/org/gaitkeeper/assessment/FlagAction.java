package org.gaitkeeper.assessment;

import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

import java.time.Instant;
import java.util.UUID;

/**
 * What was done about a raised red flag.
 *
 * @param kind what was done
 * @param reason in the clinician's words, never empty
 * @param toldPatient whether the patient was told
 * @param by who recorded it
 * @param name of that person at the time
 * @param at when
 */
public record FlagAction(Kind kind, String reason, boolean toldPatient, UUID by, String name, Instant at) {

    /** The kinds of action. */
    public enum Kind {
        EMERGENCY(said("Sent to emergency care now")),
        SAME_DAY(said("Seen or arranged for the same day")),
        URGENT_REFERRAL(said("Referred urgently")),
        ROUTINE_REFERRAL(said("Referred routinely")),
        ALREADY_IN_CARE(said("Already under care for this")),
        JUDGED_NOT_TO_APPLY(said("Examined and judged not to apply"));

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The kind in words. */
        public String label() {
            return t(label);
        }
    }
}
