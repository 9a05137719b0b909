package org.gaitkeeper.jobs.control;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.jobs.Job;
import org.gaitkeeper.jobs.LongWork.Outcome;
import org.gaitkeeper.platform.json.Json;
import org.gaitkeeper.platform.persistence.CurrentConnection;
import org.jspecify.annotations.Nullable;

/**
 * The rows of jobs of one person. Each change is a transaction of its own, so that progress is seen while the work, in its
 * own long transaction, goes on.
 */
@Singleton
public class JobRows {

    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};
    private static final String COLUMNS = "id, kind, state, ask::text, done, total, started_at, alive_at, finished_at,"
            + " counts::text, result_hash, result_bytes, error";
    private static final String MINE = " where clinic_id = ? and started_by = ?";

    private final CurrentConnection connection;
    private final Clock clock;

    @Inject
    public JobRows(CurrentConnection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    /**
     * Adds a running job and forgets the files of the clinic that were kept long enough; empty when another of this person
     * is running.
     *
     * @param kind one of those the table allows
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<UUID> start(Actor actor, UUID id, String kind, Map<String, String> ask) throws SQLException {
        settle(actor);
        try (PreparedStatement drop = prepared("delete from job_result r using job j where r.clinic_id = ?"
                + " and j.clinic_id = r.clinic_id and j.id = r.job_id and j.finished_at < ?")) {
            drop.setObject(1, actor.clinicId());
            drop.setObject(2, utc(clock.instant().minus(Job.KEPT)));
            drop.executeUpdate();
        }
        try (PreparedStatement add =
                prepared("insert into job (clinic_id, id, kind, state, ask, started_by, started_at,"
                        + " alive_at) values (?, ?, ?, 'RUNNING', ?::jsonb, ?, ?, ?) on conflict do nothing")) {
            OffsetDateTime now = utc(clock.instant());
            add.setObject(1, actor.clinicId());
            add.setObject(2, id);
            add.setString(3, kind);
            add.setString(4, Json.text(ask));
            add.setObject(5, actor.clinicianId());
            add.setObject(6, now);
            add.setObject(7, now);
            return add.executeUpdate() == 1 ? Optional.of(id) : Optional.empty();
        }
    }

    /** One job of this person, marked as interrupted when it gives no sign of life any more; empty when unknown. */
    @Transactional
    public Optional<Job> find(Actor actor, UUID id) throws SQLException {
        settle(actor);
        return read(actor, " and id = ?", id).stream().findFirst();
    }

    /** The latest twenty jobs of this person, newest first. */
    @Transactional
    public List<Job> latest(Actor actor) throws SQLException {
        settle(actor);
        return read(actor, " order by id desc limit 20", null);
    }

    /** Notes progress and gives a sign of life; false when the work shall end. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean progress(Actor actor, UUID id, long done, long total) throws SQLException {
        try (PreparedStatement note = prepared("update job set done = ?, total = ?, alive_at = ?" + MINE
                + " and id = ? and state = 'RUNNING' and not cancel_asked")) {
            note.setLong(1, done);
            note.setLong(2, total);
            note.setObject(3, utc(clock.instant()));
            note.setObject(4, actor.clinicId());
            note.setObject(5, actor.clinicianId());
            note.setObject(6, id);
            return note.executeUpdate() == 1;
        }
    }

    /** Asks a running job to end. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void cancel(Actor actor, UUID id) throws SQLException {
        try (PreparedStatement ask =
                prepared("update job set cancel_asked = true" + MINE + " and id = ? and state = 'RUNNING'")) {
            ask.setObject(1, actor.clinicId());
            ask.setObject(2, actor.clinicianId());
            ask.setObject(3, id);
            ask.executeUpdate();
        }
    }

    /** Says that the file is whole, unless it was asked to end; in the transaction that wrote it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean done(Actor actor, UUID id, Outcome outcome, long bytes, String sha256) throws SQLException {
        try (PreparedStatement end = prepared("update job set state = 'DONE', finished_at = ?, done = ?,"
                + " counts = ?::jsonb, result_hash = ?, result_bytes = ?" + MINE
                + " and id = ? and state = 'RUNNING' and not cancel_asked")) {
            end.setObject(1, utc(clock.instant()));
            end.setLong(2, outcome.rows());
            end.setString(3, Json.text(outcome.counts()));
            end.setBytes(4, HexFormat.of().parseHex(sha256));
            end.setLong(5, bytes);
            end.setObject(6, actor.clinicId());
            end.setObject(7, actor.clinicianId());
            end.setObject(8, id);
            return end.executeUpdate() == 1;
        }
    }

    /** Says that there will be no file. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void ended(Actor actor, UUID id, Job.State state, String error) throws SQLException {
        try (PreparedStatement end = prepared(
                "update job set state = ?, finished_at = ?, error = ?" + MINE + " and id = ? and state = 'RUNNING'")) {
            end.setString(1, state.name());
            end.setObject(2, utc(clock.instant()));
            end.setString(3, error);
            end.setObject(4, actor.clinicId());
            end.setObject(5, actor.clinicianId());
            end.setObject(6, id);
            end.executeUpdate();
        }
    }

    /** Stores one part of the file; in the transaction of the work. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void part(Actor actor, UUID id, int part, byte[] content) throws IOException {
        try (PreparedStatement add =
                prepared("insert into job_result (clinic_id, job_id, part, content) values (?, ?, ?, ?)")) {
            add.setObject(1, actor.clinicId());
            add.setObject(2, id);
            add.setInt(3, part);
            add.setBytes(4, content);
            add.executeUpdate();
        } catch (SQLException refused) {
            throw new IOException("a part could not be stored", refused);
        }
    }

    /** One part of the file of a job of this person, from 0; null after the last. */
    @Transactional
    public byte @Nullable [] part(Actor actor, UUID id, int part) throws SQLException {
        try (PreparedStatement read = prepared("select r.content from job join job_result r using (clinic_id)" + MINE
                + " and id = ? and r.job_id = id and r.part = ?")) {
            read.setObject(1, actor.clinicId());
            read.setObject(2, actor.clinicianId());
            read.setObject(3, id);
            read.setInt(4, part);
            try (ResultSet row = read.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        }
    }

    /** What gave no sign of life for long is no longer running, whichever node it ran on. */
    private void settle(Actor actor) throws SQLException {
        try (PreparedStatement mark = prepared("update job set state = 'INTERRUPTED', finished_at = alive_at" + MINE
                + " and state = 'RUNNING' and alive_at < ?")) {
            mark.setObject(1, actor.clinicId());
            mark.setObject(2, actor.clinicianId());
            mark.setObject(3, utc(clock.instant().minus(Job.SILENCE)));
            mark.executeUpdate();
        }
    }

    private List<Job> read(Actor actor, String rest, @Nullable UUID id) throws SQLException {
        List<Job> jobs = new ArrayList<>();
        try (PreparedStatement read = prepared("select " + COLUMNS + " from job" + MINE + rest)) {
            read.setObject(1, actor.clinicId());
            read.setObject(2, actor.clinicianId());
            if (id != null) {
                read.setObject(3, id);
            }
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    jobs.add(job(row));
                }
            }
        }
        return jobs;
    }

    private static Job job(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime finished = row.getObject(9, OffsetDateTime.class);
        byte @Nullable [] digest = row.getBytes(11);
        return new Job(
                row.getObject(1, UUID.class),
                row.getString(2),
                Job.State.valueOf(row.getString(3)),
                map(row.getString(4), WORDS),
                row.getLong(5),
                row.getLong(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                map(row.getString(10), COUNTS),
                digest == null ? "" : HexFormat.of().formatHex(digest),
                row.getLong(12),
                row.getString(13));
    }

    private static <T> T map(String stored, TypeReference<T> type) {
        return Json.MAPPER.convertValue(Json.stored(stored, JsonNode.class), type);
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        return connection.get().prepareStatement(sql);
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
