package org.gaitkeeper.assessment;

import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the clinician concluded on signing, beside the ranking and whatever it says.
 *
 * @param conditions named from the ranking, in its order; empty when none of them or undecided
 * @param other something else, or what the conditions leave open, in the clinician's words; empty when nothing
 * @param agreement how this stands to what led
 * @param reason why what led is overridden; null when it is not
 * @param reasonWords more about it; empty when nothing
 * @param by who concluded
 * @param name of that person at the time
 * @param at when
 */
public record Conclusion(
        List<Named> conditions,
        String other,
        Agreement agreement,
        @Nullable Reason reason,
        String reasonWords,
        UUID by,
        String name,
        Instant at) {

    public Conclusion {
        conditions = List.copyOf(conditions);
    }

    /** A condition as it was read: the code, and the clinical name of that day. */
    public record Named(String code, String name) {}

    /** How a conclusion stands to the ranking. */
    public enum Agreement {
        AGREED(said("Agrees with what led")),
        OVERRIDDEN(said("Overrides what led")),
        /** No condition led, so there was nothing to agree with. */
        NOTHING_LED(said("Nothing led")),
        UNDECIDED(said("Undecided"));

        private final String label;

        Agreement(String label) {
            this.label = label;
        }

        /** In words. */
        public String label() {
            return t(label);
        }
    }

    /** Why a clinician overrides what led. */
    public enum Reason {
        HISTORY(said("History that the questions cannot hold")),
        EXAMINATION(said("An examination finding outweighs it")),
        TEST(said("The result of a test")),
        LOCAL(said("Local knowledge")),
        OTHER(said("Another reason"));

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        /** In words. */
        public String label() {
            return t(label);
        }
    }

    /** Whether anything was concluded. */
    public boolean decided() {
        return agreement != Agreement.UNDECIDED;
    }

    /** The conclusion in words, without a full stop; {@code undecided} when so. */
    public String words() {
        String words = Stream.concat(
                        conditions.stream().map(Named::name), Stream.of(other).filter(text -> !text.isEmpty()))
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? "undecided" : words;
    }
}
