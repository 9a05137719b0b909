package org.gaitkeeper.audit.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.UUID;
import org.gaitkeeper.audit.AuditProblem;
import org.gaitkeeper.audit.chain.Chain;
import org.gaitkeeper.audit.chain.Entry;
import org.gaitkeeper.platform.persistence.CurrentConnection;
import org.gaitkeeper.platform.problem.Problem;

/** Appends to a chain on the connection of the running transaction. */
@Singleton
public class AppendEvent {

    private static final System.Logger LOG = System.getLogger(AppendEvent.class.getName());

    private final EntityManager entities;
    private final CurrentConnection connection;

    @Inject
    public AppendEvent(EntityManager entities, CurrentConnection connection) {
        this.entities = entities;
        this.connection = connection;
    }

    /**
     * Appends an entry; what cannot be recorded is not done.
     *
     * @throws Problem 503 when it cannot be written
     */
    public void append(UUID clinicId, Entry entry) {
        // Before the lock of the chain: two transactions that took rows and lock in different orders would wait for
        // ever.
        entities.flush();
        try {
            new Chain(connection.get(), clinicId).append(entry);
        } catch (SQLException refused) {
            LOG.log(
                    Level.ERROR,
                    "the trail cannot be written, SQLSTATE {0}, request {1}",
                    refused.getSQLState(),
                    entry.requestId());
            throw Problem.of(AuditProblem.TRAIL_UNAVAILABLE);
        }
    }
}
