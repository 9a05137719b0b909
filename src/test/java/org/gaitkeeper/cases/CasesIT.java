package org.gaitkeeper.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gaitkeeper.launch.ApiClient;
import org.gaitkeeper.launch.ApiClient.Answer;
import org.gaitkeeper.launch.RunningProduct;
import org.junit.jupiter.api.Test;

class CasesIT {

    private static final String PROBLEM = "Numb forefoot after 12 minutes, left";

    private final RunningProduct product = RunningProduct.get();
    private final ApiClient anna = product.as(RunningProduct.ANNA);
    private final String me = anna.get("api/me").json().path("id").asText();
    private final String patient = anna.post(
                    "api/patients",
                    Map.of(
                            "familyName",
                            "Case",
                            "givenName",
                            UUID.randomUUID().toString(),
                            "birthDate",
                            "1988-03-02",
                            "sex",
                            "FEMALE",
                            "acknowledgeDuplicates",
                            true))
            .json()
            .path("id")
            .asText();

    @Test
    void a_case_is_opened_closed_and_reopened_and_all_of_it_stands_on_the_timeline() {
        Answer opened = open(anna, body());
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        String path = "api/cases/" + opened.json().path("id").asText();
        Answer closed = anna.put(path, with("CLOSED"), opened.etag());
        assertThat(closed.json().path("status").asText()).isEqualTo("CLOSED");
        assertThat(anna.put(path, with("CLOSED"), closed.etag()).code()).isEqualTo("CASE_CLOSED");
        assertThat(anna.put(path, with("OPEN"), opened.etag()).status()).isEqualTo(412);
        assertThat(anna.put(path, with("OPEN"), closed.etag())
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("OPEN");
        assertThat(anna.get("api/patients/" + patient + "/timeline").json().findValuesAsText("kind"))
                .containsExactly("CASE_OPENED", "PATIENT_REGISTERED");
        Answer first = anna.get("api/patients/" + patient + "/timeline?limit=1");
        Answer second = anna.get("api/patients/" + patient + "/timeline?limit=1&after="
                + first.json().path("next").asText());
        assertThat(second.json().findValuesAsText("kind")).containsExactly("PATIENT_REGISTERED");
    }

    @Test
    void twenty_repeats_at_once_open_one_case() {
        String key = UUID.randomUUID().toString();
        List<Answer> answers = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> anna.post("api/patients/" + patient + "/cases", body(), Map.of("Idempotency-Key", key)))
                .toList();
        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(anna.get("api/patients/" + patient + "/cases").json().path("items"))
                .hasSize(1);
    }

    @Test
    void reception_sees_that_there_is_a_case_and_not_why() {
        open(anna, body());
        ApiClient rosa = product.as(RunningProduct.ROSA);
        Answer seen = rosa.get("api/patients/" + patient + "/cases");
        assertThat(seen.json().path("items")).hasSize(1);
        assertThat(seen.text()).contains(me).doesNotContain("Numb");
        assertThat(rosa.get("api/patients/" + patient + "/timeline").text()).doesNotContain("Numb");
    }

    @Test
    void only_physiotherapists_change_cases_and_only_of_their_clinic() {
        Answer opened = open(anna, body());
        String path = "api/cases/" + opened.json().path("id").asText();
        assertThat(product.as(RunningProduct.ROSA)
                        .put(path, with("CLOSED"), opened.etag())
                        .status())
                .isEqualTo(403);
        assertThat(product.as(RunningProduct.BEN)
                        .put(path, with("CLOSED"), opened.etag())
                        .status())
                .isEqualTo(404);
        assertThat(product.as(RunningProduct.BEN).get(path).status()).isEqualTo(404);
    }

    @Test
    void whoever_is_responsible_is_a_physiotherapist_of_the_clinic() {
        String ben =
                product.as(RunningProduct.BEN).get("api/me").json().path("id").asText();
        String rosa =
                product.as(RunningProduct.ROSA).get("api/me").json().path("id").asText();
        for (String other : List.of(ben, rosa, "nobody", "")) {
            Answer refused = open(anna, Map.of("presentingProblem", PROBLEM, "responsibleId", other));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.json().path("errors").findValuesAsText("field")).containsExactly("responsibleId");
        }
    }

    private Answer open(ApiClient client, Map<String, String> body) {
        return client.post("api/patients/" + patient + "/cases", body);
    }

    private Map<String, String> body() {
        return Map.of("presentingProblem", PROBLEM, "responsibleId", me);
    }

    private Map<String, String> with(String status) {
        return Map.of("presentingProblem", PROBLEM, "responsibleId", me, "status", status);
    }
}
