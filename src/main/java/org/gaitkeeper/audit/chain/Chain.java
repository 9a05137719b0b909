package org.gaitkeeper.audit.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The chain of one clinic in the database, seen through a connection whose transaction belongs to the caller. */
public final class Chain {

    /** The columns that {@link #row} reads, in any query over {@code audit_event}. */
    public static final String COLUMNS =
            "clinic_id, seq, occurred_at, actor_id, actor_name, action, outcome, entity_type,"
                    + " entity_id, patient_id, request_id, origin, detail, previous_hash, hash";

    private final Connection connection;
    private final UUID clinicId;

    public Chain(Connection connection, UUID clinicId) {
        this.connection = connection;
        this.clinicId = clinicId;
    }

    /**
     * Appends an event. Whoever appends to the same chain waits until this transaction ends: numbers have no gap and no
     * two rows follow the same one. Number and time are given while the lock is held, so that both grow together.
     *
     * @throws SQLException when it cannot be written; the transaction is then of no more use
     */
    public SealedEvent append(Entry entry) throws SQLException {
        lock();
        // A statement of its own, begun under the lock: it sees what the one before committed.
        Head last = last();
        AuditEvent event = new AuditEvent(clinicId, last.seq() + 1, last.readAt(), entry.inert());
        SealedEvent sealed = new SealedEvent(event, last.hash(), event.seal(last.hash()));
        insert(sealed);
        return sealed;
    }

    private void lock() throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 7261))")) {
            lock.setString(1, "audit " + clinicId);
            lock.execute();
        }
    }

    private Head last() throws SQLException {
        try (PreparedStatement read = connection.prepareStatement("select clock_timestamp(), h.seq, h.hash"
                + " from (select 1) one left join audit_head h on h.clinic_id = ?")) {
            read.setObject(1, clinicId);
            try (ResultSet row = read.executeQuery()) {
                row.next();
                byte @Nullable [] hash = row.getBytes(3);
                return new Head(
                        clinicId, row.getLong(2), hash == null ? Sha256.NONE : Sha256.stored(hash), instant(row, 1));
            }
        }
    }

    private void insert(SealedEvent sealed) throws SQLException {
        Entry entry = sealed.event().entry();
        try (PreparedStatement insert =
                connection.prepareStatement("with appended as (insert into audit_event (" + COLUMNS
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning clinic_id, seq, hash)"
                        + " insert into audit_head (clinic_id, seq, hash) select clinic_id, seq, hash from appended"
                        + " on conflict (clinic_id) do update set seq = excluded.seq, hash = excluded.hash")) {
            int i = 1;
            insert.setObject(i++, clinicId);
            insert.setLong(i++, sealed.event().seq());
            insert.setObject(i++, OffsetDateTime.ofInstant(sealed.event().occurredAt(), ZoneOffset.UTC));
            insert.setObject(i++, entry.actorId());
            insert.setString(i++, entry.actorName());
            insert.setString(i++, entry.action());
            insert.setString(i++, entry.outcome());
            insert.setString(i++, entry.entityType());
            insert.setString(i++, entry.entityId());
            insert.setObject(i++, entry.patientId());
            insert.setString(i++, entry.requestId());
            insert.setString(i++, entry.origin());
            insert.setString(i++, entry.detail());
            insert.setBytes(i++, sealed.previous().bytes());
            insert.setBytes(i, sealed.hash().bytes());
            insert.executeUpdate();
        }
    }

    /**
     * Checks the whole chain, row by row, in one statement and so against one state of the database.
     *
     * @param anchors of this chain; read them before this, so that none speaks of a row that is not there yet
     */
    public ChainReport check(List<Anchor> anchors) throws SQLException {
        ChainWalk walk = new ChainWalk(clinicId, anchors);
        @Nullable Head head = null;
        try (PreparedStatement read = connection.prepareStatement("select " + COLUMNS
                + ", (select h.seq from audit_head h where h.clinic_id = ?) as head_seq,"
                + " (select h.hash from audit_head h where h.clinic_id = ?) as head_hash"
                + " from audit_event where clinic_id = ? order by seq, occurred_at")) {
            read.setObject(1, clinicId);
            read.setObject(2, clinicId);
            read.setObject(3, clinicId);
            read.setFetchSize(1_000);
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    if (head == null) {
                        head = head(rows, 16);
                    }
                    walk.next(row(rows));
                }
            }
        }
        return walk.end(walk.empty() ? headAlone() : head);
    }

    private @Nullable Head headAlone() throws SQLException {
        try (PreparedStatement read =
                connection.prepareStatement("select seq, hash from audit_head where clinic_id = ?")) {
            read.setObject(1, clinicId);
            try (ResultSet row = read.executeQuery()) {
                return row.next() ? head(row, 1) : null;
            }
        }
    }

    private @Nullable Head head(ResultSet row, int column) throws SQLException {
        byte @Nullable [] hash = row.getBytes(column + 1);
        return hash == null ? null : new Head(clinicId, row.getLong(column), Sha256.stored(hash), Instant.EPOCH);
    }

    /** Every clinic that has rows or a head, for a login that sees them all. */
    public static List<UUID> clinics(Connection connection) throws SQLException {
        // One step of the index per clinic instead of reading every row.
        String next = "with recursive found as ("
                + "(select clinic_id from audit_event order by clinic_id limit 1) union all"
                + " select (select e.clinic_id from audit_event e where e.clinic_id > f.clinic_id"
                + " order by e.clinic_id limit 1) from found f where f.clinic_id is not null)"
                + " select clinic_id from found where clinic_id is not null"
                + " union select clinic_id from audit_head order by clinic_id";
        List<UUID> clinics = new ArrayList<>();
        try (PreparedStatement read = connection.prepareStatement(next);
                ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                clinics.add(rows.getObject(1, UUID.class));
            }
        }
        return clinics;
    }

    /** The heads of all chains, through the one function that may tell them to the application. */
    public static List<Head> heads(Connection connection) throws SQLException {
        List<Head> heads = new ArrayList<>();
        try (PreparedStatement read =
                        connection.prepareStatement("select clinic_id, seq, hash, read_at from gate_audit_heads()");
                ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                heads.add(new Head(
                        rows.getObject(1, UUID.class),
                        rows.getLong(2),
                        Sha256.stored(rows.getBytes(3)),
                        instant(rows, 4)));
            }
        }
        return heads;
    }

    /** A row of a query for {@link #COLUMNS}. */
    public static SealedEvent row(ResultSet row) throws SQLException {
        Entry entry = new Entry(
                row.getObject("actor_id", UUID.class),
                row.getString("actor_name"),
                row.getString("action"),
                row.getString("outcome"),
                row.getString("entity_type"),
                row.getString("entity_id"),
                row.getObject("patient_id", UUID.class),
                row.getString("request_id"),
                row.getString("origin"),
                row.getString("detail"));
        AuditEvent event = new AuditEvent(
                row.getObject("clinic_id", UUID.class),
                row.getLong("seq"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                entry);
        return new SealedEvent(
                event, Sha256.stored(row.getBytes("previous_hash")), Sha256.stored(row.getBytes("hash")));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
