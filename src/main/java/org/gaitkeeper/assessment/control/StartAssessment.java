package org.gaitkeeper.assessment.control;

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
import org.gaitkeeper.assessment.AssessmentAction;
import org.gaitkeeper.assessment.AssessmentView;
import org.gaitkeeper.assessment.entity.Assessment;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;
import org.gaitkeeper.cases.Case;
import org.gaitkeeper.cases.Cases;
import org.gaitkeeper.platform.idempotency.Idempotency;
import org.gaitkeeper.platform.idempotency.OnceKey;

/** Starts an assessment in an open case. */
@Singleton
public class StartAssessment {

    private final AssessmentRows rows;
    private final AssessmentViews views;
    private final Cases cases;
    private final Idempotency idempotency;
    private final AuditTrail trail;
    private final Acting acting;
    private final Clock clock;

    @Inject
    public StartAssessment(
            AssessmentRows rows,
            AssessmentViews views,
            Cases cases,
            Idempotency idempotency,
            AuditTrail trail,
            Acting acting,
            Clock clock) {
        this.rows = rows;
        this.views = views;
        this.cases = cases;
        this.idempotency = idempotency;
        this.trail = trail;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * Starts a draft; a repeat of the same request gives the draft that the first one made.
     *
     * @throws org.gaitkeeper.platform.problem.Problem 404 when there is no such case, 409 when it is closed
     */
    @Transactional
    @Requires(Privilege.WRITE_ASSESSMENT)
    public AssessmentView start(UUID caseId, OnceKey once) {
        Actor actor = acting.actor();
        Case open = cases.findOpen(caseId);
        Idempotency.Claim claim = idempotency.claim(actor.clinicId(), actor.clinicianId(), once);
        if (claim.repeated()) {
            return views.of(rows.read(claim.id()));
        }
        Assessment draft = new Assessment(new Assessment.Start(
                actor.clinicId(),
                claim.id(),
                open.patientId(),
                caseId,
                actor.clinicianId(),
                clock.instant(),
                null,
                ""));
        rows.add(draft);
        AssessmentView view = views.draft(draft);
        trail.record(
                AssessmentAction.ASSESSMENT_STARTED,
                Subject.of("assessment", draft.id(), draft.patientId()),
                Map.of("case", caseId.toString()));
        return view;
    }
}
