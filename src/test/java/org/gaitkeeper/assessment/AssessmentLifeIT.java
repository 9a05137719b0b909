package org.gaitkeeper.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.launch.ApiClient;
import org.gaitkeeper.launch.ApiClient.Answer;
import org.gaitkeeper.launch.ClinicalWork;
import org.gaitkeeper.launch.RunningProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssessmentLifeIT {

    private final RunningProduct product = RunningProduct.get();
    private final ApiClient anna = product.as(RunningProduct.ANNA);
    private final ClinicalWork work = new ClinicalWork(anna);
    private ClinicalWork.Record draft = new ClinicalWork.Record("", "");

    @BeforeEach
    void aDraft() {
        String patient = work.register(
                Map.of("familyName", "Life", "givenName", "Ida", "birthDate", "1988-03-02", "sex", "FEMALE"));
        draft = work.start(work.openCase(patient, "Numb forefoot"));
    }

    @Test
    void anAnswerIsRecordedWithAVersionAndComesBackAsItWasSent() {
        Answer recorded = answer("onset_minutes", Map.of("value", 12.5), draft.etag());

        assertThat(recorded.status()).isEqualTo(200);
        assertThat(recorded.etag()).isEqualTo("\"2\"");
        JsonNode stored = work.read(draft.id()).path("answers").path("onset_minutes");
        assertThat(stored.path("value").decimalValue()).isEqualByComparingTo("12.5");
        assertThat(stored.path("status").asText()).isEqualTo("present");
        assertThat(stored.path("by").asText()).isNotEmpty();
    }

    @Test
    void aStaleVersionIsRefusedWithBothValuesAndTheCurrentVersion() {
        answer("onset_minutes", Map.of("value", 12), draft.etag());

        Answer refused = answer("onset_minutes", Map.of("value", 20), draft.etag());

        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.etag()).isEqualTo("\"2\"");
        JsonNode conflict = refused.json().path("conflicts").path(0);
        assertThat(conflict.path("sent").path("value").intValue()).isEqualTo(20);
        assertThat(conflict.path("stored").path("value").intValue()).isEqualTo(12);
        assertThat(refused.json().path("currentVersion").longValue()).isEqualTo(2);
    }

    @Test
    void aRepeatWhoseReplyWasLostIsNoConflict() {
        answer("onset_minutes", Map.of("value", 12), draft.etag());

        Answer repeated = answer("onset_minutes", Map.of("value", 12), draft.etag());

        assertThat(repeated.status()).isEqualTo(200);
        assertThat(repeated.etag()).isEqualTo("\"2\"");
    }

    @Test
    void oneWrongAnswerAmongManyStopsThemAll() {
        Answer refused = anna.patch(
                path("/answers"),
                Map.of(
                        "answers",
                        List.of(
                                Map.of("finding", "onset_minutes", "value", 12),
                                Map.of("finding", "offset_minutes", "value", -1))),
                draft.etag());

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("offset_minutes.value");
        assertThat(work.read(draft.id()).path("answers").has("onset_minutes")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"value\":\"a\\u0000b\"}",
                "{\"value\":1e999999999}",
                "{\"value\":{\"a\":{\"b\":[[[[[[1]]]]]]}}}",
                "{\"value\":[1,2]}",
                "{\"value\":true}",
                "{\"value\":100000}",
                "{\"status\":\"maybe\"}",
                "{\"value\":12,\"side\":\"left\"}",
                "{\"value\":12,\"note\":\"\\ud800\"}",
                "{\"value\":12,\"surprise\":1}",
                "[]",
                "{"
            })
    void whatCannotBeAnAnswerIsRefusedWithWords(String body) {
        Answer refused = anna.send(
                "PATCH",
                path("/answers/onset_minutes"),
                body.getBytes(StandardCharsets.UTF_8),
                Map.of("If-Match", draft.etag()));

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.code()).isIn("VALIDATION_FAILED", "MALFORMED_REQUEST");
    }

    @Test
    void unknownFindingsTheAgeAndAMegabyteOfTextAreRefused() {
        assertThat(answer("no_such_finding", Map.of("status", "present"), draft.etag())
                        .status())
                .isEqualTo(400);
        assertThat(answer("age_years", Map.of("value", 20), draft.etag()).text())
                .contains("patient's record");
        assertThat(answer("history_note", Map.of("value", "x".repeat(1_000_000)), draft.etag())
                        .status())
                .isIn(400, 413);
        assertThat(answer("onset_minutes", Map.of("value", 1), "").status()).isEqualTo(428);
    }

    @Test
    void signingIsRefusedWhileASafetyQuestionIsOpen() {
        Answer refused = sign(draft, RunningProduct.PASSWORD);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("NOT_READY_TO_SIGN");
        assertThat(refused.json().path("errors").size()).isGreaterThan(5);
    }

    @Test
    void signingFreezesTheRecordAndTheDatabaseRefusesAnyChange() throws SQLException {
        ClinicalWork.Record ready = ready();
        assertThat(sign(ready, "wrong").code()).isEqualTo("WRONG_PASSWORD");

        ClinicalWork.Record signed = work.sign(ready, RunningProduct.PASSWORD);

        JsonNode record = work.read(draft.id());
        assertThat(record.path("status").asText()).isEqualTo("SIGNED");
        assertThat(record.path("intact").asBoolean()).isTrue();
        assertThat(record.path("signature").path("digest").asText()).matches("[0-9a-f]{64}");
        assertThat(answer("onset_minutes", Map.of("value", 13), signed.etag()).code())
                .isEqualTo("ASSESSMENT_ALREADY_SIGNED");
        try (Connection app = product.connectAsApp(RunningProduct.HARBOUR);
                PreparedStatement update = app.prepareStatement("update assessment set answers = '{}' where id = ?")) {
            update.setObject(1, UUID.fromString(draft.id()));
            assertThatThrownBy(update::executeUpdate).hasMessageContaining("cannot be changed");
        }
    }

    @Test
    void aDamagedRecordSaysSo() throws SQLException {
        work.sign(ready(), RunningProduct.PASSWORD);
        try (Connection admin = product.connectAsAdministrator()) {
            admin.createStatement().execute("set session_replication_role = replica");
            try (PreparedStatement update = admin.prepareStatement(
                    "update assessment set answers = jsonb_set(answers, '{onset_minutes,value}', '99') where id = ?")) {
                update.setObject(1, UUID.fromString(draft.id()));
                update.executeUpdate();
            }
        }

        assertThat(work.read(draft.id()).path("intact").asBoolean()).isFalse();
    }

    @Test
    void anAmendmentSupersedesTheNewestSignedRecordOnly() {
        ClinicalWork.Record signed = work.sign(ready(), RunningProduct.PASSWORD);

        Answer without = amend(signed, "");
        Answer amended = amend(signed, "Wrong side recorded.");
        Answer again = amend(signed, "Once more.");

        assertThat(without.status()).isEqualTo(400);
        assertThat(amended.status()).isEqualTo(201);
        assertThat(amended.json().path("supersedes").asText()).isEqualTo(draft.id());
        assertThat(amended.json()
                        .path("answers")
                        .path("onset_minutes")
                        .path("value")
                        .intValue())
                .isEqualTo(12);
        assertThat(again.code()).isEqualTo("ASSESSMENT_ALREADY_AMENDED");
        Answer given = anna.post(
                "api/assessments/" + amended.json().path("id").asText() + "/discard",
                Map.of("reason", "Was right after all."),
                Map.of("If-Match", amended.etag()));
        assertThat(given.status()).isEqualTo(200);
        assertThat(amend(signed, "Now it is wrong.").status()).isEqualTo(201);
    }

    @Test
    void otherClinicsAndOtherRolesSeeNothing() {
        assertThat(product.as(RunningProduct.BEN)
                        .get("api/assessments/" + draft.id())
                        .status())
                .isEqualTo(404);
        assertThat(product.as(RunningProduct.ROSA)
                        .get("api/assessments/" + draft.id())
                        .status())
                .isEqualTo(403);
        assertThat(product.as(RunningProduct.OMAR)
                        .get("api/assessments/" + draft.id())
                        .status())
                .isEqualTo(403);
        assertThat(product.asNobody().get("api/assessments/" + draft.id()).status())
                .isEqualTo(401);
    }

    @Test
    void anAcknowledgedAnswerSurvivesAKilledServer() {
        assertThat(answer("onset_minutes", Map.of("value", 17), draft.etag()).status())
                .isEqualTo(200);

        product.killAndRestartServer();

        assertThat(work.read(draft.id())
                        .path("answers")
                        .path("onset_minutes")
                        .path("value")
                        .intValue())
                .isEqualTo(17);
    }

    private ClinicalWork.Record ready() {
        ClinicalWork.Record now = new ClinicalWork.Record(
                draft.id(),
                answer("onset_minutes", Map.of("value", 12), draft.etag()).etag());
        now = work.screenNegative(now);
        return work.actOnFlags(now, "URGENT_REFERRAL", "Arranged by telephone.");
    }

    private Answer answer(String finding, Map<String, Object> body, String etag) {
        return anna.send(
                "PATCH",
                path("/answers/" + finding),
                org.gaitkeeper.platform.json.Json.bytes(body),
                etag.isEmpty() ? Map.of() : Map.of("If-Match", etag));
    }

    private Answer sign(ClinicalWork.Record record, String password) {
        return anna.post(
                path("/signature"),
                Map.of("password", password, "conclusion", Map.of("undecided", true)),
                Map.of("If-Match", record.etag()));
    }

    private Answer amend(ClinicalWork.Record record, String reason) {
        return anna.post(path("/amendments"), Map.of("reason", reason), Map.of("If-Match", record.etag()));
    }

    private String path(String rest) {
        return "api/assessments/" + draft.id() + rest;
    }
}
