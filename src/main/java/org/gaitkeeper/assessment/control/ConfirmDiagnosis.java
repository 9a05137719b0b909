package org.gaitkeeper.assessment.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.assessment.AssessmentAction;
import org.gaitkeeper.assessment.AssessmentProblem;
import org.gaitkeeper.assessment.AssessmentStatus;
import org.gaitkeeper.assessment.AssessmentView;
import org.gaitkeeper.assessment.ConfirmationForm;
import org.gaitkeeper.assessment.ConfirmedDiagnosis;
import org.gaitkeeper.assessment.entity.Assessment;
import org.gaitkeeper.assessment.entity.ConfirmedDiagnosisRow;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;
import org.gaitkeeper.differential.Condition;
import org.gaitkeeper.knowledge.ClinicalKnowledge;
import org.gaitkeeper.platform.persistence.Ids;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.problem.Text;
import org.jspecify.annotations.Nullable;

/** Records what the cause turned out to be, and corrects it. */
@Singleton
public class ConfirmDiagnosis {

    private final AssessmentRows rows;
    private final AssessmentViews views;
    private final ConfirmationRows confirmations;
    private final ClinicalKnowledge knowledge;
    private final AuditTrail trail;
    private final Acting acting;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public ConfirmDiagnosis(
            AssessmentRows rows,
            AssessmentViews views,
            ConfirmationRows confirmations,
            ClinicalKnowledge knowledge,
            AuditTrail trail,
            Acting acting,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.views = views;
        this.confirmations = confirmations;
        this.knowledge = knowledge;
        this.trail = trail;
        this.acting = acting;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Records a confirmed diagnosis, with how it stood in the result that was signed.
     *
     * @param letter whose answer told it; null when it was learnt otherwise
     * @throws Problem 400 with the fields to put right, 404 when the assessment is unknown, 409 when it is not signed, or
     *     when the form does not name the entry that holds now
     */
    @Transactional
    @Requires(Privilege.CONFIRM_DIAGNOSIS)
    public ConfirmedDiagnosis confirm(UUID assessment, @Nullable UUID letter, ConfirmationForm form) {
        Actor actor = acting.actor();
        LocalDate today = LocalDate.ofInstant(clock.instant(), actor.clinic().zone());
        Text text = new Text();
        UnderstoodDiagnosis meant = UnderstoodDiagnosis.of(form, text, conditions(), today);
        text.orThrow();
        // Locked, so that of two who record at once one is told what the other recorded.
        Assessment row = rows.locked(assessment);
        if (row.status() != AssessmentStatus.SIGNED) {
            throw Problem.of(AssessmentProblem.DIAGNOSIS_BEFORE_SIGNING);
        }
        Optional<ConfirmedDiagnosis> before = confirmations.current(assessment);
        if (!before.map(ConfirmedDiagnosis::id).equals(Optional.ofNullable(meant.corrects()))) {
            throw Problem.of(AssessmentProblem.DIAGNOSIS_ALREADY_CONFIRMED);
        }
        ConfirmedDiagnosis told = new ConfirmedDiagnosis(
                ids.next(),
                assessment,
                letter,
                meant.condition() == null ? "" : meant.condition().code(),
                meant.diagnosis(),
                meant.method(),
                meant.methodWords(),
                meant.on(),
                meant.corrects(),
                meant.correctionReason(),
                meant.withdrawn(),
                actor.clinicianId(),
                actor.name(),
                clock.instant());
        AssessmentView view = views.of(row);
        rows.add(new ConfirmedDiagnosisRow(
                row, told, ResultStanding.of(view.intact() ? view.differential() : null, meant.condition())));
        trail.record(
                before.isEmpty() ? AssessmentAction.DIAGNOSIS_CONFIRMED : AssessmentAction.DIAGNOSIS_CORRECTED,
                Subject.of("assessment", assessment, row.patientId()),
                detail(told, before));
        return told;
    }

    /** The conditions that can be confirmed: all that can explain symptoms by themselves, by name. */
    public List<Condition> conditions() {
        return knowledge.base().contents().conditions().stream()
                .filter(condition -> !condition.modifier())
                .sorted(Comparator.comparing(Condition::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static Map<String, Object> detail(ConfirmedDiagnosis told, Optional<ConfirmedDiagnosis> before) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("new", told.withdrawn() ? "withdrawn" : told.diagnosis());
        detail.put("method", told.method().name());
        before.ifPresent(one -> {
            detail.put("old", one.withdrawn() ? "withdrawn" : one.diagnosis());
            detail.put("reason", told.correctionReason());
        });
        if (told.letterId() != null) {
            detail.put("letter", told.letterId().toString());
        }
        return detail;
    }
}
