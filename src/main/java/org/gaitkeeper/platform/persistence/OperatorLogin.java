package org.gaitkeeper.platform.persistence;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The database as a command of {@code ops} reads it: with a login that sees every clinic, beside the running product.
 *
 * @param url JDBC address
 * @param user login
 * @param password empty when none is asked for
 */
public record OperatorLogin(String url, String user, String password) {

    /**
     * The login named by GAITKEEPER_DB_URL, GAITKEEPER_DB_USER and GAITKEEPER_DB_PASSWORD, else that of the product running
     * from GAITKEEPER_HOME.
     *
     * @throws IOException when neither is there; the message says what to do
     */
    public static OperatorLogin from(Map<String, String> environment) throws IOException {
        @Nullable String url = environment.get("GAITKEEPER_DB_URL");
        if (url != null && !url.isBlank()) {
            return new OperatorLogin(
                    url,
                    environment.getOrDefault("GAITKEEPER_DB_USER", ""),
                    environment.getOrDefault("GAITKEEPER_DB_PASSWORD", ""));
        }
        Path home = Path.of(environment.getOrDefault("GAITKEEPER_HOME", ".gaitkeeper"));
        Properties running = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("run.properties"))) {
            running.load(reader);
        } catch (NoSuchFileException notRunning) {
            throw new IOException(
                    "Nothing is running from " + home.toAbsolutePath()
                            + ": start ops/run, or set GAITKEEPER_DB_URL, GAITKEEPER_DB_USER and GAITKEEPER_DB_PASSWORD.",
                    notRunning);
        }
        return new OperatorLogin(
                running.getProperty("url", ""),
                running.getProperty("auditUser", ""),
                running.getProperty("auditPassword", ""));
    }

    /**
     * A connection that only reads, at one moment of the data.
     *
     * @throws SQLException when the database refuses, or the login would be shown the rows of one clinic or none
     */
    public Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(url, user, password);
        try (Statement statement = connection.createStatement()) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (ResultSet row = statement.executeQuery(
                    "select rolsuper or rolbypassrls from pg_roles where rolname = current_user")) {
                if (!row.next() || !row.getBoolean(1)) {
                    throw new SQLException("the login " + user
                            + " does not see every clinic: use an administrator or a login with BYPASSRLS");
                }
            }
            return connection;
        } catch (SQLException refused) {
            connection.close();
            throw refused;
        }
    }
}
