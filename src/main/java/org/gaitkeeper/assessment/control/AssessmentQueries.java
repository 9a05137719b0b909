package org.gaitkeeper.assessment.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gaitkeeper.assessment.AssessmentStatus;
import org.gaitkeeper.assessment.AssessmentView;
import org.gaitkeeper.assessment.entity.Assessment;

/** Assessments for the worklist, the timeline and letters, inside the transaction and the trail of those that ask. */
@Singleton
public class AssessmentQueries {

    private final EntityManager entities;
    private final AssessmentRows rows;
    private final AssessmentViews views;

    @Inject
    public AssessmentQueries(EntityManager entities, AssessmentRows rows, AssessmentViews views) {
        this.entities = entities;
        this.rows = rows;
        this.views = views;
    }

    /** One assessment of the acting clinic; 404 when unknown. */
    public AssessmentView find(UUID id) {
        return views.of(rows.read(id));
    }

    /** Drafts a person began, the longest waiting first. */
    public List<Assessment> drafts(UUID clinicId, UUID clinicianId, int limit) {
        return entities.createQuery(
                        "select a from Assessment a where a.clinicId = :clinic and a.startedBy = :by"
                                + " and a.status = :draft order by a.id",
                        Assessment.class)
                .setParameter("clinic", clinicId)
                .setParameter("by", clinicianId)
                .setParameter("draft", AssessmentStatus.DRAFT)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The newest assessment of a case. */
    public record Newest(UUID caseId, UUID id, boolean draft) {}

    /** The newest assessment of each of these cases, discarded ones aside; none for cases without. */
    public List<Newest> newest(UUID clinicId, List<UUID> cases) {
        List<?> found = entities.createNativeQuery("select distinct on (a.case_id) a.case_id, a.id, a.status"
                        + " from assessment a where a.clinic_id = ?1 and a.case_id = any (cast(?2 as uuid[]))"
                        + " and a.status <> 'DISCARDED' order by a.case_id, a.id desc")
                .setParameter(1, clinicId)
                .setParameter(2, cases.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .getResultList();
        List<Newest> newest = new ArrayList<>();
        for (Object row : found) {
            Object[] columns = (Object[]) row;
            newest.add(new Newest(
                    (UUID) columns[0],
                    (UUID) columns[1],
                    AssessmentStatus.DRAFT.name().equals(columns[2])));
        }
        return newest;
    }

    /** Drafts of the clinic with a raised red flag and no recorded action, the longest waiting first. */
    public List<Assessment> openFlags(UUID clinicId, int limit) {
        return entities.createQuery(
                        "select a from Assessment a where a.clinicId = :clinic and a.openFlags > 0 order by a.id",
                        Assessment.class)
                .setParameter("clinic", clinicId)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Assessments of a patient started before an instant, newest first. */
    public List<Assessment> ofPatient(UUID clinicId, UUID patientId, Instant before, int limit) {
        return entities.createQuery(
                        "select a from Assessment a where a.clinicId = :clinic and a.patientId = :patient"
                                + " and a.startedAt < :before order by a.id desc",
                        Assessment.class)
                .setParameter("clinic", clinicId)
                .setParameter("patient", patientId)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Signed assessments by the id of the claim, condition or red flag that was at work in them. */
    public Map<String, Long> knowledgeUsed(UUID clinicId, String kind) {
        Map<String, Long> counts = new HashMap<>();
        for (Object row : entities.createNativeQuery(
                        "select code, signed_records from knowledge_use where clinic_id = ?1 and kind = ?2")
                .setParameter(1, clinicId)
                .setParameter(2, kind)
                .getResultList()) {
            Object[] columns = (Object[]) row;
            counts.put((String) columns[0], ((Number) columns[1]).longValue());
        }
        return counts;
    }
}
