package org.gaitkeeper.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.launch.ApiClient;
import org.gaitkeeper.launch.ApiClient.Answer;
import org.gaitkeeper.launch.BrowserClient;
import org.gaitkeeper.launch.ClinicalWork;
import org.gaitkeeper.launch.RunningProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunsIT {

    private final RunningProduct product = RunningProduct.get();
    private final ApiClient anna = product.as(RunningProduct.ANNA);
    private final ClinicalWork work = new ClinicalWork(anna);
    private String patient = "";
    private String caseId = "";

    @BeforeEach
    void aCase() {
        patient = work.register(
                Map.of("familyName", "Logger", "givenName", "Lena", "birthDate", "1990-03-02", "sex", "FEMALE"));
        caseId = work.openCase(patient, "Numb forefoot after some minutes");
    }

    @Test
    void aRunIsLoggedAndComesBackAsItWasSent() {
        Answer logged = log("2026-08-14", minutes(12, 5));

        assertThat(logged.status()).as(logged.text()).isEqualTo(201);
        assertThat(logged.etag()).isEqualTo("\"1\"");
        JsonNode stored = anna.get(logged.headers().get("location").replaceFirst(".*/api/", "api/"))
                .json();
        assertThat(stored).isEqualTo(logged.json());
        assertThat(stored.path("date").asText()).isEqualTo("2026-08-14");
        assertThat(stored.path("answers").path("onset_minutes").path("value").intValue())
                .isEqualTo(12);
        assertThat(stored.path("answers").path("onset_minutes").path("status").asText())
                .isEqualTo("present");
        assertThat(stored.path("createdBy").asText()).isEqualTo("Anna Lindqvist");
        assertThat(stored.path("errorReason").asText()).isEmpty();
    }

    @Test
    void everyFieldThatNeedsToBePutRightIsNamedAndNothingIsLogged() {
        Answer refused = log(
                "2999-01-01",
                List.of(
                        Map.of("finding", "onset_minutes", "value", "soon"),
                        Map.of("finding", "laterality", "value", "left"),
                        Map.of("finding", "offset_minutes", "value", Map.of("a", 1)),
                        Map.of("finding", "onset_distance_km", "value", 2),
                        Map.of("finding", "onset_distance_km", "value", 3)));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("VALIDATION_FAILED");
        assertThat(refused.json().path("errors").findValuesAsText("field"))
                .contains("date", "onset_minutes", "answers[1].finding", "offset_minutes", "onset_distance_km");
        assertThat(log("2026-08-14", List.of()).code()).isEqualTo("VALIDATION_FAILED");
        assertThat(log("2026-08-14", List.of(Map.of("finding", "onset_minutes", "status", "not_assessed")))
                        .code())
                .isEqualTo("VALIDATION_FAILED");
        assertThat(log("1980-08-14", minutes(12, 5)).text()).contains("not born");
        assertThat(items()).isEmpty();
    }

    @Test
    void aRunIsCorrectedUnderItsVersionOnly() {
        Answer logged = log("2026-08-14", minutes(12, 5));
        String path = "api/runs/" + logged.json().path("id").asText();
        Map<String, Object> corrected = Map.of("date", "2026-08-13", "answers", minutes(13, 5));

        assertThat(anna.send("PUT", path, org.gaitkeeper.platform.json.Json.bytes(corrected), Map.of())
                        .status())
                .isEqualTo(428);
        Answer changed = anna.put(path, corrected, logged.etag());
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.etag()).isEqualTo("\"2\"");
        Answer stale = anna.put(path, corrected, logged.etag());
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.etag()).isEqualTo("\"2\"");
        assertThat(trail("RUN_CHANGED")).contains("2026-08-14", "2026-08-13", "present 12", "present 13");
    }

    @Test
    void aRunEnteredInErrorStaysReadableCountsNoMoreAndCannotBeChanged() throws SQLException {
        String wrong = log("2026-08-14", minutes(90, 200)).json().path("id").asText();
        log("2026-08-13", minutes(12, 5));
        String path = "api/runs/" + wrong;

        assertThat(anna.post(path + "/in-error", Map.of("reason", " "), Map.of("If-Match", "\"1\""))
                        .status())
                .isEqualTo(400);
        Answer marked = anna.post(
                path + "/in-error", Map.of("reason", "Belongs to somebody else."), Map.of("If-Match", "\"1\""));
        assertThat(marked.status()).as(marked.text()).isEqualTo(200);

        assertThat(anna.get(path).json().path("errorReason").asText()).isEqualTo("Belongs to somebody else.");
        assertThat(items()).hasSize(2);
        JsonNode draft = work.read(work.start(caseId).id());
        assertThat(draft.path("runs")).hasSize(1);
        assertThat(draft.path("runs").path(0).path("date").asText()).isEqualTo("2026-08-13");
        assertThat(anna.put(path, Map.of("date", "2026-08-14", "answers", minutes(9, 2)), "\"2\"")
                        .code())
                .isEqualTo("RUN_IN_ERROR");
        try (Connection app = product.connectAsApp(RunningProduct.HARBOUR);
                PreparedStatement update = app.prepareStatement("update run set answers = '{}' where id = ?");
                PreparedStatement delete = app.prepareStatement("delete from run where id = ?")) {
            update.setObject(1, UUID.fromString(wrong));
            assertThatThrownBy(update::executeUpdate).hasMessageContaining("cannot be changed");
            delete.setObject(1, UUID.fromString(wrong));
            assertThatThrownBy(delete::executeUpdate).hasMessageContaining("permission denied");
        }
        assertThat(trail("RUN_ENTERED_IN_ERROR")).contains("Belongs to somebody else.");
    }

    @Test
    void theLogIsGivenPageByPageLatestDayFirst() {
        for (String day : List.of("2026-08-03", "2026-08-01", "2026-08-05", "2026-08-05", "2026-08-02")) {
            log(day, minutes(12, 5));
        }
        List<String> days = new ArrayList<>();
        String after = "";
        int pages = 0;
        do {
            JsonNode page =
                    anna.get("api/cases/" + caseId + "/runs?limit=2" + after).json();
            page.path("items").forEach(run -> days.add(run.path("date").asText()));
            after = page.path("next").isNull()
                    ? ""
                    : "&after=" + page.path("next").asText();
            pages++;
        } while (!after.isEmpty());

        assertThat(pages).isEqualTo(3);
        assertThat(days).containsExactly("2026-08-05", "2026-08-05", "2026-08-03", "2026-08-02", "2026-08-01");
        assertThat(anna.get("api/cases/" + caseId + "/runs?after=" + UUID.randomUUID())
                        .code())
                .isEqualTo("VALIDATION_FAILED");
    }

    @Test
    void aClosedCaseTakesNoNewRunAndARepeatLogsNothingTwice() {
        Map<String, Object> body = Map.of("date", "2026-08-14", "answers", minutes(12, 5));
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(anna.post("api/cases/" + caseId + "/runs", body, Map.of("Idempotency-Key", key))
                            .status())
                    .isEqualTo(201);
        }
        assertThat(items()).hasSize(1);

        JsonNode open = anna.get("api/cases/" + caseId).json();
        anna.put(
                "api/cases/" + caseId,
                Map.of(
                        "presentingProblem", open.path("presentingProblem").asText(),
                        "responsibleId", open.path("responsibleId").asText(),
                        "status", "CLOSED"),
                "\"" + open.path("version").asText() + "\"");
        assertThat(log("2026-08-14", minutes(12, 5)).code()).isEqualTo("CASE_CLOSED");
    }

    @Test
    void otherClinicsAndOtherRolesSeeNothing() {
        String run = "api/runs/"
                + log("2026-08-14", minutes(12, 5)).json().path("id").asText();

        assertThat(product.as(RunningProduct.BEN).get(run).status()).isEqualTo(404);
        assertThat(product.as(RunningProduct.BEN)
                        .get("api/cases/" + caseId + "/runs")
                        .status())
                .isEqualTo(404);
        assertThat(product.as(RunningProduct.BEN)
                        .post(run + "/in-error", Map.of("reason", "x"), Map.of("If-Match", "\"1\""))
                        .status())
                .isEqualTo(404);
        assertThat(product.as(RunningProduct.ROSA).get(run).status()).isEqualTo(403);
        assertThat(product.as(RunningProduct.OMAR).get(run).status()).isEqualTo(403);
        assertThat(product.asNobody().get(run).status()).isEqualTo(401);
    }

    @Test
    void theDifferentialReadsTheRunsTogetherAndADirectAnswerStandsAboveThem() {
        for (int onset : List.of(8, 10, 12)) {
            log("2026-08-0" + (onset - 7), minutes(onset, 15));
        }
        ClinicalWork.Record draft = work.start(caseId);

        assertThat(timing(draft)).anyMatch(words -> words.contains("8 to 12 minutes over 3 runs (median 10)"));
        assertThat(finding(draft, "onset_reproducible").path("words").asText()).startsWith("yes");

        draft = work.answer(draft, List.of(Map.of("finding", "onset_minutes", "value", 30)));
        assertThat(timing(draft)).contains("30 minutes");
        assertThat(work.differential(draft.id()).path("derived").findValuesAsText("finding"))
                .contains("offset_minutes")
                .doesNotContain("onset_minutes");
    }

    @Test
    void signingFreezesTheRunsAndLaterRunsChangeNothing() throws SQLException {
        log("2026-08-01", minutes(10, 15));
        log("2026-08-03", minutes(12, 15));
        ClinicalWork.Record signed = work.sign(work.screenNegative(work.start(caseId)), RunningProduct.PASSWORD);
        JsonNode before = work.read(signed.id());
        assertThat(before.path("runs")).hasSize(2);
        assertThat(before.path("intact").asBoolean()).isTrue();

        log("2026-08-05", minutes(60, 15));
        String first = before.path("runs").path(0).path("id").asText();
        anna.put("api/runs/" + first, Map.of("date", "2026-08-01", "answers", minutes(55, 1)), "\"1\"");

        assertThat(work.read(signed.id())).isEqualTo(before);
        try (Connection admin = product.connectAsAdministrator()) {
            admin.createStatement().execute("set session_replication_role = replica");
            try (PreparedStatement update = admin.prepareStatement("update assessment set runs = null where id = ?")) {
                update.setObject(1, UUID.fromString(signed.id()));
                update.executeUpdate();
            }
        }
        assertThat(work.read(signed.id()).path("intact").asBoolean()).isFalse();
    }

    @Test
    void nobodySignsRunsTheyHaveNotSeen() {
        ClinicalWork.Record draft = work.screenNegative(work.start(caseId));
        String seen = work.read(draft.id()).path("runsFingerprint").asText();
        log("2026-08-05", minutes(60, 15));

        Answer refused = anna.post(
                "api/assessments/" + draft.id() + "/signature",
                Map.of("password", RunningProduct.PASSWORD, "runsFingerprint", seen),
                Map.of("If-Match", draft.etag()));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("RUNS_CHANGED");
        assertThat(work.read(draft.id()).path("status").asText()).isEqualTo("DRAFT");
    }

    @Test
    void aRunThatRaisesARedFlagPutsTheDraftOnTheWorklist() throws SQLException {
        ClinicalWork.Record draft =
                work.answer(work.start(caseId), List.of(Map.of("finding", "quality", "value", List.of("numb"))));
        assertThat(openFlags(draft)).isZero();

        Answer logged = log("2026-08-05", List.of(Map.of("finding", "intensity_trend", "value", "builds_to_stop")));
        assertThat(openFlags(draft)).isEqualTo(1);

        anna.post(
                "api/runs/" + logged.json().path("id").asText() + "/in-error",
                Map.of("reason", "Other runner."),
                Map.of("If-Match", "\"1\""));
        assertThat(openFlags(draft)).isZero();
    }

    @Test
    void theRunsOfADayAreOneEntryOnTheTimeline() {
        log("2026-08-01", minutes(10, 15));
        log("2026-08-03", minutes(12, 15));

        List<JsonNode> entries = new ArrayList<>();
        anna.get("api/patients/" + patient + "/timeline").json().path("items").forEach(entry -> {
            if (entry.path("kind").asText().equals("RUNS_LOGGED")) {
                entries.add(entry);
            }
        });
        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).path("what").asText()).isEqualTo("2 runs logged");
    }

    @Test
    void aFormThatIsRefusedKeepsWhatWasTypedAndOneThatIsGoodIsSaved() {
        BrowserClient browser = new BrowserClient(product.address());
        browser.signIn(RunningProduct.ANNA, RunningProduct.PASSWORD);
        String log = "/cases/" + caseId + "/runs";

        Answer refused =
                browser.post(log, Map.of("date", "someday", "onset_minutes", "twelve", "offset_minutes", "7,5"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text())
                .contains("value=\"someday\"", "value=\"twelve\"", "value=\"7,5\"")
                .contains("href=\"#date\"", "href=\"#onset_minutes\"")
                .doesNotContain("href=\"#offset_minutes\"");

        Answer saved = browser.post(log, Map.of("date", "yesterday", "onset_minutes", "12,5", "offset_minutes", "7,5"));
        assertThat(saved.status()).isIn(200, 303);
        JsonNode run = items().get(0);
        assertThat(run.path("answers").path("onset_minutes").path("value").decimalValue())
                .isEqualByComparingTo("12.5");
        assertThat(browser.get("/cases/" + caseId).text())
                .contains("Onset 12.5 min on one run; settled within 7.5 min");

        String page = "/runs/" + run.path("id").asText();
        assertThat(browser.post(page, Map.of("version", "0", "date", "-3d", "onset_minutes", "13"))
                        .text())
                .contains("Somebody changed this run while you were typing")
                .contains("value=\"13\"");
        assertThat(browser.post(page + "/in-error", Map.of("version", "1", "reason", ""))
                        .status())
                .isEqualTo(400);
    }

    private Answer log(String date, List<Map<String, Object>> answers) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("date", date);
        body.put("answers", answers);
        return anna.post("api/cases/" + caseId + "/runs", body);
    }

    private static List<Map<String, Object>> minutes(int onset, int offset) {
        return List.of(
                Map.of("finding", "onset_minutes", "value", onset),
                Map.of("finding", "offset_minutes", "value", offset));
    }

    private JsonNode items() {
        return anna.get("api/cases/" + caseId + "/runs").json().path("items");
    }

    private List<String> timing(ClinicalWork.Record draft) {
        return work.differential(draft.id()).path("timing").path("items").findValuesAsText("words");
    }

    private JsonNode finding(ClinicalWork.Record draft, String code) {
        for (JsonNode item : work.differential(draft.id()).path("timing").path("items")) {
            if (item.path("finding").asText().equals(code)) {
                return item;
            }
        }
        throw new AssertionError(code + " is not read");
    }

    private int openFlags(ClinicalWork.Record draft) throws SQLException {
        try (Connection app = product.connectAsApp(RunningProduct.HARBOUR);
                PreparedStatement query = app.prepareStatement("select open_flags from assessment where id = ?")) {
            query.setObject(1, UUID.fromString(draft.id()));
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private String trail(String action) {
        return product.as(RunningProduct.INES)
                .get("api/audit?patient=" + patient + "&action=" + action)
                .text();
    }
}
