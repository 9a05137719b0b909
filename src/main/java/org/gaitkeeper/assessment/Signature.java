package org.gaitkeeper.assessment;

import static org.gaitkeeper.platform.words.Words.said;

import java.time.Instant;
import java.util.UUID;

/**
 * Who signed, as what, and over which content.
 *
 * @param by the clinician
 * @param name printed under the signature
 * @param registration professional registration; empty when none was recorded
 * @param meaning what signing states, one sentence
 * @param at when
 * @param digest SHA-256 over everything frozen, 64 lower-case hexadecimal digits
 */
public record Signature(UUID by, String name, String registration, String meaning, Instant at, String digest) {

    /** What a signature under an assessment states. */
    public static final String MEANING =
            said("I recorded or checked these answers, considered the differential, and take responsibility for this "
                    + "record.");
}
