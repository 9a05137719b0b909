package org.gaitkeeper.assessment.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.assessment.AssessmentAction;
import org.gaitkeeper.assessment.AssessmentView;
import org.gaitkeeper.assessment.entity.Assessment;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;
import org.gaitkeeper.cases.Case;
import org.gaitkeeper.cases.Cases;

/** Reads assessments; every reading stands in the trail. */
@Singleton
public class ReadAssessment {

    private final AssessmentRows rows;
    private final AssessmentViews views;
    private final Cases cases;
    private final AuditTrail trail;

    @Inject
    public ReadAssessment(AssessmentRows rows, AssessmentViews views, Cases cases, AuditTrail trail) {
        this.rows = rows;
        this.views = views;
        this.cases = cases;
        this.trail = trail;
    }

    /**
     * The assessment. A signed one comes with the stored differential, never a new one, and says whether it still matches
     * its digest.
     *
     * @param part what of it is shown, for the trail, such as {@code record} or {@code differential}
     * @throws org.gaitkeeper.platform.problem.Problem 404 when unknown or of another clinic
     */
    @Transactional
    @Requires(Privilege.READ_ASSESSMENT)
    public AssessmentView read(UUID id, String part) {
        AssessmentView view = views.of(rows.read(id));
        trail.record(
                AssessmentAction.ASSESSMENT_READ,
                Subject.of("assessment", id, view.patientId()),
                Map.of("part", part, "version", view.version(), "intact", view.intact()));
        return view;
    }

    /**
     * One line for each assessment of a case, newest first.
     *
     * @param before identifier to go on after; the greatest possible for the first page
     * @param limit most lines to give
     */
    @Transactional
    @Requires(Privilege.READ_ASSESSMENT)
    public List<Summary> ofCase(UUID caseId, UUID before, int limit) {
        Case found = cases.find(caseId);
        List<Summary> lines =
                rows.ofCase(caseId, before, limit).stream().map(Summary::of).toList();
        trail.record(
                AssessmentAction.ASSESSMENTS_LISTED,
                Subject.of("case", caseId, found.patientId()),
                Map.of("count", lines.size()));
        return lines;
    }

    /** One assessment in a list. */
    public record Summary(
            UUID id,
            UUID caseId,
            UUID patientId,
            String status,
            long version,
            String startedAt,
            String changedAt,
            String supersedes,
            String signedAt,
            String signedBy) {

        static Summary of(Assessment row) {
            var signature = row.signature();
            return new Summary(
                    row.id(),
                    row.caseId(),
                    row.patientId(),
                    row.status().name(),
                    row.version(),
                    row.startedAt().toString(),
                    row.changedAt().toString(),
                    row.supersedes() == null ? "" : row.supersedes().toString(),
                    signature == null ? "" : signature.at().toString(),
                    signature == null ? "" : signature.name());
        }
    }
}
