package org.gaitkeeper.assessment.control;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.assessment.AssessmentAction;
import org.gaitkeeper.assessment.AssessmentView;
import org.gaitkeeper.assessment.entity.Assessment;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.problem.Text;
import org.jspecify.annotations.Nullable;

/** Gives a draft up. It stays readable and counts for nothing. */
@Singleton
public class DiscardAssessment {

    private final AssessmentRows rows;
    private final AssessmentViews views;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    public DiscardAssessment(AssessmentRows rows, AssessmentViews views, AuditTrail trail, Clock clock) {
        this.rows = rows;
        this.views = views;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Discards the draft.
     *
     * @param reason why, 1 to 2000 characters
     * @throws Problem 404, 409 when no longer a draft, 412 when the version is stale, 400 without a reason
     */
    @Transactional
    @Requires(Privilege.WRITE_ASSESSMENT)
    public AssessmentView discard(UUID id, long version, @Nullable String reason) {
        Text text = new Text();
        String why =
                text.needed("reason", reason, t("why this assessment is discarded"), AmendAssessment.LONGEST_REASON);
        text.orThrow();
        Assessment row = rows.draft(id, version);
        row.discard(why, clock.instant());
        AssessmentView view = views.draft(row);
        trail.record(
                AssessmentAction.ASSESSMENT_DISCARDED,
                Subject.of("assessment", id, row.patientId()),
                Map.of("reason", why, "version", row.version()));
        return view;
    }
}
