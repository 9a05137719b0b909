package org.gaitkeeper.platform.persistence;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import org.flywaydb.core.Flyway;
import org.gaitkeeper.platform.config.Settings;

/**
 * Brings the schema up to date before the first request, as the owner of the schema; requests are answered as another
 * role that owns nothing. Several nodes may start at once: Flyway lets one of them migrate.
 */
@ApplicationScoped
class Migrations {

    void migrate(@Observes @Priority(1) @Initialized(ApplicationScoped.class) Object started, Settings settings) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(settings.databaseUrl(), settings.ownerUser(), settings.ownerPassword())
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }
}
