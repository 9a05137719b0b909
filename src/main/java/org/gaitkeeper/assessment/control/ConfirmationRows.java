package org.gaitkeeper.assessment.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.assessment.ConfirmedDiagnosis;
import org.gaitkeeper.assessment.entity.ConfirmedDiagnosisRow;

/** The confirmed diagnoses of the acting clinic, inside the transaction and the trail of those that ask. */
@Singleton
public class ConfirmationRows {

    private static final String ROW = "select d from ConfirmedDiagnosis d where d.clinicId = :clinic";

    private final EntityManager entities;
    private final Acting acting;

    @Inject
    public ConfirmationRows(EntityManager entities, Acting acting) {
        this.entities = entities;
        this.acting = acting;
    }

    /** The entry of an assessment that holds: nobody corrected it. It may be one that withdraws another. */
    Optional<ConfirmedDiagnosis> current(UUID assessment) {
        return ofAssessment(assessment, 1).stream().findFirst();
    }

    /** The entries of an assessment, the one that holds first. Corrections take turns, so the newest is that. */
    List<ConfirmedDiagnosis> ofAssessment(UUID assessment, int limit) {
        return entities
                .createQuery(ROW + " and d.assessmentId = :assessment order by d.id desc", ConfirmedDiagnosisRow.class)
                .setParameter("clinic", acting.actor().clinicId())
                .setParameter("assessment", assessment)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(ConfirmedDiagnosisRow::shown)
                .toList();
    }

    /** The entries of a patient recorded before an instant, newest first. */
    public List<Recorded> ofPatient(UUID clinicId, UUID patientId, Instant before, int limit) {
        return entities
                .createQuery(
                        "select d, a.caseId from ConfirmedDiagnosis d, Assessment a where d.clinicId = :clinic"
                                + " and d.patientId = :patient and d.recordedAt < :before"
                                + " and a.clinicId = d.clinicId and a.id = d.assessmentId order by d.recordedAt desc",
                        Object[].class)
                .setParameter("clinic", clinicId)
                .setParameter("patient", patientId)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> new Recorded(((ConfirmedDiagnosisRow) row[0]).shown(), (UUID) row[1]))
                .toList();
    }

    /** An entry and the case it belongs to. */
    public record Recorded(ConfirmedDiagnosis entry, UUID caseId) {}
}
