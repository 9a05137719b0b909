package org.gaitkeeper.assessment;

import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

import java.time.Instant;
import java.util.UUID;
import org.gaitkeeper.platform.time.ApproximateDay;
import org.jspecify.annotations.Nullable;

/**
 * What the cause turned out to be, as somebody else confirmed it. A wrong one is corrected by a further one; what nobody
 * corrects is what holds.
 *
 * @param id of this entry
 * @param assessmentId the signed assessment it answers
 * @param letterId the letter whose answer told it; null when it was learnt otherwise
 * @param code of the condition; empty when the knowledge has no such condition
 * @param diagnosis in words; empty when withdrawn
 * @param method how it was confirmed
 * @param methodWords more about it; empty when nothing
 * @param on when it was confirmed
 * @param corrects the entry this one corrects; null for the first
 * @param correctionReason why; empty for the first
 * @param withdrawn whether it takes back what it corrects and puts nothing in its place
 * @param by who recorded it
 * @param name of that person at the time
 * @param at when it was recorded
 */
public record ConfirmedDiagnosis(
        UUID id,
        UUID assessmentId,
        @Nullable UUID letterId,
        String code,
        String diagnosis,
        Method method,
        String methodWords,
        ApproximateDay on,
        @Nullable UUID corrects,
        String correctionReason,
        boolean withdrawn,
        UUID by,
        String name,
        Instant at) {

    /** How a diagnosis was confirmed. */
    public enum Method {
        IMAGING(said("Imaging")),
        TEST(said("A test, such as nerve conduction or compartment pressure")),
        SURGERY(said("Surgery")),
        SPECIALIST(said("A specialist's opinion")),
        COURSE(said("The course, such as recovery after treatment")),
        OTHER(said("Otherwise"));

        private final String label;

        Method(String label) {
            this.label = label;
        }

        /** In words. */
        public String label() {
            return t(label);
        }
    }
}
