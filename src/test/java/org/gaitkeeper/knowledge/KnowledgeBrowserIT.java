package org.gaitkeeper.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.launch.ApiClient;
import org.gaitkeeper.launch.ApiClient.Answer;
import org.gaitkeeper.launch.BrowserClient;
import org.gaitkeeper.launch.ClinicalWork;
import org.gaitkeeper.launch.RunningProduct;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading the knowledge, and suggesting what should change in it. */
class KnowledgeBrowserIT {

    private static final RunningProduct PRODUCT = RunningProduct.get();
    private static final BrowserClient ANNA = new BrowserClient(PRODUCT.address());
    private static final BrowserClient OMAR = new BrowserClient(PRODUCT.address());

    @BeforeAll
    static void they_sign_in() {
        ANNA.signIn(RunningProduct.ANNA, RunningProduct.PASSWORD);
        OMAR.signIn(RunningProduct.OMAR, RunningProduct.PASSWORD);
    }

    private static ApiClient anna() {
        return PRODUCT.as(RunningProduct.ANNA);
    }

    @ParameterizedTest(name = "{0} says {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/knowledge | Tarsal tunnel syndrome",
                "/knowledge?q=S1-25 | Fact 25 of document 1",
                "/knowledge?q=zzzzqq | Nothing holds all of these words",
                "/knowledge/conditions/pad | Local convention",
                "/knowledge/conditions/pad | likelihood ratio 130",
                "/knowledge/conditions/pad | counts as at most 8",
                "/knowledge/claims/edinburgh | older adults, Edinburgh questionnaire 1992",
                "/knowledge/claims/edinburgh | Contested",
                "/knowledge/red-flags | Possible cauda equina syndrome",
                "/knowledge/advice | Skip the eyelet over the sore spot",
                "/knowledge/sources | not read",
                "/knowledge/sources/hislop-2014 | Differential of exertional leg pain",
                "/knowledge/sources/S1-25 | Readings resting on it",
                "/knowledge/findings/onset_minutes | Claims that read it",
                "/knowledge/weights | Local conventions, not evidence",
                "/knowledge/coverage | 364 of 364 statements",
                "/knowledge/coverage?went=WEIGHTLESS | Definition of the symptom; every patient has it.",
                "/knowledge/coverage?went=missing | Nothing is missing",
                "/ | /knowledge"
            })
    void a_page_says_what_it_is_for(String path, String words) {
        Answer page = ANNA.get(path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "conditions/nothing",
                "claims/nothing",
                "sources/nothing",
                "findings/nothing",
                "suggestions/new?about=CLAIM&id=nothing",
                "suggestions/new?about=NOTHING&id=pad"
            })
    void what_the_knowledge_does_not_have_is_not_found(String path) {
        assertThat(ANNA.get("/knowledge/" + path).status()).isEqualTo(404);
    }

    @Test
    void programs_read_the_same_with_the_version_it_comes_from() {
        JsonNode claim = anna().get("api/knowledge/claims/stand-still").json();
        assertThat(claim.path("version").asText()).contains("+");
        assertThat(claim.path("item").path("when").asText()).endsWith(": yes");
        assertThat(claim.path("item")
                        .path("effects")
                        .get(0)
                        .path("weighing")
                        .path("strength")
                        .asText())
                .startsWith("likelihood ratio");
        assertThat(anna().get("api/knowledge/conditions").json().path("items")).hasSizeGreaterThan(40);
        assertThat(anna().get("api/knowledge/conditions/pad")
                        .json()
                        .path("item")
                        .path("claimsFor"))
                .isNotEmpty();
        assertThat(anna().get("api/knowledge/red-flags").json().path("items")).hasSizeGreaterThanOrEqualTo(33);
        assertThat(anna().get("api/knowledge/coverage").json().path("items")).hasSize(364);
        assertThat(anna().get("api/knowledge/search?q=tarsal").json().path("items"))
                .isNotEmpty();
        assertThat(anna().get("api/knowledge/sources/E5-12").json().path("item").path("resting"))
                .isNotEmpty();
        for (String list : List.of("sources", "advice", "weights")) {
            assertThat(anna().get("api/knowledge/" + list).json().path("items"))
                    .as(list)
                    .isNotEmpty();
        }
    }

    @Test
    void signing_counts_each_claim_condition_and_red_flag_that_was_at_work_and_reading_counts_nothing() {
        long before = used("conditions/lacing_compression");
        ClinicalWork work = new ClinicalWork(anna());
        String patient = work.register(
                Map.of("familyName", "Counted", "givenName", "Una", "birthDate", "1990-01-31", "sex", "FEMALE"));
        String caseId = work.openCase(patient, "numb forefoot");
        ClinicalWork.Record draft = work.answer(
                work.start(caseId),
                List.of(
                        Map.of("finding", "lace_release_clears", "status", "present"),
                        Map.of("finding", "lace_mark_dorsum", "status", "present", "side", "left")));

        assertThat(used("conditions/lacing_compression")).isEqualTo(before);

        JsonNode differential = work.differential(draft.id());
        work.sign(work.screenNegative(draft), RunningProduct.PASSWORD);

        assertThat(differential.path("conditions").get(0).path("evidenceFor")).isNotEmpty();
        assertThat(used("conditions/lacing_compression")).isEqualTo(before + 1);
        String first = differential
                .path("conditions")
                .get(0)
                .path("evidenceFor")
                .get(0)
                .path("claim")
                .asText();
        assertThat(used("claims/" + first)).isPositive();
        assertThat(ANNA.get("/knowledge/claims/" + first).text()).contains("signed assessment");
    }

    private static long used(String path) {
        return anna().get("api/knowledge/" + path).json().path("signedRecords").asLong();
    }

    @Test
    void a_suggestion_is_kept_with_its_release_answered_by_an_administrator_and_seen_by_who_made_it()
            throws SQLException {
        Answer form = ANNA.get("/knowledge/suggestions/new?about=CONDITION&id=pad");
        Answer sent = ANNA.submit(
                form,
                "/knowledge/suggestions",
                Map.of("what", "Name the walking impairment questionnaire.", "why", "We use it.", "source", ""));
        assertThat(sent.status()).isEqualTo(303);
        String path = sent.headers().get("location").replaceFirst("^https?://[^/]*", "");
        String id = path.substring(path.lastIndexOf('/') + 1);

        assertThat(ANNA.get(path).text())
                .contains("Name the walking impairment questionnaire.", "Nobody has answered yet")
                .doesNotContain("Save the answer");
        assertThat(OMAR.get("/knowledge/suggestions?state=OPEN").text()).contains(id);
        Answer answered = OMAR.submit(
                OMAR.get(path), path, Map.of("state", "DECLINED", "note", "No ratio is published for runners."));

        assertThat(answered.status()).isEqualTo(303);
        assertThat(ANNA.get(path).text()).contains("Declined", "No ratio is published for runners.");
        JsonNode kept = anna().get("api/knowledge/suggestions/" + id).json();
        assertThat(kept.path("knowledge").asText())
                .isEqualTo(anna().get("api/knowledge/weights")
                        .json()
                        .path("version")
                        .asText());
        assertThat(trail(id)).containsExactly("KNOWLEDGE_CHANGE_SUGGESTED", "SUGGESTION_ANSWERED");
    }

    private static List<String> trail(String id) throws SQLException {
        List<String> actions = new ArrayList<>();
        try (Connection app = PRODUCT.connectAsApp(RunningProduct.HARBOUR);
                PreparedStatement query =
                        app.prepareStatement("select action from audit_event where entity_id = ? order by seq")) {
            query.setString(1, id);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    actions.add(rows.getString(1));
                }
            }
        }
        return actions;
    }

    @Test
    void a_form_with_nothing_in_it_says_so_beside_the_fields_and_keeps_what_was_typed() {
        Answer form = ANNA.get("/knowledge/suggestions/new?about=RED_FLAG&id=R1");
        Answer refused = ANNA.submit(form, "/knowledge/suggestions", Map.of("what", "Ask it first.", "why", " "));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("Enter why it should change.", "Ask it first.");
    }

    @Test
    void sending_twice_keeps_one_and_answering_an_old_version_is_refused() {
        Map<String, String> suggestion =
                Map.of("about", "CLAIM", "id", "stand-still", "what", "Say how long.", "why", "It matters.");
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = anna().post("api/knowledge/suggestions", suggestion, key);
        Answer second = anna().post("api/knowledge/suggestions", suggestion, key);
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(second.json().path("id")).isEqualTo(first.json().path("id"));

        String path = "api/knowledge/suggestions/" + first.json().path("id").asText();
        Map<String, String> answer = Map.of("state", "TAKEN_UP", "note", "In the next release.");
        ApiClient omar = PRODUCT.as(RunningProduct.OMAR);
        assertThat(anna().put(path + "/answer", answer, first.etag()).status()).isEqualTo(403);
        assertThat(omar.put(path + "/answer", answer, first.etag()).status()).isEqualTo(200);
        assertThat(omar.put(path + "/answer", answer, first.etag()).status()).isEqualTo(412);
        assertThat(omar.put(path + "/answer", Map.of("state", "TAKEN_UP"), "\"2\"")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void another_clinic_sees_neither_the_suggestion_nor_the_counts() {
        Answer kept = anna().post(
                        "api/knowledge/suggestions",
                        Map.of("about", "SOURCE", "id", "S1-25", "what", "Only ours.", "why", "Private."));
        String path = "api/knowledge/suggestions/" + kept.json().path("id").asText();

        assertThat(PRODUCT.as(RunningProduct.BEN).get(path).status()).isEqualTo(404);
        assertThat(PRODUCT.as(RunningProduct.BEN)
                        .get("api/knowledge/suggestions")
                        .text())
                .doesNotContain("Only ours.");
    }

    @Test
    void what_was_suggested_cannot_be_rewritten() throws SQLException {
        anna().post(
                        "api/knowledge/suggestions",
                        Map.of("about", "CLAIM", "id", "stand-still", "what", "Kept.", "why", "Kept."));
        try (Connection app = PRODUCT.connectAsApp(RunningProduct.HARBOUR);
                PreparedStatement update = app.prepareStatement("update knowledge_suggestion set what = 'other'")) {
            assertThatThrownBy(update::executeUpdate).hasMessageContaining("cannot be rewritten");
        }
    }

    @Test
    void a_release_does_not_differ_from_itself_and_an_unknown_one_is_not_found() {
        String release =
                anna().get("api/knowledge/weights").json().path("version").asText();
        String page = ANNA.get("/knowledge/releases").text();
        String sha = page.replaceAll("(?s).*/knowledge/releases/([0-9a-f]{64}).*", "$1");
        assertThat(sha).startsWith(release.replaceAll(".*\\+", "").substring(0, 12));

        assertThat(ANNA.get("/knowledge/releases/" + sha + "/diff/" + sha).text())
                .contains("Nothing differs");
        assertThat(anna().get("api/knowledge/releases/" + sha + "/diff/" + sha)
                        .json()
                        .path("diff")
                        .path("changes"))
                .isEmpty();
        assertThat(ANNA.get("/knowledge/releases/" + sha + "/diff/" + "0".repeat(64))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_panel_names_sources_by_title_and_leads_to_the_claims() {
        ClinicalWork work = new ClinicalWork(anna());
        String patient = work.register(
                Map.of("familyName", "Panel", "givenName", "Pia", "birthDate", "1990-01-31", "sex", "FEMALE"));
        ClinicalWork.Record draft = work.answer(
                work.start(work.openCase(patient, "numb forefoot")),
                List.of(Map.of("finding", "lace_mark_dorsum", "status", "present", "side", "left")));

        assertThat(ANNA.get("/assessments/" + draft.id()).text())
                .contains("/knowledge/claims/", "Effects of different shoe-lacing patterns", "expert opinion");
    }
}
