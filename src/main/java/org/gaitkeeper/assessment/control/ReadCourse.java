package org.gaitkeeper.assessment.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.assessment.AssessmentAction;
import org.gaitkeeper.assessment.AssessmentView;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;
import org.gaitkeeper.cases.Case;
import org.gaitkeeper.cases.Cases;
import org.gaitkeeper.patients.Patient;
import org.gaitkeeper.patients.Patients;
import org.gaitkeeper.runs.LoggedRun;
import org.gaitkeeper.runs.RunLog;

/** Reads how a case has gone so far: its signed visits and its logged runs. */
@Singleton
public class ReadCourse {

    /** Most visits read together; earlier ones stay on the timeline. */
    private static final int MOST_VISITS = 12;

    private final AssessmentRows rows;
    private final AssessmentViews views;
    private final RunLog runs;
    private final Cases cases;
    private final Patients patients;
    private final AuditTrail trail;

    @Inject
    public ReadCourse(
            AssessmentRows rows, AssessmentViews views, RunLog runs, Cases cases, Patients patients, AuditTrail trail) {
        this.rows = rows;
        this.views = views;
        this.runs = runs;
        this.cases = cases;
        this.patients = patients;
        this.trail = trail;
    }

    /**
     * A case as it has gone. Drafts say nothing yet and are left out.
     *
     * @param of the case
     * @param patient whose case it is
     * @param visits the latest {@value #MOST_VISITS} signed ones as last corrected, oldest first
     * @param runs those that count, oldest first
     */
    public record Course(Case of, Patient patient, List<Visit> visits, List<LoggedRun> runs) {}

    /**
     * One signed visit.
     *
     * @param began when the runner was seen, which a later correction does not change
     * @param record as last corrected
     */
    public record Visit(Instant began, AssessmentView record) {}

    /**
     * The course of a case; the reading is recorded.
     *
     * @param part what is shown of it, for the trail, such as {@code course} or {@code summary}
     * @throws org.gaitkeeper.platform.problem.Problem 404 when unknown or of another clinic
     */
    @Transactional
    @Requires(Privilege.READ_ASSESSMENT)
    public Course of(UUID caseId, String part) {
        Case found = cases.find(caseId);
        List<Visit> visits = rows.visits(caseId, MOST_VISITS).stream()
                .map(row -> new Visit(rows.firstVersion(row).startedAt(), views.of(row)))
                .sorted(Comparator.comparing(Visit::began))
                .toList();
        Course course = new Course(found, patients.find(found.patientId()), visits, runs.ofCase(caseId));
        trail.record(
                AssessmentAction.ASSESSMENT_READ,
                Subject.of("case", caseId, found.patientId()),
                Map.of(
                        "part",
                        part,
                        "visits",
                        visits.size(),
                        "runs",
                        course.runs().size()));
        return course;
    }
}
