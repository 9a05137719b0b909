package org.gaitkeeper.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.launch.ApiClient;
import org.gaitkeeper.launch.ApiClient.Answer;
import org.gaitkeeper.launch.BrowserClient;
import org.gaitkeeper.launch.RunningProduct;
import org.junit.jupiter.api.Test;

class SnippetsIT {

    private final RunningProduct product = RunningProduct.get();
    private final ApiClient anna = product.as(RunningProduct.ANNA);
    private final ApiClient omar = product.as(RunningProduct.OMAR);
    private final String name = "gait-" + UUID.randomUUID().toString().substring(0, 13);

    @Test
    void a_snippet_of_the_clinic_is_made_by_an_administrator_and_read_by_everybody_of_it() {
        assertThat(anna.post("api/snippets/clinic", own()).status()).isEqualTo(403);

        Answer added = omar.post("api/snippets/clinic", own());

        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(anna.get("api/snippets").text()).contains(name);
        assertThat(product.as(RunningProduct.BEN).get("api/snippets").text()).doesNotContain(name);
        assertThat(anna.put("api/snippets/" + id(added), own(), added.etag()).status())
                .isEqualTo(403);
    }

    @Test
    void an_own_snippet_is_seen_by_nobody_else() {
        Answer added = anna.post("api/snippets", own());

        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(anna.get("api/snippets").text()).contains(name);
        assertThat(omar.get("api/snippets").text()).doesNotContain(name);
        assertThat(omar.put("api/snippets/" + id(added), own(), added.etag()).status())
                .isEqualTo(404);
    }

    @Test
    void a_change_counts_the_version_and_a_stale_one_is_refused() {
        Answer added = anna.post("api/snippets", own());

        Answer changed =
                anna.put("api/snippets/" + id(added), Map.of("name", name, "words", "Other words."), added.etag());

        assertThat(changed.etag()).isEqualTo("\"2\"");
        assertThat(anna.put("api/snippets/" + id(added), own(), added.etag()).status())
                .isEqualTo(412);
        assertThat(anna.get("api/snippets").text()).contains("Other words.");
    }

    @Test
    void a_name_is_taken_once_in_a_list_and_can_be_typed() {
        assertThat(anna.post("api/snippets", own()).status()).isEqualTo(201);

        assertThat(anna.post("api/snippets", own()).text()).contains("Choose another name.");
        assertThat(anna.post("api/snippets", Map.of("name", "Gang flüssig", "words", "x"))
                        .status())
                .isEqualTo(400);
        assertThat(omar.post("api/snippets", own()).status()).isEqualTo(201);
    }

    @Test
    void a_removed_snippet_is_gone() {
        Answer added = anna.post("api/snippets", own());

        Answer removed = anna.send(
                "DELETE", "api/snippets/" + id(added), null, Map.of("If-Match", String.valueOf(added.etag())));

        assertThat(removed.status()).as(removed.text()).isEqualTo(204);
        assertThat(anna.get("api/snippets").text()).doesNotContain(name);
    }

    @Test
    void the_page_adds_refuses_and_removes_without_a_script() {
        BrowserClient browser = new BrowserClient(product.address());
        browser.signIn(RunningProduct.ANNA, RunningProduct.PASSWORD);
        Answer refused = browser.submit(browser.get("/snippets"), "/snippets", Map.of("name", "", "words", "Kept."));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("Enter a short name.").contains("Kept.");

        assertThat(browser.submit(browser.get("/snippets"), "/snippets", Map.of("name", name, "words", "Even stride."))
                        .status())
                .isEqualTo(303);
        String page = browser.get("/snippets").text();
        assertThat(page).contains(name).contains("may hold nothing about a patient");
        assertThat(browser.get("/snippets/options").text())
                .contains("role=\"option\"")
                .contains("Even stride.");

        String at = page.substring(0, page.indexOf(name)).replaceAll("(?s).*id=\"snippet-([0-9a-f-]{36})\".*", "$1");
        assertThat(browser.post("/snippets/" + at + "/remove", Map.of("version", "9"))
                        .status())
                .isEqualTo(412);
        assertThat(browser.post("/snippets/" + at + "/remove", Map.of("version", "1"))
                        .status())
                .isEqualTo(303);
        assertThat(browser.get("/snippets").text()).doesNotContain(name);
    }

    private Map<String, Object> own() {
        return Map.of("name", name, "words", "Gait even, no limp.");
    }

    private static String id(Answer added) {
        return added.json().path("id").asText();
    }
}
