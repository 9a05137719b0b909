package org.gaitkeeper.patients.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.platform.persistence.Ids;

/** Files of patients that wait, each for the person who uploaded it; as if gone after {@link #KEPT}. */
@Singleton
class UploadRows {

    static final Duration KEPT = Duration.ofHours(24);

    private static final String MINE = " where clinic_id = ?1 and uploaded_by = ?2 and id = ?3";

    private final EntityManager entities;
    private final Ids ids;
    private final Clock clock;

    @Inject
    UploadRows(EntityManager entities, Ids ids, Clock clock) {
        this.entities = entities;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A file that waits.
     *
     * @param digest SHA-256 of its content as sent, in hexadecimal
     */
    record Upload(UUID id, Instant uploadedAt, String digest) {}

    /** Keeps a file, and forgets those of the clinic that were kept long enough. */
    Upload add(Actor actor, byte[] content) {
        entities.createNativeQuery("delete from patient_upload where clinic_id = ?1 and uploaded_at < ?2")
                .setParameter(1, actor.clinicId())
                .setParameter(2, utc(clock.instant().minus(KEPT)))
                .executeUpdate();
        UUID id = ids.next();
        entities.createNativeQuery("insert into patient_upload (clinic_id, id, uploaded_by, uploaded_at, content)"
                        + " values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, actor.clinicId())
                .setParameter(2, id)
                .setParameter(3, actor.clinicianId())
                .setParameter(4, utc(clock.instant()))
                .setParameter(5, content)
                .executeUpdate();
        return find(actor, id).orElseThrow();
    }

    /** A file of this person; empty when unknown or kept long enough. */
    Optional<Upload> find(Actor actor, UUID id) {
        List<?> rows = entities.createNativeQuery("select uploaded_at, encode(sha256(content), 'hex')"
                        + " from patient_upload" + MINE + " and uploaded_at >= ?4")
                .setParameter(1, actor.clinicId())
                .setParameter(2, actor.clinicianId())
                .setParameter(3, id)
                .setParameter(4, utc(clock.instant().minus(KEPT)))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Upload(id, instant(row[0]), String.valueOf(row[1])))
                .findFirst();
    }

    /** What was sent, of a file that was found before. */
    byte[] content(Actor actor, UUID id) {
        return (byte[]) entities.createNativeQuery("select content from patient_upload" + MINE)
                .setParameter(1, actor.clinicId())
                .setParameter(2, actor.clinicianId())
                .setParameter(3, id)
                .getSingleResult();
    }

    /** Forgets a file of this person; false when there is none. */
    boolean remove(Actor actor, UUID id) {
        return entities.createNativeQuery("delete from patient_upload" + MINE)
                        .setParameter(1, actor.clinicId())
                        .setParameter(2, actor.clinicianId())
                        .setParameter(3, id)
                        .executeUpdate()
                == 1;
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(Object stored) {
        return stored instanceof OffsetDateTime moment ? moment.toInstant() : ((java.sql.Timestamp) stored).toInstant();
    }
}
