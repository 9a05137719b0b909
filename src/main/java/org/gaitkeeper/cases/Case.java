package org.gaitkeeper.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One episode of care of one patient. It is opened by whoever receives the runner, is the responsibility of one
 * physiotherapist at a time, and is closed and reopened by physiotherapists; it is never deleted.
 *
 * @param version changes with every change; the entity tag
 * @param presentingProblem why the runner came, in a few words; null when the role of the person asking may not read
 *     clinical notes
 * @param responsibleName as shown
 * @param closedAt null while the case is open
 */
public record Case(
        UUID id,
        UUID patientId,
        long version,
        @Nullable String presentingProblem,
        UUID responsibleId,
        String responsibleName,
        CaseStatus status,
        Instant openedAt,
        @Nullable Instant closedAt) {

    /** Whether assessments may be started. */
    public boolean open() {
        return status == CaseStatus.OPEN;
    }
}
