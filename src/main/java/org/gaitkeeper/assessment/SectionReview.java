package org.gaitkeeper.assessment;

import java.time.Instant;
import java.util.UUID;

/**
 * The mark that somebody looked a section through. Signing does not ask for it.
 *
 * @param version of the assessment as it was seen; the mark holds while no answer of the section is newer
 * @param by who looked
 * @param name of that person at the time
 * @param at when
 */
public record SectionReview(long version, UUID by, String name, Instant at) {}
