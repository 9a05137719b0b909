package org.gaitkeeper.referral.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.platform.persistence.ClinicKey;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.referral.Referral;
import org.gaitkeeper.referral.entity.DocumentRow;
import org.gaitkeeper.referral.entity.ReferralRow;
import org.jspecify.annotations.Nullable;

/** The stored letters of the acting clinic, inside the transaction of the caller. Records nothing in the trail. */
@Singleton
class ReferralRows {

    private final EntityManager entities;
    private final Acting acting;

    @Inject
    ReferralRows(EntityManager entities, Acting acting) {
        this.entities = entities;
        this.acting = acting;
    }

    /**
     * The letter.
     *
     * @throws Problem 404 when unknown or of another clinic
     */
    Referral read(UUID id) {
        return shown(row(id, LockModeType.NONE));
    }

    /**
     * The row to change, locked so that a second change waits and then sees the first.
     *
     * @throws Problem 404 when unknown, 412 when its version is not the one the caller has read
     */
    ReferralRow toChange(UUID id, long version) {
        ReferralRow row = row(id, LockModeType.PESSIMISTIC_WRITE);
        if (row.version() != version) {
            throw Problem.stale(row.version());
        }
        return row;
    }

    /** Stores what is new or changed and gives it as others see it. */
    Referral stored(ReferralRow row) {
        if (!entities.contains(row)) {
            entities.persist(row);
        }
        entities.flush();
        return shown(row);
    }

    void store(DocumentRow document) {
        entities.persist(document);
    }

    /** The signed file; empty until the letter is signed. */
    Optional<DocumentRow> document(UUID referral) {
        return entities.createQuery(
                        "select d from ReferralDocument d where d.clinicId = :clinic and d.referralId = :referral",
                        DocumentRow.class)
                .setParameter("clinic", clinic())
                .setParameter("referral", referral)
                .getResultStream()
                .findFirst();
    }

    /** Letters written from an assessment, newest first. */
    List<Referral> ofAssessment(UUID assessment, UUID before, int limit) {
        List<Referral> found = new ArrayList<>();
        entities.createQuery(
                        "select r from Referral r where r.clinicId = :clinic and r.assessmentId = :assessment"
                                + " and r.id < :before order by r.id desc",
                        ReferralRow.class)
                .setParameter("clinic", clinic())
                .setParameter("assessment", assessment)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultStream()
                .forEach(row -> found.add(row.shown("")));
        return found;
    }

    private Referral shown(ReferralRow row) {
        String hash = entities.createQuery(
                        "select d.sha256 from ReferralDocument d where d.clinicId = :clinic and d.referralId = :referral",
                        byte[].class)
                .setParameter("clinic", clinic())
                .setParameter("referral", row.id())
                .getResultStream()
                .findFirst()
                .map(HexFormat.of()::formatHex)
                .orElse("");
        return row.shown(hash);
    }

    private ReferralRow row(UUID id, LockModeType lock) {
        @Nullable ReferralRow row = entities.find(ReferralRow.class, new ClinicKey(clinic(), id), lock);
        if (row == null) {
            throw Problem.notFound();
        }
        return row;
    }

    private UUID clinic() {
        return acting.actor().clinicId();
    }
}
