package org.gaitkeeper.knowledge;

import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of the knowledge that somebody of the clinic would like.
 *
 * @param about what it is about
 * @param aboutId code, id or key of that
 * @param aboutTitle as it was called then, in English
 * @param knowledge version the person was reading
 * @param what should change
 * @param why it should
 * @param source that says so; empty when none was given
 * @param by who suggested it
 * @param name of that person
 * @param state what became of it
 * @param answer note of who answered; empty while nobody has
 * @param answeredAt null while nobody has
 * @param answeredName empty while nobody has
 */
public record Suggestion(
        UUID id,
        long version,
        About about,
        String aboutId,
        String aboutTitle,
        String knowledge,
        String what,
        String why,
        String source,
        Instant at,
        UUID by,
        String name,
        State state,
        String answer,
        @Nullable Instant answeredAt,
        String answeredName) {

    /** What it is about, in the language of the reader. */
    public String title() {
        return t(aboutTitle);
    }

    /** What a suggestion can be about. */
    public enum About {
        CONDITION(said("Condition")),
        CLAIM(said("Claim")),
        RED_FLAG(said("Red flag")),
        SOURCE(said("Source"));

        private final String label;

        About(String label) {
            this.label = label;
        }

        /** In words. */
        public String label() {
            return t(label);
        }
    }

    /** What became of it; an answer may be changed, also back to open. */
    public enum State {
        OPEN(said("Open|state")),
        TAKEN_UP(said("Taken up")),
        DECLINED(said("Declined"));

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** In words. */
        public String label() {
            return t(label);
        }
    }
}
