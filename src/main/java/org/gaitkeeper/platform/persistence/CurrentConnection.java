package org.gaitkeeper.platform.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TransactionRequiredException;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/**
 * The JDBC connection of the running transaction, with the clinic set on it. For what is written once and read in
 * that stands alone shares its code and an export reads through a cursor.
 */
@Singleton
public class CurrentConnection {

    private final EntityManager entities;

    @Inject
    public CurrentConnection(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The connection; belongs to the container and is never closed here.
     *
     * @throws TransactionRequiredException when there is no transaction
     */
    public Connection get() {
        @Nullable Connection connection = entities.unwrap(Connection.class);
        if (connection == null) {
            // EclipseLink takes its connection with the first statement, not before.
            entities.createNativeQuery("select 1").getSingleResult();
            connection = entities.unwrap(Connection.class);
        }
        if (connection == null) {
            throw new TransactionRequiredException("The trail is read and written inside a transaction.");
        }
        return connection;
    }
}
