package org.gaitkeeper.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.gaitkeeper.launch.Database.Login;

/** Creates the roles of {@code db/roles.sql} with passwords of this installation. */
final class Roles {

    private final Path roles;

    Roles(Path repository) {
        this.roles = repository.resolve("db/roles.sql");
    }

    /**
     * Prepares a database through an administrator's login.
     *
     * @throws LaunchProblem when the database cannot be reached or the login may not create roles
     */
    Database prepare(String url, Login administrator, String ownerPassword, String appPassword) {
        Login owner = new Login("gaitkeeper_owner", ownerPassword);
        Login app = new Login("gaitkeeper_app", appPassword);
        try (Connection connection = DriverManager.getConnection(url, administrator.user(), administrator.password());
                Statement statement = connection.createStatement()) {
            if (!mayCreateRoles(statement)) {
                throw new LaunchProblem("The database user " + administrator.user()
                        + " may not create roles. Run db/roles.sql as an administrator first, then give the owner with"
                        + " GAITKEEPER_DB_USER=gaitkeeper_owner and the application's login with GAITKEEPER_DB_APP_USER and"
                        + " GAITKEEPER_DB_APP_PASSWORD.");
            }
            statement.execute(Files.readString(roles));
            statement.execute("ALTER ROLE gaitkeeper_owner PASSWORD '" + ownerPassword + "'");
            statement.execute("ALTER ROLE gaitkeeper_app PASSWORD '" + appPassword + "'");
            statement.execute(
                    "GRANT CREATE, CONNECT ON DATABASE \"" + connection.getCatalog() + "\" TO gaitkeeper_owner");
            statement.execute("GRANT CONNECT ON DATABASE \"" + connection.getCatalog() + "\" TO gaitkeeper_app");
            statement.execute("GRANT CREATE, USAGE ON SCHEMA public TO gaitkeeper_owner WITH GRANT OPTION");
            statement.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC");
        } catch (SQLException unreachable) {
            throw new LaunchProblem(
                    "The database at " + url + " cannot be used: " + firstLine(unreachable.getMessage()), unreachable);
        } catch (IOException missing) {
            throw new LaunchProblem("db/roles.sql cannot be read.", missing);
        }
        return new Database(url, owner, app, administrator);
    }

    private static boolean mayCreateRoles(Statement statement) throws SQLException {
        try (ResultSet row =
                statement.executeQuery("select rolsuper or rolcreaterole from pg_roles where rolname = current_user")) {
            return row.next() && row.getBoolean(1);
        }
    }

    static String firstLine(String message) {
        return message.lines().findFirst().orElse("no reason was given");
    }
}
