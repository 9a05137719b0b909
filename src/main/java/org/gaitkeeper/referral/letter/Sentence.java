package org.gaitkeeper.referral.letter;

import java.util.List;

/**
 * One clinical sentence and where it comes from.
 *
 * @param text ends with a full stop, except the clinician's own words, which stand as typed
 * @param origins never empty: what has no origin cannot be said
 */
public record Sentence(String text, List<Origin> origins) {

    /**
     * Keeps the promise that nothing is said without an origin.
     *
     * @throws IllegalArgumentException when there is none, or nothing is said
     */
    public Sentence {
        origins = List.copyOf(origins);
        if (origins.isEmpty() || text.isBlank()) {
            throw new IllegalArgumentException("A sentence needs words and an origin");
        }
    }

    /** Whether the clinician wrote it, rather than the record. */
    public boolean added() {
        return origins.stream().allMatch(origin -> origin.kind() == Origin.Kind.CLINICIAN);
    }
}
