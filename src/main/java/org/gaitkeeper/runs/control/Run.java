package org.gaitkeeper.runs.control;

import java.time.Instant;
import java.util.UUID;
import org.gaitkeeper.runs.LoggedRun;

/**
 * A logged run with whose it is and who wrote it.
 *
 * @param logged date, version and answers
 * @param caseId the case
 * @param patientId the runner
 * @param errorReason why it counts for nothing; empty while it counts
 * @param createdAt when it was logged
 * @param createdName who logged it, under the name of that time
 * @param changedAt the last change
 * @param changedName who made it
 */
public record Run(
        LoggedRun logged,
        UUID caseId,
        UUID patientId,
        String errorReason,
        Instant createdAt,
        String createdName,
        Instant changedAt,
        String changedName) {

    /** Whether it counts. */
    public boolean counts() {
        return errorReason.isEmpty();
    }

    /** Identifier of the run. */
    public UUID id() {
        return logged.id();
    }
}
