package org.gaitkeeper.referral.letter;

import java.util.Locale;
import java.util.UUID;

/**
 * Where a sentence comes from.
 *
 * @param kind what kind of record
 * @param code the finding, red flag, condition or advice; a fixed word for the clinician's own text
 * @param assessment the signed assessment the letter is written from
 * @param version of that assessment
 */
public record Origin(Kind kind, String code, UUID assessment, long version) {

    /** What a sentence may come from. */
    public enum Kind {
        /** An answer, also the answer that nobody looked. */
        FINDING,
        /** A raised red flag with the action recorded for it. */
        FLAG,
        /** What the clinician concluded when signing the assessment. */
        CONCLUSION,
        /** A ranked condition of the stored differential. */
        CONDITION,
        /** Advice attached to a ranked condition or to the run. */
        ADVICE,
        /** The clinician who writes the letter. */
        CLINICIAN
    }

    /** What the clinician ticks, such as {@code finding:onset_minutes}; unique within a letter. */
    public String key() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + code;
    }
}
