package org.gaitkeeper.platform.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.gaitkeeper.platform.config.Settings;
import org.postgresql.ds.PGSimpleDataSource;

/** The owner of the schema, for what a build registers about itself while it starts. Requests never act as the owner. */
@Singleton
public class SchemaOwner {

    private final Settings settings;

    @Inject
    public SchemaOwner(Settings settings) {
        this.settings = settings;
    }

    /** A connection of its own, outside any transaction of the application; to be closed. */
    public Connection connect() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.databaseUrl());
        return source.getConnection(settings.ownerUser(), settings.ownerPassword());
    }
}
