package org.gaitkeeper.assessment.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.assessment.AssessmentProblem;
import org.gaitkeeper.assessment.AssessmentStatus;
import org.gaitkeeper.assessment.entity.Assessment;
import org.gaitkeeper.assessment.entity.AssessmentResponse;
import org.gaitkeeper.assessment.entity.DifferentialResult;
import org.gaitkeeper.platform.persistence.ClinicKey;
import org.gaitkeeper.platform.persistence.Ids;
import org.gaitkeeper.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The rows of assessments of the acting clinic, inside the transaction of a use case. */
@Singleton
class AssessmentRows {

    private final EntityManager entities;
    private final Acting acting;

    @Inject
    AssessmentRows(EntityManager entities, Acting acting) {
        this.entities = entities;
        this.acting = acting;
    }

    /** The row; 404 when unknown or of another clinic. */
    Assessment read(UUID id) {
        return found(entities.find(Assessment.class, key(id)));
    }

    /** The row, kept from others until the end of the transaction, so that its version cannot move in between. */
    Assessment locked(UUID id) {
        return found(entities.find(Assessment.class, key(id), LockModeType.PESSIMISTIC_WRITE));
    }

    /** The locked row when it is a draft; 409 when it is not. */
    Assessment draft(UUID id) {
        Assessment row = locked(id);
        if (row.status() == AssessmentStatus.SIGNED) {
            throw Problem.of(AssessmentProblem.ASSESSMENT_ALREADY_SIGNED);
        }
        if (row.status() == AssessmentStatus.DISCARDED) {
            throw Problem.of(AssessmentProblem.ASSESSMENT_DISCARDED);
        }
        return row;
    }

    /** The locked row when it is a draft of this version; 412 when it has another. */
    Assessment draft(UUID id, long version) {
        Assessment row = draft(id);
        if (row.version() != version) {
            throw Problem.stale(row.version());
        }
        return row;
    }

    /** The assessment that corrects this one, draft or signed; empty when none does. */
    Optional<UUID> successor(UUID id) {
        return entities.createQuery(
                        "select a.id from Assessment a where a.clinicId = :clinic and a.supersedes = :id"
                                + " and a.status <> :discarded",
                        UUID.class)
                .setParameter("clinic", acting.actor().clinicId())
                .setParameter("id", id)
                .setParameter("discarded", AssessmentStatus.DISCARDED)
                .getResultStream()
                .findFirst();
    }

    /** Those of one case before an identifier, newest first. */
    List<Assessment> ofCase(UUID caseId, UUID before, int limit) {
        return entities.createQuery(
                        "select a from Assessment a where a.clinicId = :clinic and a.caseId = :case"
                                + " and a.id < :before order by a.id desc",
                        Assessment.class)
                .setParameter("clinic", acting.actor().clinicId())
                .setParameter("case", caseId)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The last signed visit of the case before this one, as last corrected; empty when this is the first. */
    Optional<Assessment> earlierVisit(Assessment now) {
        return entities.createQuery(
                        "select a from Assessment a where a.clinicId = :clinic and a.caseId = :case"
                                + " and a.status = :signed and a.startedAt < :began order by a.startedAt desc",
                        Assessment.class)
                .setParameter("clinic", acting.actor().clinicId())
                .setParameter("case", now.caseId())
                .setParameter("signed", AssessmentStatus.SIGNED)
                .setParameter("began", firstVersion(now).startedAt())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(this::lastSignedVersion);
    }

    /** The signed visits of a case as last corrected, newest first. */
    List<Assessment> visits(UUID caseId, int limit) {
        return entities.createQuery(
                        "select a from Assessment a where a.clinicId = :clinic and a.caseId = :case"
                                + " and a.status = :signed and not exists (select b.id from Assessment b"
                                + " where b.clinicId = a.clinicId and b.supersedes = a.id and b.status = :signed)"
                                + " order by a.id desc",
                        Assessment.class)
                .setParameter("clinic", acting.actor().clinicId())
                .setParameter("case", caseId)
                .setParameter("signed", AssessmentStatus.SIGNED)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The assessment as it was first written, before any correction. */
    Assessment firstVersion(Assessment row) {
        Assessment first = row;
        while (first.supersedes() != null) {
            first = read(first.supersedes());
        }
        return first;
    }

    private Assessment lastSignedVersion(Assessment row) {
        Assessment last = row;
        Optional<Assessment> next = successor(last.id()).map(this::read);
        while (next.isPresent() && next.get().status() == AssessmentStatus.SIGNED) {
            last = next.get();
            next = successor(last.id()).map(this::read);
        }
        return last;
    }

    /** The drafts of one case, kept from others until the end of the transaction. */
    List<Assessment> lockedDrafts(UUID caseId) {
        return entities.createQuery(
                        "select a from Assessment a where a.clinicId = :clinic and a.caseId = :case"
                                + " and a.status = :draft order by a.id",
                        Assessment.class)
                .setParameter("clinic", acting.actor().clinicId())
                .setParameter("case", caseId)
                .setParameter("draft", AssessmentStatus.DRAFT)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The stored differential of a signed assessment; empty when it is gone. */
    Optional<DifferentialResult> result(UUID id) {
        return Optional.ofNullable(entities.find(DifferentialResult.class, key(id)));
    }

    /** What the clinician concluded on signing; empty for what was signed before conclusions were asked for. */
    Optional<AssessmentResponse> response(UUID id) {
        return Optional.ofNullable(entities.find(AssessmentResponse.class, key(id)));
    }

    /**
     * Signed assessments as they were frozen, the newest first.
     *
     * @param before only those older than this one; null for all
     */
    List<Replaying.Signed> signed(@Nullable UUID before, int limit) {
        return entities.createQuery(
                        "select a.id, a.answers, a.runs, r.result from Assessment a, DifferentialResult r"
                                + " where a.clinicId = :clinic and a.status = :signed and a.id < :before"
                                + " and r.clinicId = a.clinicId and r.id = a.id order by a.id desc",
                        Object[].class)
                .setParameter("clinic", acting.actor().clinicId())
                .setParameter("signed", AssessmentStatus.SIGNED)
                .setParameter("before", before == null ? Ids.LAST : before)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new Replaying.Signed((UUID) row[0], (String) row[1], (String) row[2], (String) row[3]))
                .toList();
    }

    /** How many signed assessments are older than this one. */
    long signedBefore(UUID before) {
        return entities.createQuery(
                        "select count(a) from Assessment a where a.clinicId = :clinic and a.status = :signed"
                                + " and a.id < :before",
                        Long.class)
                .setParameter("clinic", acting.actor().clinicId())
                .setParameter("signed", AssessmentStatus.SIGNED)
                .setParameter("before", before)
                .getSingleResult();
    }

    void add(Object row) {
        entities.persist(row);
        entities.flush();
    }

    private ClinicKey key(UUID id) {
        return new ClinicKey(acting.actor().clinicId(), id);
    }

    private static Assessment found(@Nullable Assessment row) {
        if (row == null) {
            throw Problem.notFound();
        }
        return row;
    }
}
