package org.gaitkeeper.platform.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TransactionRequiredException;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/**
 * The JDBC connection of the running transaction, with the clinic set on it. For what JPA does badly: the trail, whose code
 * the verifier that stands alone shares, reading through a cursor, and rows that are no entities.
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
            throw new TransactionRequiredException("There is a connection only inside a transaction.");
        }
        return connection;
    }
}
