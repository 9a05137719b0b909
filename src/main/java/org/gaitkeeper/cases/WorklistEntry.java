package org.gaitkeeper.cases;

import java.time.Instant;
import java.util.UUID;
import org.gaitkeeper.platform.web.view.Tone;

/**
 * One thing that waits for somebody.
 *
 * @param patientId whose; the worklist adds name, birth date and identifier
 * @param since since when it waits; the list is sorted by it
 * @param reason what it is about, in a few words; the presenting problem as a rule
 * @param status its state in a word or two, such as {@code Draft}
 * @param tone of the status
 * @param action what to press, such as {@code Resume}
 * @param href the page that does it
 */
public record WorklistEntry(
        UUID patientId, Instant since, String reason, String status, Tone tone, String action, String href) {}
