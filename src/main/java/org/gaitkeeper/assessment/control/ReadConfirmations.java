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
import org.gaitkeeper.assessment.ConfirmedDiagnosis;
import org.gaitkeeper.assessment.entity.Assessment;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;

/** Reads what the causes turned out to be. */
@Singleton
public class ReadConfirmations {

    /** More corrections of one diagnosis are not shown. */
    private static final int MOST = 50;

    private final AssessmentRows rows;
    private final ConfirmationRows confirmations;
    private final AuditTrail trail;

    @Inject
    public ReadConfirmations(AssessmentRows rows, ConfirmationRows confirmations, AuditTrail trail) {
        this.rows = rows;
        this.confirmations = confirmations;
        this.trail = trail;
    }

    /**
     * The confirmed diagnosis of an assessment and, after it, what it corrected; empty when none was recorded.
     *
     * @throws org.gaitkeeper.platform.problem.Problem 404 when unknown or of another clinic
     */
    @Transactional
    @Requires(Privilege.READ_ASSESSMENT)
    public List<ConfirmedDiagnosis> of(UUID assessment) {
        Assessment row = rows.read(assessment);
        List<ConfirmedDiagnosis> found = confirmations.ofAssessment(assessment, MOST);
        trail.record(
                AssessmentAction.CONFIRMATIONS_READ,
                Subject.of("assessment", assessment, row.patientId()),
                Map.of("found", found.size()));
        return found;
    }
}
