package org.gaitkeeper.audit.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;
import org.gaitkeeper.audit.chain.Anchor;
import org.gaitkeeper.audit.chain.Chain;
import org.gaitkeeper.audit.chain.ChainReport;
import org.gaitkeeper.audit.chain.SealedEvent;
import org.gaitkeeper.platform.json.Json;
import org.gaitkeeper.platform.persistence.CurrentConnection;

/** Checks the chain of the own clinic against the anchors of this node, and tells when that was done last. */
@Singleton
public class CheckChain {

    private final CurrentConnection connection;
    private final Acting acting;
    private final AuditTrail trail;
    private final Anchors anchors;

    @Inject
    public CheckChain(CurrentConnection connection, Acting acting, AuditTrail trail, Anchors anchors) {
        this.connection = connection;
        this.acting = acting;
        this.trail = trail;
        this.anchors = anchors;
    }

    /**
     * The result of the newest check.
     *
     * @param rows how many rows were read
     * @param broken the first row that was wrong, in words; empty when the chain was whole
     */
    public record Checked(Instant at, long rows, String broken) {}

    /** What the event of a check says. */
    record Result(long rows, long anchors, long anchoredUpTo, String broken) {}

    /** Walks the whole chain and records the result. */
    @Requires(Privilege.READ_AUDIT)
    @Transactional
    public ChainReport check() throws SQLException, IOException {
        UUID clinicId = acting.actor().clinicId();
        // The anchors first: none may speak of a row that the database shows only later.
        List<Anchor> anchored = anchors.of(clinicId);
        ChainReport report = new Chain(connection.get(), clinicId).check(anchored);
        Result result = new Result(
                report.rows(),
                report.anchors(),
                report.anchoredSeq(),
                report.firstBreak()
                        .map(found -> "Row " + found.seq() + ": " + found.what() + ".")
                        .orElse(""));
        trail.record(
                report.whole() ? TrailAction.CHAIN_VERIFIED : TrailAction.CHAIN_FOUND_BROKEN,
                Subject.of("audit", "chain"),
                Map.of(
                        "rows", result.rows(),
                        "anchors", result.anchors(),
                        "anchoredUpTo", result.anchoredUpTo(),
                        "broken", result.broken()));
        return report;
    }

    /** The newest check of the own clinic; empty when there was none. */
    @Requires(Privilege.READ_AUDIT)
    @Transactional
    public Optional<Checked> newest() throws SQLException {
        try (PreparedStatement read = connection
                .get()
                .prepareStatement("select " + Chain.COLUMNS + " from audit_event where clinic_id = ?"
                        + " and action in (?, ?) order by seq desc limit 1")) {
            read.setObject(1, acting.actor().clinicId());
            read.setString(2, TrailAction.CHAIN_VERIFIED.name());
            read.setString(3, TrailAction.CHAIN_FOUND_BROKEN.name());
            try (ResultSet row = read.executeQuery()) {
                return row.next() ? Optional.of(checked(Chain.row(row))) : Optional.empty();
            }
        }
    }

    private static Checked checked(SealedEvent row) {
        Result result = Json.stored(row.event().entry().detail(), Result.class);
        return new Checked(row.event().occurredAt(), result.rows(), result.broken());
    }
}
