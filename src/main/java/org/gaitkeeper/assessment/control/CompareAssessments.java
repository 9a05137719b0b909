package org.gaitkeeper.assessment.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.assessment.AssessmentAction;
import org.gaitkeeper.assessment.AssessmentView;
import org.gaitkeeper.assessment.entity.Assessment;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;

/** Reads an assessment beside the last visit before it. */
@Singleton
public class CompareAssessments {

    private final AssessmentRows rows;
    private final AssessmentViews views;
    private final AuditTrail trail;

    @Inject
    public CompareAssessments(AssessmentRows rows, AssessmentViews views, AuditTrail trail) {
        this.rows = rows;
        this.views = views;
        this.trail = trail;
    }

    /**
     * Two visits of one case.
     *
     * @param now the one asked for
     * @param earlier the signed one before it as last corrected; empty at a first visit
     */
    public record Visits(AssessmentView now, Optional<AssessmentView> earlier) {}

    /**
     * The assessment and the visit before it.
     *
     * @throws org.gaitkeeper.platform.problem.Problem 404 when unknown or of another clinic
     */
    @Transactional
    @Requires(Privilege.READ_ASSESSMENT)
    public Visits withEarlier(UUID id) {
        Assessment now = rows.read(id);
        Visits visits = new Visits(views.of(now), rows.earlierVisit(now).map(views::of));
        trail.record(
                AssessmentAction.ASSESSMENT_READ,
                Subject.of("assessment", id, now.patientId()),
                Map.of(
                        "part",
                        "changes",
                        "version",
                        now.version(),
                        "earlier",
                        visits.earlier().map(view -> view.id().toString()).orElse("")));
        return visits;
    }
}
