package org.gaitkeeper.patients.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.jobs.Job;
import org.gaitkeeper.patients.PatientsProblem;
import org.gaitkeeper.platform.persistence.Ids;
import org.gaitkeeper.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Files of patients that wait, each for the person who uploaded it; as if gone after {@link Job#KEPT}. */
@Singleton
class UploadRows {

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
     * A file that was uploaded.
     *
     * @param digest SHA-256 of its content as sent, in hexadecimal
     * @param imported whether its content is gone because all of it was imported
     * @param job the latest that imports it; null before the first
     */
    record Upload(
            UUID id,
            Instant uploadedAt,
            String digest,
            boolean imported,
            @Nullable UUID job) {}

    /** Keeps a file. */
    UUID add(Actor actor, byte[] content) {
        UUID id = ids.next();
        entities.createNativeQuery("insert into patient_upload (clinic_id, id, uploaded_by, uploaded_at, content,"
                        + " digest) values (?1, ?2, ?3, ?4, ?5, sha256(?5))")
                .setParameter(1, actor.clinicId())
                .setParameter(2, id)
                .setParameter(3, actor.clinicianId())
                .setParameter(4, utc(clock.instant()))
                .setParameter(5, content)
                .executeUpdate();
        return id;
    }

    /**
     * A file of this person; nobody else begins to import it before this transaction ends.
     *
     * @throws Problem 404 when unknown or kept long enough
     */
    Upload find(Actor actor, UUID id) {
        List<?> rows = mine(
                        "select uploaded_at, encode(digest, 'hex'), content is null, job_id from patient_upload" + MINE
                                + " and uploaded_at >= ?4 for update",
                        actor,
                        id)
                .setParameter(4, utc(clock.instant().minus(Job.KEPT)))
                .getResultList();
        if (rows.isEmpty()) {
            throw Problem.of(PatientsProblem.UPLOAD_GONE);
        }
        Object[] row = (Object[]) rows.get(0);
        return new Upload(id, instant(row[0]), (String) row[1], (Boolean) row[2], (UUID) row[3]);
    }

    /**
     * What was sent.
     *
     * @throws Problem 404 when it was imported, is unknown, or was kept long enough
     */
    byte[] content(Actor actor, UUID id) {
        List<?> rows = mine(
                        "select content from patient_upload" + MINE + " and uploaded_at >= ?4 and content is not null",
                        actor,
                        id)
                .setParameter(4, utc(clock.instant().minus(Job.KEPT)))
                .getResultList();
        if (rows.isEmpty()) {
            throw Problem.of(PatientsProblem.UPLOAD_GONE);
        }
        return (byte[]) rows.get(0);
    }

    /** Says which job imports it. */
    void begun(Actor actor, UUID id, UUID job) {
        mine("update patient_upload set job_id = ?4" + MINE, actor, id)
                .setParameter(4, job)
                .executeUpdate();
    }

    /** Forgets the content of a file that was imported. */
    void imported(Actor actor, UUID id) {
        mine("update patient_upload set content = null" + MINE, actor, id).executeUpdate();
    }

    /** Forgets a file. */
    void remove(Actor actor, UUID id) {
        mine("delete from patient_upload" + MINE, actor, id).executeUpdate();
    }

    private Query mine(String sql, Actor actor, UUID id) {
        return entities.createNativeQuery(sql)
                .setParameter(1, actor.clinicId())
                .setParameter(2, actor.clinicianId())
                .setParameter(3, id);
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(Object stored) {
        return stored instanceof OffsetDateTime moment ? moment.toInstant() : ((Timestamp) stored).toInstant();
    }
}
