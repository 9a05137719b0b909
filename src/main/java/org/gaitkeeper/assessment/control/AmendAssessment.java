package org.gaitkeeper.assessment.control;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.assessment.AnswerSheet;
import org.gaitkeeper.assessment.AssessmentAction;
import org.gaitkeeper.assessment.AssessmentProblem;
import org.gaitkeeper.assessment.AssessmentStatus;
import org.gaitkeeper.assessment.AssessmentView;
import org.gaitkeeper.assessment.RecordedAnswer;
import org.gaitkeeper.assessment.entity.Assessment;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;
import org.gaitkeeper.platform.idempotency.Idempotency;
import org.gaitkeeper.platform.idempotency.OnceKey;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.problem.Text;
import org.jspecify.annotations.Nullable;

/** Corrects a signed assessment by a new draft that supersedes it and begins with its answers. */
@Singleton
public class AmendAssessment {

    static final int LONGEST_REASON = 2_000;

    private final AssessmentRows rows;
    private final AssessmentViews views;
    private final Idempotency idempotency;
    private final AuditTrail trail;
    private final Acting acting;
    private final Clock clock;

    @Inject
    public AmendAssessment(
            AssessmentRows rows,
            AssessmentViews views,
            Idempotency idempotency,
            AuditTrail trail,
            Acting acting,
            Clock clock) {
        this.rows = rows;
        this.views = views;
        this.idempotency = idempotency;
        this.trail = trail;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * Starts the correction. Answers and recorded actions keep the name and time of whoever recorded them.
     *
     * @param version of the signed assessment that was read
     * @param reason why it must be corrected, 1 to 2000 characters
     * @throws Problem 404, 409 when it is not signed or already corrected, 412 when the version is stale, 400 without a
     *     reason
     */
    @Transactional
    @Requires(Privilege.WRITE_ASSESSMENT)
    public AssessmentView amend(UUID id, long version, @Nullable String reason, OnceKey once) {
        Text text = new Text();
        String why = text.needed("reason", reason, t("why the signed assessment must be corrected"), LONGEST_REASON);
        text.orThrow();
        Actor actor = acting.actor();
        Assessment signed = rows.read(id);
        Idempotency.Claim claim = idempotency.claim(actor.clinicId(), actor.clinicianId(), once);
        if (claim.repeated()) {
            return views.of(rows.read(claim.id()));
        }
        if (signed.status() != AssessmentStatus.SIGNED) {
            throw Problem.of(AssessmentProblem.ASSESSMENT_NOT_SIGNED);
        }
        if (signed.version() != version) {
            throw Problem.stale(signed.version());
        }
        if (rows.successor(id).isPresent()) {
            throw Problem.of(AssessmentProblem.ASSESSMENT_ALREADY_AMENDED);
        }
        Assessment draft = new Assessment(new Assessment.Start(
                actor.clinicId(),
                claim.id(),
                signed.patientId(),
                signed.caseId(),
                actor.clinicianId(),
                clock.instant(),
                id,
                why));
        draft.carryOver(takenOver(signed), signed.flagActions());
        rows.add(draft);
        AssessmentView view = views.draft(draft);
        trail.record(
                AssessmentAction.ASSESSMENT_AMENDED,
                Subject.of("assessment", draft.id(), draft.patientId()),
                Map.of("supersedes", id.toString(), "reason", why));
        return view;
    }

    private String takenOver(Assessment signed) {
        return AnswerSheet.empty()
                .with(views.sheet(signed).all().stream()
                        .filter(answer -> !AssessmentViews.FROM_PATIENT.contains(
                                answer.answer().finding()))
                        .map(answer -> new RecordedAnswer(answer.answer(), answer.by(), answer.name(), answer.at(), 0))
                        .toList())
                .json();
    }
}
