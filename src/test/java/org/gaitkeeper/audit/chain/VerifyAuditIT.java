package org.gaitkeeper.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.launch.Database;
import org.gaitkeeper.launch.RunningProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as somebody runs it who has only the database, the anchors and the public key. */
class VerifyAuditIT {

    @TempDir
    Path home;

    private final UUID clinic = UUID.randomUUID();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @BeforeEach
    void fiveRowsAnchored() throws Exception {
        RunningProduct product = RunningProduct.get();
        try (Connection connection = product.connectAsApp(clinic)) {
            connection.setAutoCommit(false);
            for (int i = 0; i < 5; i++) {
                new Chain(connection, clinic).append(Samples.entry("{}"));
            }
            connection.commit();
            Path anchors = Files.createDirectories(home.resolve("anchors"));
            new AnchorFile(AnchorFile.in(anchors))
                    .append(
                            Chain.heads(connection).stream()
                                    .filter(head -> head.clinicId().equals(clinic))
                                    .toList(),
                            AnchorKey.ofDirectory(anchors));
        }
    }

    @Test
    void says_that_every_chain_is_whole() throws Exception {
        assertThat(run(administrator())).as(output::toString).isZero();
        assertThat(output.toString(StandardCharsets.UTF_8))
                .contains("Anchors: 1 in ", "signed and unbroken", "Clinic " + clinic + ": 5 rows, 1 anchors, 0 newest")
                .contains("WHOLE: ");
    }

    @Test
    void reads_the_login_of_the_running_product() throws Exception {
        Database database = RunningProduct.get().database();
        Files.writeString(
                home.resolve("run.properties"),
                "url=" + database.url() + "\nauditUser="
                        + database.administrator().user() + "\nauditPassword="
                        + database.administrator().password() + "\n");

        assertThat(run(Map.of("GAITKEEPER_HOME", home.toString())))
                .as(output::toString)
                .isZero();
    }

    @Test
    void names_the_first_broken_row() throws Exception {
        tamper("{\"forged\":true}");
        try {
            assertThat(run(administrator())).isEqualTo(VerifyAudit.BROKEN);
        } finally {
            tamper("{}");
        }
        assertThat(output.toString(StandardCharsets.UTF_8))
                .contains("Clinic " + clinic
                        + ": BROKEN at row 3: its content is not what was sealed (CHANGED; 5 rows read)")
                .contains("BROKEN: ", "1 chains broken");
    }

    @Test
    void names_the_first_broken_line_of_the_anchors() throws Exception {
        Path file = AnchorFile.in(home.resolve("anchors"));
        Files.writeString(file, Files.readString(file).replace("\"seq\":5", "\"seq\":4"));

        assertThat(run(administrator())).isEqualTo(VerifyAudit.BROKEN);
        assertThat(output.toString(StandardCharsets.UTF_8)).contains(": BROKEN, line 1 was not signed");
    }

    @Test
    void finds_a_chain_that_is_known_to_the_anchors_alone() throws Exception {
        UUID gone = UUID.randomUUID();
        Path anchors = home.resolve("anchors");
        new AnchorFile(AnchorFile.in(anchors))
                .append(List.of(new Head(gone, 9, Sha256.NONE, Samples.NOON)), AnchorKey.ofDirectory(anchors));

        assertThat(run(administrator())).isEqualTo(VerifyAudit.BROKEN);
        assertThat(output.toString(StandardCharsets.UTF_8))
                .contains("Clinic " + gone + ": BROKEN at row 1: the whole chain is gone: there were 9 rows");
    }

    @Test
    void takes_anchors_and_key_from_elsewhere() throws Exception {
        Path copy = Files.copy(AnchorFile.in(home.resolve("anchors")), home.resolve("copy.jsonl"));
        Path key = Files.move(AnchorKey.publicFile(AnchorFile.in(home.resolve("anchors"))), home.resolve("key.pem"));

        assertThat(run(administrator(), "--anchors", copy.toString(), "--public-key", key.toString()))
                .isZero();
    }

    @Test
    void cannot_run_without_what_it_needs() {
        assertThat(cannot(Map.of("GAITKEEPER_HOME", home.toString()))).contains("Nothing is running from");
        assertThat(cannot(administrator(), "--anchors")).contains("Usage:");
        assertThat(cannot(administrator(), "--speed", "high")).contains("Usage:");
        assertThat(cannot(administrator(), "--anchors", home.resolve("none").toString()))
                .contains("There is no");
        assertThat(cannot(
                        administrator(),
                        "--public-key",
                        AnchorFile.in(home.resolve("anchors")).toString()))
                .contains("is not an Ed25519 public key");
        assertThat(cannot(with("jdbc:postgresql://127.0.0.1:1/none", administratorLogin())))
                .contains("The database cannot be read");
    }

    @Test
    void refuses_a_login_that_does_not_see_every_clinic() {
        assertThat(cannot(with(
                        RunningProduct.get().database().url(),
                        RunningProduct.get().database().app())))
                .contains("does not see every clinic");
    }

    private String cannot(Map<String, String> environment, String... arguments) {
        output.reset();
        assertThat(run(environment, arguments)).isEqualTo(VerifyAudit.CANNOT_RUN);
        return output.toString(StandardCharsets.UTF_8);
    }

    private int run(Map<String, String> environment, String... arguments) {
        return new VerifyAudit(environment, new PrintStream(output, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
    }

    private Map<String, String> administrator() {
        return with(RunningProduct.get().database().url(), administratorLogin());
    }

    private static Database.Login administratorLogin() {
        return RunningProduct.get().database().administrator();
    }

    private Map<String, String> with(String url, Database.Login login) {
        return Map.of(
                "GAITKEEPER_HOME", home.toString(),
                "GAITKEEPER_DB_URL", url,
                "GAITKEEPER_DB_USER", login.user(),
                "GAITKEEPER_DB_PASSWORD", login.password());
    }

    private void tamper(String detail) throws SQLException {
        try (Connection superuser = RunningProduct.get().connectAsAdministrator();
                Statement statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(
                    "update audit_event set detail = '" + detail + "' where seq = 3 and clinic_id = '" + clinic + "'");
        }
    }
}
