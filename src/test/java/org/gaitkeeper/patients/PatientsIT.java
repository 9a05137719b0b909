package org.gaitkeeper.patients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gaitkeeper.launch.ApiClient;
import org.gaitkeeper.launch.ApiClient.Answer;
import org.gaitkeeper.launch.RunningProduct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatientsIT {

    private final RunningProduct product = RunningProduct.get();
    private final ApiClient anna = product.as(RunningProduct.ANNA);

    @Test
    void a_registered_patient_is_found_by_any_part_of_the_name_identifier_and_birth_date() {
        String family = word();
        Answer made = anna.post(
                "api/patients",
                with(
                        patient(family),
                        "givenName",
                        "Zoë Ann",
                        "identifiers",
                        List.of(Map.of("system", "CLINIC_NUMBER", "value", "it-7" + family))));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String id = made.json().path("id").asText();
        assertThat(made.headers().get("location")).endsWith("/api/patients/" + id);
        for (String asked : List.of(
                family.substring(0, 12),
                family + "%20zoe",
                "an%20" + family,
                "IT-7" + family,
                family + "%2002/03/1988")) {
            assertThat(ids(anna.get("api/patients?q=" + asked))).as(asked).contains(id);
        }
        assertThat(ids(anna.get("api/patients?q=" + family + "%2003/03/1988"))).isEmpty();
    }

    @Test
    void somebody_alike_is_shown_before_saving_and_registered_once_acknowledged() {
        String family = word();
        String first =
                anna.post("api/patients", patient(family)).json().path("id").asText();
        Map<String, Object> alike = with(patient(family.substring(1)), "acknowledgeDuplicates", false);
        Answer refused = anna.post("api/patients", alike);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("POSSIBLE_DUPLICATE");
        assertThat(refused.json().path("candidates").findValuesAsText("id")).contains(first);
        assertThat(anna.post("api/patients", with(alike, "acknowledgeDuplicates", true))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void twenty_repeats_at_once_register_one_patient() {
        Map<String, Object> body = patient(word());
        String key = UUID.randomUUID().toString();
        List<Answer> answers = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> anna.post("api/patients", body, Map.of("Idempotency-Key", key)))
                .toList();
        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(answers.stream().map(answer -> answer.json().path("id").asText()))
                .containsOnly(answers.get(0).json().path("id").asText());
        assertThat(anna.post("api/patients", with(body, "title", "Dr"), Map.of("Idempotency-Key", key))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_change_needs_the_stored_version() {
        Map<String, Object> body = patient(word());
        Answer made = anna.post("api/patients", body);
        String path = "api/patients/" + made.json().path("id").asText();
        assertThat(anna.send("PUT", path, bytes(body), Map.of()).status()).isEqualTo(428);
        Answer changed = anna.put(path, with(body, "phone", "07700 900143"), made.etag());
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        Answer stale = anna.put(path, body, made.etag());
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.etag()).isEqualTo(changed.etag());
    }

    @Test
    void eight_writers_of_one_version_leave_one_winner() {
        Map<String, Object> body = patient(word());
        Answer made = anna.post("api/patients", body);
        String path = "api/patients/" + made.json().path("id").asText();
        List<Integer> statuses = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> anna.put(path, with(body, "phone", "0" + i), made.etag())
                        .status())
                .toList();
        assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
    }

    @Test
    void another_clinic_and_nobody_look_the_same() {
        String id = anna.post("api/patients", patient(word())).json().path("id").asText();
        ApiClient ben = product.as(RunningProduct.BEN);
        for (String path : List.of("", "/cases", "/timeline")) {
            Answer foreign = ben.get("api/patients/" + id + path);
            Answer unknown = ben.get("api/patients/" + UUID.randomUUID() + path);
            assertThat(foreign.status()).isEqualTo(404).isEqualTo(unknown.status());
            assertThat(foreign.code()).isEqualTo(unknown.code());
        }
        assertThat(ben.put("api/patients/" + id, patient(word()), "\"1\"").status())
                .isEqualTo(404);
        assertThat(ben.get("api/patients?after=" + id).status()).isEqualTo(400);
    }

    @Test
    void roles_see_what_the_policy_gives_them() {
        String id = anna.post("api/patients", patient(word())).json().path("id").asText();
        assertThat(product.as(RunningProduct.ROSA).get("api/patients/" + id).status())
                .isEqualTo(200);
        assertThat(product.as(RunningProduct.OMAR).get("api/patients/" + id).status())
                .isEqualTo(200);
        assertThat(product.as(RunningProduct.INES).get("api/patients/" + id).status())
                .isEqualTo(403);
        assertThat(product.asNobody().get("api/patients/" + id).status()).isEqualTo(401);
    }

    @Test
    void pages_of_a_list_meet_each_patient_once() {
        String family = word();
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 7; i++) {
            made.add(anna.post("api/patients", with(patient(family), "givenName", "G" + i))
                    .json()
                    .path("id")
                    .asText());
        }
        List<String> met = new ArrayList<>();
        String after = "";
        do {
            Answer page = anna.get("api/patients?name=" + family + "&limit=3" + after);
            met.addAll(ids(page));
            after = page.json().path("next").isNull()
                    ? ""
                    : "&after=" + page.json().path("next").asText();
        } while (!after.isEmpty());
        assertThat(met).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(made);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "\"x\"",
                "{\"familyName\":\"a\\u0000b\"}",
                "{\"familyName\":\"\\ud800\"}",
                "{\"familyName\":1}",
                "{\"familyName\":[\"x\"]}",
                "{\"identifiers\":{}}",
                "{\"identifiers\":[null,{\"system\":\"X\",\"value\":\"1\"}]}",
                "{\"identifiers\":[{\"extra\":1}]}",
                "{\"allergies\":[1]}",
                "{\"birthDate\":\"0000-02-30\"}",
                "{\"clinicId\":\"x\"}",
                "{\"familyName\":\"a\",\"familyName\":\"b\"}"
            })
    void a_body_that_cannot_be_meant_is_refused_with_a_reason(String body) {
        Answer answer = anna.send("POST", "api/patients", body.getBytes(StandardCharsets.UTF_8), Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.text()).doesNotContain("Exception", "org.gaitkeeper");
    }

    @Test
    void very_long_and_very_deep_bodies_are_refused() {
        assertThat(anna.post("api/patients", patient("x".repeat(150_000)))
                        .json()
                        .path("errors")
                        .findValuesAsText("field"))
                .containsExactly("familyName");
        assertThat(anna.post("api/patients", patient("x".repeat(1_000_000))).status())
                .isEqualTo(413);
        assertThat(anna.send("POST", "api/patients", "[".repeat(60_000).getBytes(StandardCharsets.UTF_8), Map.of())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void the_trail_keeps_the_kind_of_a_search_and_never_what_was_typed() throws Exception {
        String family = word();
        String id = anna.post("api/patients", patient(family)).json().path("id").asText();
        anna.get("api/patients?q=" + family);
        anna.get("api/patients/" + id);
        try (var connection = product.connectAsApp(RunningProduct.HARBOUR);
                var query = connection.createStatement();
                ResultSet rows =
                        query.executeQuery("select action, detail from audit_event order by seq desc limit 2")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("PATIENT_READ");
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("PATIENTS_SEARCHED");
            assertThat(rows.getString(2)).contains("name").doesNotContain(family);
        }
    }

    /** All of them are born on one day under one given name, so the question for duplicates is answered beforehand. */
    static Map<String, Object> patient(String family) {
        return Map.of(
                "familyName",
                family,
                "givenName",
                "Jane",
                "birthDate",
                "1988-03-02",
                "sex",
                "FEMALE",
                "acknowledgeDuplicates",
                true);
    }

    static Map<String, Object> with(Map<String, Object> body, Object... pairs) {
        Map<String, Object> changed = new HashMap<>(body);
        for (int i = 0; i < pairs.length; i += 2) {
            changed.put((String) pairs[i], pairs[i + 1]);
        }
        return changed;
    }

    /** A name that nobody else has, in letters only. */
    static String word() {
        return UUID.randomUUID()
                .toString()
                .replace("-", "")
                .chars()
                .mapToObj(c -> String.valueOf((char) ('a' + Character.digit(c, 16))))
                .reduce("", String::concat);
    }

    private static byte[] bytes(Object body) {
        return org.gaitkeeper.platform.json.Json.bytes(body);
    }

    private static List<String> ids(Answer answer) {
        List<String> ids = new ArrayList<>();
        for (JsonNode item : answer.json().path("items")) {
            ids.add(item.path("id").asText());
        }
        return ids;
    }
}
