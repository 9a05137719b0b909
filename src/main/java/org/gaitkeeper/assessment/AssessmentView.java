package org.gaitkeeper.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.differential.Differential;
import org.gaitkeeper.differential.LocalChanges;
import org.gaitkeeper.runs.LoggedRun;
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
 * @param runs the logged runs the differential was computed with, oldest first: those of the case for a draft, the frozen
 *     ones for a signed assessment
 * @param flagActions by id of the red flag
 * @param reviews marks that hold, by code of the section
 * @param differential computed for a draft; for a signed assessment exactly what was stored, null when that is damaged
 * @param local what the clinic had changed in the knowledge behind the differential
 * @param conclusion the clinician's, given on signing; null for a draft and for what was signed without one
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
        List<LoggedRun> runs,
        Map<String, FlagAction> flagActions,
        Map<String, SectionReview> reviews,
        @Nullable Differential differential,
        LocalChanges local,
        @Nullable Conclusion conclusion,
        @Nullable Signature signature,
        boolean intact) {

    public AssessmentView {
        runs = List.copyOf(runs);
        flagActions = Map.copyOf(flagActions);
        reviews = Map.copyOf(reviews);
    }

    /** Tells these runs, in these versions, from any others: short, and the same for the same runs. */
    public String runsFingerprint() {
        return Integer.toHexString(runs.stream()
                .map(run -> run.id() + "@" + run.version())
                .toList()
                .hashCode());
    }

    /** What still stands between this draft and a signature. */
    public Readiness readiness() {
        return Readiness.of(differential, flagActions);
    }
}
