package org.gaitkeeper.platform.idempotency;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import org.gaitkeeper.platform.persistence.Ids;
import org.gaitkeeper.platform.problem.CommonProblem;
import org.gaitkeeper.platform.problem.Problem;

/** Gives out the identifier of what is being created, or of what a repeat of the same request already created. */
@Singleton
public class Idempotency {

    private final EntityManager entities;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public Idempotency(EntityManager entities, Ids ids, Clock clock) {
        this.entities = entities;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The identifier to create under.
     *
     * @param id identifier of the new or the earlier record
     * @param repeated true when the record is there already and nothing is to be created
     */
    public record Claim(UUID id, boolean repeated) {}

    /**
     * Claims a key inside the transaction that creates the record; of two requests at once the second waits for the first.
     *
     * @throws Problem 422 when the key was used for something else
     */
    public Claim claim(UUID clinicId, UUID clinicianId, OnceKey once) {
        UUID id = ids.next();
        if (!once.given()) {
            return new Claim(id, false);
        }
        int claimed = entities.createNativeQuery(
                        "insert into idempotency_key (clinic_id, clinician_id, key, request_hash, created_id, created_at)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing")
                .setParameter(1, clinicId)
                .setParameter(2, clinicianId)
                .setParameter(3, once.key())
                .setParameter(4, HexFormat.of().parseHex(once.requestHash()))
                .setParameter(5, id)
                .setParameter(6, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .executeUpdate();
        if (claimed == 1) {
            return new Claim(id, false);
        }
        Object[] earlier = (Object[]) entities.createNativeQuery("select request_hash, created_id from idempotency_key"
                        + " where clinic_id = ?1 and clinician_id = ?2 and key = ?3")
                .setParameter(1, clinicId)
                .setParameter(2, clinicianId)
                .setParameter(3, once.key())
                .getSingleResult();
        if (!once.requestHash().equals(HexFormat.of().formatHex((byte[]) earlier[0]))) {
            throw Problem.of(CommonProblem.IDEMPOTENCY_KEY_REUSED);
        }
        return new Claim((UUID) earlier[1], true);
    }
}
