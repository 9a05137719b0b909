package org.gaitkeeper.knowledge.control;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.differential.KnowledgeVersion;
import org.gaitkeeper.knowledge.KnowledgeFiles;
import org.gaitkeeper.platform.persistence.SchemaOwner;

/** The release this build ships: read and checked while the application starts, and kept where older ones are kept. */
@Singleton
public class ShippedRelease {

    private static final System.Logger LOG = System.getLogger(ShippedRelease.class.getName());

    private final KnowledgeFiles files = KnowledgeFiles.shipped();
    private final KnowledgeBase base = files.read();

    /** Its knowledge, without changes of any clinic. */
    public KnowledgeBase base() {
        return base;
    }

    /** Which it is. */
    public KnowledgeVersion version() {
        return base.version();
    }

    /**
     * Registers the release unless it is known, after the schema was migrated. Damaged knowledge stops the start, not the
     * first patient. Two nodes may do it at once.
     */
    void register(
            @Observes @Priority(2) @Initialized(ApplicationScoped.class) Object started, SchemaOwner owner, Clock clock)
            throws SQLException {
        try (Connection connection = owner.connect();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into knowledge_release (sha256, number, files, registered_at)"
                                + " values (?, ?, ?, ?) on conflict do nothing")) {
            insert.setString(1, version().sha256());
            insert.setString(2, version().number());
            insert.setString(3, files.json());
            insert.setObject(4, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            if (insert.executeUpdate() == 1) {
                LOG.log(
                        Level.INFO,
                        "knowledge release {0} registered; each clinic decides when it takes it",
                        version());
            }
        }
    }
}
