package org.gaitkeeper.launch;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.gaitkeeper.launch.Database.Login;

/**
 * A real PostgreSQL from a Maven artifact, with a directory that outlives it. Unlike the artifact's defaults it writes
 * through to the disk: an acknowledged note survives a power cut.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final String DATABASE = "gaitkeeper";

    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /**
     * Starts on a free port of the loopback.
     *
     * @throws LaunchProblem when the directory or the program cannot be used
     */
    static EmbeddedDatabase start(Path home) {
        Path data = home.resolve("postgresql/data");
        Path work = home.resolve("postgresql/program");
        try {
            Files.createDirectories(data);
            Files.createDirectories(work);
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(data.toFile())
                    .setOverrideWorkingDirectory(work.toFile())
                    .setCleanDataDirectory(false)
                    .setLocaleConfig("locale-provider", "icu")
                    .setLocaleConfig("icu-locale", "en")
                    .setLocaleConfig("encoding", "UTF8")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("unix_socket_directories", "")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            EmbeddedDatabase started = new EmbeddedDatabase(postgres);
            started.createDatabase();
            return started;
        } catch (IOException | IllegalStateException failed) {
            throw new LaunchProblem(
                    "The embedded PostgreSQL did not start in " + data + ": "
                            + Roles.firstLine(String.valueOf(failed.getMessage())),
                    failed);
        }
    }

    private void createDatabase() {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            boolean there;
            try (ResultSet row =
                    statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
                there = row.next();
            }
            if (!there) {
                statement.execute("CREATE DATABASE " + DATABASE);
            }
        } catch (SQLException failed) {
            throw new LaunchProblem("The database could not be created.", failed);
        }
    }

    String url() {
        return postgres.getJdbcUrl("postgres", DATABASE).replaceAll("\\?.*$", "");
    }

    /** Trusted on the loopback, so without a password. */
    Login administrator() {
        return new Login("postgres", "");
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException alreadyGone) {
            System.err.println("The embedded PostgreSQL was already gone.");
        }
    }
}
