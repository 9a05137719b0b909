package org.gaitkeeper.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.gaitkeeper.launch.ApiClient;
import org.gaitkeeper.launch.ApiClient.Answer;
import org.gaitkeeper.launch.BrowserClient;
import org.gaitkeeper.launch.ClinicalWork;
import org.gaitkeeper.launch.RunningProduct;
import org.gaitkeeper.platform.json.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** All signed assessments of a clinic run again under a release, while nobody waits. */
class ReplayJobIT {

    private static final RunningProduct PRODUCT = RunningProduct.get();
    private static final UUID CLINIC = UUID.fromString("01900000-0000-7000-8000-000000000047");
    private static final String PIA = "pia.physio@dale.example";
    private static final String ADAM = "adam.admin@dale.example";
    private static final String FAY = "fay.admin@fell.example";

    /** More than are looked at in one go. */
    private static final int COPIES = 230;

    /** Every red flag that called for haste now calls for none. */
    private static final KnowledgeFiles SLOWER = RidgeClinic.release(
            "9.4.0", "red-flags.yaml", text -> text.replaceAll("(?m)^( *)tier: \\w+", "$1tier: routine"));

    private static String signed = "";

    private final ApiClient adam = PRODUCT.as(ADAM);

    @BeforeAll
    static void a_clinic_that_signed_one_urgent_assessment_many_times() throws SQLException {
        RidgeClinic.register(PRODUCT, SLOWER);
        try (Connection connection = PRODUCT.connectAsAdministrator();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into clinic (id, name, demonstration) values ('" + CLINIC
                    + "', 'Dale Running Clinic', true)");
            RidgeClinic.person(statement, CLINIC, "d1", PIA, "Pia Lund", "PHYSIOTHERAPIST");
            RidgeClinic.person(statement, CLINIC, "d2", ADAM, "Adam Frost", "ADMINISTRATOR");
            ClinicalWork work = new ClinicalWork(PRODUCT.as(PIA));
            String patient = work.register(
                    Map.of("familyName", "Replayed", "givenName", "Rita", "birthDate", "1990-01-31", "sex", "FEMALE"));
            ClinicalWork.Record draft = work.answer(
                    work.start(work.openCase(patient, "Numb saddle")),
                    List.of(Map.of("finding", "saddle_or_perianal_change", "status", "present")));
            ClinicalWork.Record acted =
                    work.actOnFlags(work.screenNegative(draft), "EMERGENCY", "Sent to the emergency department");
            signed = work.sign(acted, RunningProduct.PASSWORD).id();
            statement.execute("create temporary table copy as select gen_random_uuid() as id from generate_series(1, "
                    + COPIES + ")");
            statement.execute(
                    "insert into assessment select (jsonb_populate_record(a, jsonb_build_object('id', copy.id))).*"
                            + " from assessment a, copy where a.id = '" + signed + "'");
            statement.execute("insert into differential_result select (jsonb_populate_record(r,"
                    + " jsonb_build_object('assessment_id', copy.id))).* from differential_result r, copy"
                    + " where r.assessment_id = '" + signed + "'");
        }
    }

    @Test
    void a_replay_looks_at_all_of_them_and_its_file_names_no_patient() throws Exception {
        BrowserClient browser = new BrowserClient(PRODUCT.address());
        browser.signIn(ADAM, RunningProduct.PASSWORD);
        String release = "/knowledge/releases/" + SLOWER.version().sha256();
        assertThat(browser.get(release).text()).contains("Looked at the newest 200", "Run all that was signed");

        Answer begun = browser.post(release + "/replays", Map.of());
        assertThat(begun.status()).isEqualTo(303);
        String page = begun.headers().get("location").replaceFirst("^.*(?=/jobs/)", "");
        JsonNode done = ended(adam, page.substring(1));

        assertThat(browser.get(page).text())
                .contains("Replay of signed assessments", "231 of 231 signed assessments", "Would show something else")
                .contains(done.path("sha256").asText(), "Release 9.4.0");
        String file = browser.get(page + "/file").text();
        assertThat(file.lines()).hasSize(1 + 1 + COPIES).first().asString().startsWith("assessment,urgency_as_signed");
        assertThat(file).contains(signed).doesNotContain("Replayed", "Rita");
        JsonNode event = event("KNOWLEDGE_REPLAYED");
        assertThat(event.path("sha256")).isEqualTo(done.path("sha256"));
        assertThat(event.path("looked").asInt()).isEqualTo(1 + COPIES);
        assertThat(event.path("changed").asInt()).isEqualTo(1 + COPIES);
        assertThat(event.path("unreadable").asInt(-1)).isZero();
        assertThat(event("REPLAY_FETCHED").path("sha256")).isEqualTo(done.path("sha256"));
    }

    @Test
    void a_program_replays_the_release_in_force_and_nothing_changes() throws Exception {
        Answer begun = adam.post(
                "api/knowledge/releases/" + KnowledgeFiles.shipped().version().sha256() + "/replays", Map.of());
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);

        JsonNode done = ended(adam, "jobs/" + begun.json().path("id").asText());

        assertThat(done.path("kind").asText()).isEqualTo("KNOWLEDGE_REPLAY");
        assertThat(done.path("rows").asInt()).isEqualTo(1 + COPIES);
        assertThat(done.path("counts").path("changed").asInt()).isZero();
        assertThat(done.path("counts").path("unreadable").asInt()).isZero();
    }

    @Test
    void a_clinic_that_has_never_asked_for_knowledge_can_begin_with_a_replay() throws Exception {
        UUID clinic = UUID.fromString("01900000-0000-7000-8000-000000000048");
        try (Connection connection = PRODUCT.connectAsAdministrator();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into clinic (id, name, demonstration) values ('" + clinic
                    + "', 'Fell Running Clinic', true)");
            RidgeClinic.person(statement, clinic, "d3", FAY, "Fay North", "ADMINISTRATOR");
        }
        ApiClient fay = PRODUCT.as(FAY);

        Answer begun = fay.post("api/knowledge/releases/" + SLOWER.version().sha256() + "/replays", Map.of());

        JsonNode done = ended(fay, "jobs/" + begun.json().path("id").asText());
        assertThat(done.path("rows").asInt()).isZero();
        assertThat(done.path("bytes").asInt()).isPositive();
    }

    @Test
    void only_who_may_adopt_a_release_replays_one_that_is_there() {
        String unknown = "api/knowledge/releases/" + "0".repeat(64) + "/replays";
        assertThat(PRODUCT.as(PIA).post(unknown, Map.of()).status()).isEqualTo(403);
        assertThat(adam.post(unknown, Map.of()).status()).isEqualTo(404);
    }

    /** The job as it ended. */
    private static JsonNode ended(ApiClient whose, String job) throws InterruptedException {
        JsonNode shown = whose.get("api/" + job).json();
        for (int i = 0; i < 300 && shown.path("state").asText().equals("RUNNING"); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
            shown = whose.get("api/" + job).json();
        }
        assertThat(shown.path("state").asText()).as(shown.toString()).isEqualTo("DONE");
        return shown;
    }

    private static JsonNode event(String action) throws SQLException {
        return Json.stored(
                RidgeClinic.value(
                        PRODUCT,
                        "select detail::text from audit_event where clinic_id = '" + CLINIC + "' and action = '"
                                + action + "' order by seq desc limit 1"),
                JsonNode.class);
    }
}
