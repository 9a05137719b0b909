package org.gaitkeeper.audit.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;
import org.gaitkeeper.audit.chain.Chain;
import org.gaitkeeper.audit.chain.Entry;
import org.gaitkeeper.audit.chain.SealedEvent;
import org.gaitkeeper.audit.chain.Sha256;
import org.gaitkeeper.jobs.LongWork;
import org.gaitkeeper.platform.csv.Csv;
import org.gaitkeeper.platform.persistence.CurrentConnection;
import org.jspecify.annotations.Nullable;

/**
 * Writes events of the own clinic as CSV, oldest first, in constant memory. The export is an event itself, in the same
 * transaction, with filter, number of rows and digest of the bytes: whoever holds a file can find it in the trail.
 */
@Singleton
public class ExportAudit {

    private static final int FETCH = 1_000;

    private static final List<String> HEADER = List.of(
            "seq",
            "time_utc",
            "time_local",
            "time_zone",
            "actor_id",
            "actor_name",
            "action",
            "outcome",
            "entity_type",
            "entity_id",
            "patient_id",
            "request_id",
            "origin",
            "detail",
            "previous_hash",
            "hash");

    private final CurrentConnection connection;
    private final Acting acting;
    private final AuditTrail trail;

    @Inject
    public ExportAudit(CurrentConnection connection, Acting acting, AuditTrail trail) {
        this.connection = connection;
        this.acting = acting;
        this.trail = trail;
    }

    /** What was written: number of rows without the heading, and the digest of all bytes. */
    public record Exported(long rows, Sha256 digest) {}

    /**
     * Writes the export and records it. The bytes may be given away only once this has returned, for only then is the event
     * stored.
     *
     * @param out somewhere private, such as a file that is deleted afterwards; left open
     */
    @Requires(Privilege.EXPORT_AUDIT)
    @Transactional(rollbackOn = Exception.class)
    public Exported export(AuditFilter filter, OutputStream out) throws SQLException, IOException {
        MessageDigest digest = Sha256.digester();
        long rows = write(filter, new DigestOutputStream(out, digest), 0, (done, total) -> {});
        Exported exported = new Exported(rows, Sha256.stored(digest.digest()));
        record(filter, rows, exported.digest().hex());
        return exported;
    }

    /**
     * Writes the export without recording it, in the transaction of the caller, who does that next.
     *
     * @param total rows there are, for the progress alone
     * @param progress told at the beginning and every thousand rows
     * @return rows written, without the heading
     * @throws LongWork.Stopped when the progress asked for that
     */
    @Requires(Privilege.EXPORT_AUDIT)
    @Transactional(value = Transactional.TxType.MANDATORY, rollbackOn = Exception.class)
    public long write(AuditFilter filter, OutputStream out, long total, LongWork.Progress progress)
            throws SQLException, IOException {
        OutputStream buffered = new BufferedOutputStream(out, 64 * 1024);
        long rows = rows(filter, buffered, total, progress);
        buffered.flush();
        return rows;
    }

    /** Records an export that was written, in the same transaction. */
    @Requires(Privilege.EXPORT_AUDIT)
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(AuditFilter filter, long rows, String sha256) {
        trail.record(
                TrailAction.AUDIT_EXPORTED,
                new Subject("audit", "export", filter.patientId()),
                Map.of("filter", filter.words(), "rows", rows, "sha256", sha256));
    }

    /** How many rows an export would have, in the transaction of the caller. */
    @Requires(Privilege.EXPORT_AUDIT)
    @Transactional(Transactional.TxType.MANDATORY)
    public long count(AuditFilter filter) throws SQLException {
        AuditFilter.Condition condition = filter.condition(acting.actor().clinicId());
        try (PreparedStatement read =
                connection.get().prepareStatement("select count(*) from audit_event where " + condition.sql())) {
            int i = 1;
            for (Object value : condition.values()) {
                read.setObject(i++, value);
            }
            try (ResultSet counted = read.executeQuery()) {
                return counted.next() ? counted.getLong(1) : 0;
            }
        }
    }

    private long rows(AuditFilter filter, OutputStream out, long total, LongWork.Progress progress)
            throws SQLException, IOException {
        Actor actor = acting.actor();
        AuditFilter.Condition condition = filter.condition(actor.clinicId());
        progress.at(0, total);
        out.write(bytes(Csv.line(HEADER)));
        long rows = 0;
        try (PreparedStatement read = connection
                .get()
                .prepareStatement(
                        "select " + Chain.COLUMNS + " from audit_event where " + condition.sql() + " order by seq")) {
            int i = 1;
            for (Object value : condition.values()) {
                read.setObject(i++, value);
            }
            read.setFetchSize(FETCH);
            try (ResultSet found = read.executeQuery()) {
                while (found.next()) {
                    out.write(bytes(
                            Csv.line(cells(Chain.row(found), actor.clinic().zone()))));
                    rows++;
                    if (rows % FETCH == 0) {
                        progress.at(rows, total);
                    }
                }
            }
        }
        return rows;
    }

    private static List<String> cells(SealedEvent row, ZoneId zone) {
        Entry entry = row.event().entry();
        DateTimeFormatter local = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
        return List.of(
                Long.toString(row.event().seq()),
                row.event().occurredAt().toString(),
                local.format(row.event().occurredAt().atZone(zone)),
                zone.getId(),
                id(entry.actorId()),
                entry.actorName(),
                entry.action(),
                entry.outcome(),
                entry.entityType(),
                entry.entityId(),
                id(entry.patientId()),
                entry.requestId(),
                entry.origin(),
                entry.detail(),
                row.previous().hex(),
                row.hash().hex());
    }

    private static String id(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
