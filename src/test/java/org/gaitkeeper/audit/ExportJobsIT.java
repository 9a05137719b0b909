package org.gaitkeeper.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.gaitkeeper.launch.ApiClient;
import org.gaitkeeper.launch.ApiClient.Answer;
import org.gaitkeeper.launch.BrowserClient;
import org.gaitkeeper.launch.RunningProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Exports of the trail that go on while nobody looks. */
class ExportJobsIT {

    private final RunningProduct product = RunningProduct.get();
    private final BrowserClient ines = new BrowserClient(product.address());

    @BeforeEach
    void signed_in() {
        ines.signIn(RunningProduct.INES, RunningProduct.PASSWORD);
    }

    @Test
    void an_export_ends_with_a_file_whose_digest_stands_on_the_page_and_in_the_trail() throws Exception {
        String page = finished(started(ines, Map.of("from", "today")));

        String shown = ines.get(page).text();
        Answer file = ines.get(page + "/file");
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.body()));
        JsonNode event = product.newestEvent("AUDIT_EXPORTED").path("detail");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.headers().get("content-type")).startsWith("text/csv");
        assertThat(file.headers().get("content-disposition")).contains("audit-", ".csv");
        assertThat(Integer.parseInt(file.headers().get("content-length"))).isEqualTo(file.body().length);
        assertThat(shown).contains(digest, "Download CSV", "Done");
        assertThat(event.path("sha256").asText()).isEqualTo(digest);
        assertThat(event.path("rows").asLong()).isEqualTo(file.text().lines().count() - 1);
        assertThat(product.newestEvent("EXPORT_FETCHED")
                        .path("detail")
                        .path("sha256")
                        .asText())
                .isEqualTo(digest);
        assertThat(ines.get("/jobs").text()).contains(page);
    }

    @Test
    void the_progress_of_a_finished_export_tells_the_page_to_ask_no_more() throws Exception {
        String page = finished(started(ines, Map.of("outcome", "DENIED")));

        assertThat(ines.get(page + "/progress").status()).isEqualTo(286);
    }

    @Test
    void only_who_started_an_export_can_see_it_or_fetch_its_file() throws Exception {
        String page = finished(started(ines, Map.of("from", "today")));
        BrowserClient omar = new BrowserClient(product.address());
        omar.signIn(RunningProduct.OMAR, RunningProduct.PASSWORD);

        assertThat(omar.get(page).status()).isEqualTo(404);
        assertThat(omar.get(page + "/file").status()).isEqualTo(404);
        assertThat(omar.get("/jobs").text()).doesNotContain(page);
    }

    @Test
    void fetching_what_happened_to_one_patient_is_an_event_about_that_patient() throws Exception {
        String patient = UUID.randomUUID().toString();
        String page = finished(started(ines, Map.of("patient", patient, "outcome", "DENIED")));

        assertThat(ines.get(page).text()).contains("Outcome Denied", "Patient " + patient);
        assertThat(ines.get(page + "/file").status()).isEqualTo(200);
        assertThat(product.newestEvent("EXPORT_FETCHED").path("patientId").asText())
                .isEqualTo(patient);
    }

    @Test
    void an_export_whose_server_stopped_is_interrupted_and_can_be_done_again() throws Exception {
        UUID left = running("now() - interval '5 minutes'");

        String page = ines.get("/jobs/" + left).text();
        assertThat(page).contains("Interrupted", "The server stopped", "Export again");
        assertThat(ines.get("/jobs/" + left + "/file").status()).isEqualTo(404);

        Answer again = ines.post("/jobs/" + left + "/retry", Map.of());
        String next = finished(again.headers().get("location"));
        assertThat(ines.get(next).text()).contains("Download CSV", "Action Audit exported");
    }

    @Test
    void a_second_export_waits_for_the_first_and_the_first_can_be_cancelled() throws Exception {
        UUID first = running("now()");
        try {
            Answer second = ines.post("/audit/exports", Map.of());
            assertThat(second.status()).isEqualTo(409);
            assertThat(second.text()).contains("still running");
            assertThat(ines.get("/jobs/" + first).text())
                    .contains("every 5s\"", "role=\"status\"", "Cancel", "Refresh")
                    .contains("id=\"cancel-jobs-" + first + "\"");

            assertThat(ines.post("/jobs/" + first + "/cancel", Map.of()).status())
                    .isEqualTo(303);
            assertThat(asked(first)).isTrue();
        } finally {
            product.administer("update job set state = 'CANCELLED', finished_at = now() where id = '" + first + "'");
        }
    }

    @Test
    void an_export_cancelled_while_it_runs_leaves_neither_file_nor_event() throws Exception {
        long events = count("select count(*) from audit_event where action = 'AUDIT_EXPORTED'");
        String page;
        try (Connection held = product.connectAsAdministrator();
                Statement statement = held.createStatement()) {
            held.setAutoCommit(false);
            // The export waits for the chain of its clinic when it tells the trail of its file.
            statement.execute("select 1 from audit_head for update");
            String location = started(ines, Map.of("from", "today"));
            page = location.substring(location.indexOf("/jobs/"));
            assertThat(ines.post(page + "/cancel", Map.of()).status()).isEqualTo(303);
            held.rollback();
        }
        finished(page);

        assertThat(ines.get(page).text()).contains("Cancelled");
        assertThat(ines.get(page + "/file").status()).isEqualTo(404);
        assertThat(count("select count(*) from audit_event where action = 'AUDIT_EXPORTED'"))
                .isEqualTo(events);
    }

    @Test
    void a_file_is_handed_out_for_a_day_and_no_longer() throws Exception {
        String page = finished(started(ines, Map.of("outcome", "DENIED")));
        String id = page.substring(page.lastIndexOf('/') + 1);
        product.administer("update job set finished_at = finished_at - interval '25 hours' where id = '" + id + "'");

        assertThat(ines.get(page).text()).contains("File no longer kept", "Export again");
        assertThat(ines.get(page + "/file").status()).isEqualTo(404);
        finished(started(ines, Map.of("outcome", "DENIED")));
        assertThat(count("select count(*) from job_result where job_id = '" + id + "'"))
                .isZero();
    }

    @Test
    void a_program_starts_an_export_asks_how_far_it_is_and_fetches_its_file() throws Exception {
        ApiClient program = product.as(RunningProduct.INES);

        Answer begun = program.post("api/audit/exports", Map.of("from", "today", "outcome", "DENIED"));
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        String job = "api/jobs/" + begun.json().path("id").asText();
        assertThat(begun.headers().get("location")).endsWith("/" + job);
        assertThat(program.get(job).json().path("asked").path("outcome").asText())
                .isEqualTo("DENIED");
        finished("/jobs/" + begun.json().path("id").asText());

        JsonNode done = program.get(job).json();
        assertThat(done.path("state").asText()).isEqualTo("DONE");
        assertThat(done.path("keptUntil").asText()).isNotEmpty();
        Answer file = program.get(done.path("file").asText().substring(1));
        assertThat(file.headers().get("content-type")).startsWith("text/csv");
        assertThat(done.path("sha256").asText())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(file.body())));
        assertThat(program.get("api/jobs").json().path("items").findValuesAsText("id"))
                .contains(done.path("id").asText());
        assertThat(product.as(RunningProduct.OMAR).get(job).status()).isEqualTo(404);
    }

    @Test
    void a_program_cancels_its_export_and_hears_of_one_that_runs() throws Exception {
        ApiClient program = product.as(RunningProduct.INES);
        UUID first = running("now()");
        try {
            assertThat(program.post("api/audit/exports", Map.of()).code()).isEqualTo("JOB_RUNNING");
            JsonNode shown = program.get("api/jobs/" + first).json();
            assertThat(shown.path("state").asText()).isEqualTo("RUNNING");
            assertThat(shown.path("secondsLeft").isNumber()).isTrue();
            assertThat(shown.path("file").isNull()).isTrue();

            assertThat(program.post("api/jobs/" + first + "/cancellation", Map.of())
                            .status())
                    .isEqualTo(202);
            assertThat(asked(first)).isTrue();
            assertThat(program.get("api/jobs/" + first + "/file").code()).isEqualTo("RESULT_GONE");
        } finally {
            product.administer("update job set state = 'CANCELLED', finished_at = now() where id = '" + first + "'");
        }
    }

    @Test
    void what_cannot_be_understood_is_not_exported() {
        Answer refused = product.as(RunningProduct.INES).post("api/audit/exports", Map.of("from", "whenever"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("\"from\"");
        assertThat(ines.post("/audit/exports", Map.of("from", "whenever")).status())
                .isEqualTo(400);
    }

    private static String started(BrowserClient browser, Map<String, String> filter) {
        Answer answer = browser.post("/audit/exports", filter);
        assertThat(answer.status()).isEqualTo(303);
        return answer.headers().get("location");
    }

    private String finished(String location) throws InterruptedException {
        String page = location.substring(location.indexOf("/jobs/"));
        for (int i = 0; i < 100 && ines.get(page + "/progress").status() != 286; i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return page;
    }

    /** A job as a server that did not finish would have left it. */
    private UUID running(String alive) throws Exception {
        UUID id = UUID.randomUUID();
        product.administer(
                "insert into job (clinic_id, id, kind, state, ask, done, total, started_by, started_at, alive_at)"
                        + " select clinic_id, '" + id
                        + "', 'AUDIT_EXPORT', 'RUNNING', '{\"action\": \"AUDIT_EXPORTED\"}', 10, 100,"
                        + " id, " + alive + " - interval '10 seconds', " + alive + " from clinician where email = '"
                        + RunningProduct.INES + "'");
        return id;
    }

    private boolean asked(UUID job) throws Exception {
        return count("select count(*) from job where cancel_asked and id = '" + job + "'") == 1;
    }

    private long count(String query) throws Exception {
        try (Connection connection = product.connectAsAdministrator();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
