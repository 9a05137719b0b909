package org.gaitkeeper.audit.chain;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Checks every chain of a database against the anchors; what {@code ops/verify-audit} runs. Needs the file of anchors, the
 * public key and a database login that sees every clinic; needs neither the running product nor the private key.
 */
public final class VerifyAudit {

    /** Exit status: every chain is whole, something is wrong, or the check could not be made. */
    static final int WHOLE = 0;

    static final int BROKEN = 1;
    static final int CANNOT_RUN = 2;

    private static final String USAGE = "Usage: ops/verify-audit [--anchors FILE] [--public-key FILE]";

    private final Map<String, String> environment;
    private final PrintStream out;

    VerifyAudit(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    /** What cannot be done, in one sentence. */
    private static final class CannotRun extends Exception {
        CannotRun(String sentence) {
            super(sentence);
        }
    }

    private record Login(String url, String user, String password) {}

    public static void main(String[] arguments) {
        System.exit(new VerifyAudit(System.getenv(), System.out).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        try {
            return verify(arguments);
        } catch (CannotRun stopped) {
            out.println(stopped.getMessage());
        } catch (NoSuchFileException missing) {
            out.println("There is no " + missing.getFile() + ".");
        } catch (IOException | IllegalStateException unreadable) {
            out.println(unreadable.getMessage());
        } catch (SQLException unreachable) {
            out.println("The database cannot be read: "
                    + String.valueOf(unreachable.getMessage())
                            .lines()
                            .findFirst()
                            .orElse("no reason was given"));
        }
        return CANNOT_RUN;
    }

    private int verify(List<String> arguments) throws CannotRun, IOException, SQLException {
        Path home = Path.of(environment.getOrDefault("GAITKEEPER_HOME", ".gaitkeeper"));
        Path file = AnchorFile.in(home.resolve("anchors"));
        @Nullable Path key = null;
        for (int i = 0; i < arguments.size(); i += 2) {
            if (i + 1 == arguments.size()) {
                throw new CannotRun(USAGE);
            }
            Path value = Path.of(arguments.get(i + 1));
            switch (arguments.get(i)) {
                case "--anchors" -> file = value;
                case "--public-key" -> key = value;
                default -> throw new CannotRun(USAGE);
            }
        }
        if (key == null) {
            key = AnchorKey.publicFile(file);
        }
        Login login = login(home);
        // The anchors first: none may speak of a row that the database shows only later.
        AnchorFile.Content anchors = new AnchorFile(file).read(AnchorKey.publicKey(key), clinic -> true);
        try (Connection connection = DriverManager.getConnection(login.url(), login.user(), login.password())) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            seesEveryClinic(connection, login.user());
            return verify(connection, anchors, file);
        }
    }

    private Login login(Path home) throws CannotRun, IOException {
        @Nullable String url = environment.get("GAITKEEPER_DB_URL");
        if (url != null && !url.isBlank()) {
            return new Login(
                    url,
                    environment.getOrDefault("GAITKEEPER_DB_USER", ""),
                    environment.getOrDefault("GAITKEEPER_DB_PASSWORD", ""));
        }
        Path state = home.resolve("run.properties");
        Properties running = new Properties();
        try (Reader reader = Files.newBufferedReader(state)) {
            running.load(reader);
        } catch (NoSuchFileException notRunning) {
            throw new CannotRun("Nothing is running from " + home.toAbsolutePath()
                    + ": start ops/run, or set GAITKEEPER_DB_URL, GAITKEEPER_DB_USER and GAITKEEPER_DB_PASSWORD.");
        }
        return new Login(
                running.getProperty("url", ""),
                running.getProperty("auditUser", ""),
                running.getProperty("auditPassword", ""));
    }

    /** Row-level security would hide rows from other logins, which would look as if they were gone. */
    private static void seesEveryClinic(Connection connection, String user) throws SQLException, CannotRun {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select rolsuper or rolbypassrls from pg_roles where rolname = current_user")) {
            row.next();
            if (!row.getBoolean(1)) {
                throw new CannotRun("The database login " + user
                        + " does not see every clinic: use an administrator or a login with BYPASSRLS.");
            }
        }
    }

    private int verify(Connection connection, AnchorFile.Content anchors, Path file) throws SQLException {
        @Nullable String damage = anchors.damage();
        out.printf(
                Locale.ROOT,
                "Anchors: %d in %s%s%n",
                anchors.anchors().size(),
                file,
                damage == null ? ", signed and unbroken" : ": BROKEN, " + damage);
        TreeSet<UUID> clinics = new TreeSet<>(Chain.clinics(connection));
        anchors.anchors().forEach(anchor -> clinics.add(anchor.clinicId()));
        long rows = 0;
        int broken = 0;
        for (UUID clinic : clinics) {
            ChainReport report = new Chain(connection, clinic).check(anchors.of(clinic));
            rows += report.rows();
            broken += report.whole() ? 0 : 1;
            out.println("Clinic " + clinic + ": " + words(report));
        }
        out.printf(
                Locale.ROOT,
                "%s: %d chains, %d rows and %d anchors checked, %d chains broken.%n",
                broken == 0 && damage == null ? "WHOLE" : "BROKEN",
                clinics.size(),
                rows,
                anchors.anchors().size(),
                broken);
        return broken == 0 && damage == null ? WHOLE : BROKEN;
    }

    private static String words(ChainReport report) {
        return report.firstBreak()
                .map(wrong -> "BROKEN at row " + wrong.seq() + ": " + wrong.what() + " (" + wrong.kind() + "; "
                        + report.rows() + " rows read)")
                .orElseGet(() -> report.rows() + " rows, " + report.anchors() + " anchors, " + report.notYetAnchored()
                        + " newest rows not yet anchored");
    }
}
