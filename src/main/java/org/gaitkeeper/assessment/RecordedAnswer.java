package org.gaitkeeper.assessment;

import java.time.Instant;
import java.util.UUID;
import org.gaitkeeper.findings.Answer;

/**
 * An answer with who recorded it and when.
 *
 * @param answer what was answered
 * @param by who recorded it
 * @param name of that person at the time
 * @param at when
 * @param version of the assessment that this answer made; 0 when it was taken over from the assessment being amended
 */
public record RecordedAnswer(Answer answer, UUID by, String name, Instant at, long version) {}
