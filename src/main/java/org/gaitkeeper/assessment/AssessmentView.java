package org.gaitkeeper.assessment;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.differential.Differential;
import org.gaitkeeper.differential.LocalChanges;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as it is read.
 *
 * @param id of the assessment
 * @param caseId episode of care it belongs to
 * @param patientId whose it is
 * @param status where it stands
 * @param version counts every change, from 1
 * @param startedAt when it was started
 * @param startedBy who started it
 * @param changedAt last change
 * @param supersedes the signed assessment this one corrects; null for a first one
 * @param amendmentReason why it corrects it; empty for a first one
 * @param supersededBy the assessment that corrects this one, as a draft or signed; null when none does
 * @param discardReason empty unless discarded
 * @param answers what was recorded, with age and sex from the patient's record
 * @param flagActions by id of the red flag
 * @param differential computed for a draft; for a signed assessment exactly what was stored, null when that is damaged
 * @param local what the clinic had changed in the knowledge behind the differential
 * @param signature null unless signed
 * @param intact false when a signed record no longer matches its digest
 */
public record AssessmentView(
        UUID id,
        UUID caseId,
        UUID patientId,
        AssessmentStatus status,
        long version,
        Instant startedAt,
        UUID startedBy,
        Instant changedAt,
        @Nullable UUID supersedes,
        String amendmentReason,
        @Nullable UUID supersededBy,
        String discardReason,
        AnswerSheet answers,
        Map<String, FlagAction> flagActions,
        @Nullable Differential differential,
        LocalChanges local,
        @Nullable Signature signature,
        boolean intact) {

    public AssessmentView {
        flagActions = Map.copyOf(flagActions);
    }

    /** What still stands between this draft and a signature. */
    public Readiness readiness() {
        return Readiness.of(differential, flagActions);
    }
}
