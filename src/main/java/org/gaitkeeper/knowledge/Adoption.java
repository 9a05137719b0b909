package org.gaitkeeper.knowledge;

import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

import java.time.Instant;
import java.util.UUID;
import org.gaitkeeper.differential.LocalChanges;
import org.jspecify.annotations.Nullable;

/**
 * One thing a clinic has put in force; the newest of a clinic counts.
 *
 * @param number counts the adoptions of a clinic from 1
 * @param release hash of the release
 * @param kind what led to it
 * @param change the approved change; null unless that is what led to it
 * @param local every approved change of the clinic, also those the release knows nothing of
 * @param localSha256 hash of the changes at work, as results pin it; empty when there is none
 * @param reason why, in the words of the person
 * @param at when
 * @param by who
 * @param name of that person
 */
public record Adoption(
        long number,
        String release,
        Kind kind,
        @Nullable UUID change,
        LocalChanges local,
        String localSha256,
        String reason,
        Instant at,
        UUID by,
        String name) {

    /** The reason of a first use, for which nobody gave one. */
    public static final String AT_FIRST_USE = said("First use: the release this build of Gaitkeeper ships.");

    /** Why, for a page: in the words of the person, or the product's own in the language of the reader. */
    public String why() {
        return reason.equals(AT_FIRST_USE) ? t(AT_FIRST_USE) : reason;
    }

    /** What led to it. */
    public enum Kind {
        /** The clinic began to work; the release the build shipped came into force. */
        FIRST_USE(said("First use")),
        /** An administrator chose it. */
        RELEASE_ADOPTED(said("Adopted")),
        /** An administrator went back to what was in force before. */
        RELEASE_RETURNED(said("Went back")),
        /** A change of the clinic's own was approved. */
        CHANGE_APPROVED(said("Clinic's change approved"));

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** For a list. */
        public String words() {
            return t(words);
        }
    }
}
