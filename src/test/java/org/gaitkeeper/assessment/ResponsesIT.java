package org.gaitkeeper.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gaitkeeper.launch.ApiClient;
import org.gaitkeeper.launch.ApiClient.Answer;
import org.gaitkeeper.launch.BrowserClient;
import org.gaitkeeper.launch.ClinicalWork;
import org.gaitkeeper.launch.ClinicalWork.Record;
import org.gaitkeeper.launch.RunningProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResponsesIT {

    private static final RunningProduct PRODUCT = RunningProduct.get();
    private final ApiClient anna = PRODUCT.as(RunningProduct.ANNA);
    private final ClinicalWork work = new ClinicalWork(anna);
    private Record draft = new Record("", "");
    private String patient = "";

    @BeforeEach
    void something_leads() {
        patient = work.register(
                Map.of("familyName", "Response", "givenName", "Ida", "birthDate", "1988-03-02", "sex", "FEMALE"));
        draft = tightLaces(work.openCase(patient, "Numb between the toes, better on loosening the laces"));
        assertThat(inBand("LEADING")).isNotEmpty();
    }

    @Test
    void a_conclusion_among_those_leading_agrees_and_needs_no_reason() {
        Record signed = work.sign(
                draft,
                RunningProduct.PASSWORD,
                Map.of("conditions", List.of(inBand("LEADING").get(0))));

        JsonNode conclusion = work.read(signed.id()).path("conclusion");
        assertThat(conclusion.path("agreement").asText()).isEqualTo("AGREED");
        assertThat(conclusion.path("reason").asText()).isEmpty();
        assertThat(conclusion.path("conditions").path(0).path("code").asText())
                .isEqualTo(inBand("LEADING").get(0));
        assertThat(conclusion.path("by").asText()).isEqualTo("Anna Lindqvist");
    }

    @Test
    void signing_without_a_conclusion_is_refused_but_undecided_is_one() {
        Answer silent = sign(Map.of());
        Answer both = sign(Map.of(
                "undecided", true, "conditions", List.of(inBand("LEADING").get(0))));
        Answer unknown = sign(Map.of("conditions", List.of("no_such_condition")));

        assertThat(silent.status()).isEqualTo(400);
        assertThat(silent.text()).contains("\"conditions\"");
        assertThat(both.status()).isEqualTo(400);
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(work.read(draft.id()).path("status").asText()).isEqualTo("DRAFT");
        assertThat(sign(Map.of("undecided", true)).status()).isEqualTo(200);
        assertThat(work.read(draft.id()).path("conclusion").path("agreement").asText())
                .isEqualTo("UNDECIDED");
    }

    @Test
    void overriding_what_leads_needs_a_reason() {
        String another = inBand("LESS_LIKELY").get(0);
        Answer without = sign(Map.of("conditions", List.of(another)));
        Answer wordless = sign(Map.of("conditions", List.of(another), "reason", "OTHER"));
        Answer given =
                sign(Map.of("conditions", List.of(another), "reason", "HISTORY", "words", "Her twin had the same."));

        assertThat(without.status()).isEqualTo(400);
        assertThat(without.text()).contains("\"reason\"");
        assertThat(wordless.status()).isEqualTo(400);
        assertThat(wordless.text()).contains("\"words\"");
        assertThat(given.status()).as(given.text()).isEqualTo(200);
        JsonNode conclusion = given.json().path("conclusion");
        assertThat(conclusion.path("agreement").asText()).isEqualTo("OVERRIDDEN");
        assertThat(conclusion.path("reasonWords").asText()).isEqualTo("Her twin had the same.");
    }

    @Test
    void a_conclusion_is_as_unchangeable_as_what_it_was_signed_with() throws SQLException {
        Record signed =
                work.sign(draft, RunningProduct.PASSWORD, Map.of("other", "A ganglion", "reason", "EXAMINATION"));
        String update = "update assessment_response set other = 'x' where assessment_id = '" + signed.id() + "'";
        try (Connection app = PRODUCT.connectAsApp(RunningProduct.HARBOUR);
                Statement statement = app.createStatement()) {
            assertThatThrownBy(() -> statement.execute(update)).hasMessageContaining("permission denied");
        }
        try (Connection admin = PRODUCT.connectAsAdministrator();
                Statement statement = admin.createStatement()) {
            assertThatThrownBy(() -> statement.execute(update)).hasMessageContaining("cannot be changed");
            statement.execute("set session_replication_role = replica");
            statement.execute(update);
        }
        assertThat(work.read(signed.id()).path("intact").asBoolean()).isFalse();
    }

    @Test
    void an_amendment_records_its_own_conclusion() {
        Record signed = work.sign(draft, RunningProduct.PASSWORD);
        Answer amended = anna.post(
                "api/assessments/" + signed.id() + "/amendments",
                Map.of("reason", "A side was wrong."),
                Map.of("If-Match", signed.etag()));
        Record draftAgain = new Record(amended.json().path("id").asText(), amended.etag());
        assertThat(work.read(draftAgain.id()).has("conclusion")).isFalse();

        work.sign(
                draftAgain,
                RunningProduct.PASSWORD,
                Map.of("conditions", List.of(inBand("LEADING").get(0))));

        assertThat(work.read(signed.id()).path("conclusion").path("agreement").asText())
                .isEqualTo("UNDECIDED");
        assertThat(work.read(draftAgain.id())
                        .path("conclusion")
                        .path("agreement")
                        .asText())
                .isEqualTo("AGREED");
    }

    @Test
    void the_page_offers_without_ticking_and_keeps_what_was_typed() {
        BrowserClient browser = new BrowserClient(PRODUCT.address());
        browser.signIn(RunningProduct.ANNA, RunningProduct.PASSWORD);
        String action = "/assessments/" + draft.id() + "/sign";
        Answer page = browser.get(action);
        assertThat(page.text())
                .contains("Your working conclusion", "Undecided for now", "<datalist id=\"another-list\">");
        assertThat(page.text().replaceAll("(?s).*(Your working conclusion.*?</fieldset>).*", "$1"))
                .contains("value=\"undecided\"")
                .doesNotContain(" checked");

        Answer refused =
                browser.submit(page, action, Map.of("other", "Ganglion <dorsum>", "password", RunningProduct.PASSWORD));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text())
                .contains("Choose why you conclude something other than what leads", "value=\"Ganglion &lt;dorsum");

        Answer signed = browser.submit(
                refused,
                action,
                Map.of(
                        "other",
                        "Ganglion",
                        "reason",
                        "TEST",
                        "words",
                        "Seen by ultrasound.",
                        "password",
                        RunningProduct.PASSWORD));
        assertThat(signed.status()).as(signed.text()).isEqualTo(303);
        assertThat(browser.get(signed.headers().get("location")).text())
                .contains("Conclusion of the clinician", "Ganglion", "Overrides what led", "Seen by ultrasound.");
    }

    @Test
    void the_letter_names_the_conclusion_of_the_clinician_and_offers_the_ranking() {
        Record signed =
                work.sign(draft, RunningProduct.PASSWORD, Map.of("other", "A ganglion", "reason", "EXAMINATION"));
        String recipient = work.addRecipient(Map.of("name", "Dr Word", "specialty", "Podiatry"));

        Record letter = work.draftLetter(
                signed, Map.of("recipientId", recipient, "urgency", "ROUTINE", "reason", "Please see her."));

        JsonNode sections =
                anna.get("api/referrals/" + letter.id() + "/letter").json().path("sections");
        List<String> headings = new ArrayList<>();
        sections.forEach(section -> headings.add(section.path("heading").asText()));
        assertThat(headings).contains("Working conclusion of the clinician").doesNotContain("Considered diagnoses");
        assertThat(sections.toString()).contains("A ganglion.");
    }

    @Test
    void a_confirmed_diagnosis_is_added_to_never_changed() throws SQLException {
        String leading = inBand("LEADING").get(0);
        Record signed = work.sign(draft, RunningProduct.PASSWORD);
        String path = "api/assessments/" + signed.id() + "/confirmed-diagnoses";

        Answer first = anna.post(path, Map.of("diagnosis", leading, "method", "IMAGING", "confirmedOn", "2025"));
        Answer again = anna.post(path, Map.of("diagnosis", leading, "method", "IMAGING"));
        String id = first.json().path("id").asText();
        Answer unreasoned = anna.post(path, Map.of("other", "Morton neuroma", "method", "SURGERY", "corrects", id));
        Answer corrected = anna.post(
                path,
                Map.of(
                        "other", "Morton neuroma",
                        "method", "SURGERY",
                        "corrects", id,
                        "correctionReason", "Found at operation."));

        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(first.json().path("confirmedOn").asText()).isEqualTo("2025");
        assertThat(again.code()).isEqualTo("DIAGNOSIS_ALREADY_CONFIRMED");
        assertThat(unreasoned.status()).isEqualTo(400);
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(201);
        JsonNode all = anna.get(path).json().path("items");
        assertThat(all).hasSize(2);
        assertThat(all.path(0).path("diagnosis").asText()).isEqualTo("Morton neuroma");
        assertThat(anna.get("api/patients/" + patient + "/timeline").text())
                .contains("Confirmed diagnosis: Morton neuroma");
        try (Connection admin = PRODUCT.connectAsAdministrator();
                Statement statement = admin.createStatement()) {
            assertThatThrownBy(() -> statement.execute("delete from confirmed_diagnosis where id = '" + id + "'"))
                    .hasMessageContaining("cannot be changed");
        }
    }

    @Test
    void a_diagnosis_recorded_for_the_wrong_runner_is_taken_back() {
        Record signed = work.sign(draft, RunningProduct.PASSWORD);
        String path = "api/assessments/" + signed.id() + "/confirmed-diagnoses";
        String id = anna.post(path, Map.of("other", "Gout", "method", "COURSE"))
                .json()
                .path("id")
                .asText();

        Answer taken = anna.post(
                path, Map.of("withdrawn", true, "corrects", id, "correctionReason", "It was somebody else's letter."));

        assertThat(taken.status()).as(taken.text()).isEqualTo(201);
        assertThat(anna.get(path).json().path("items").path(0).path("withdrawn").asBoolean())
                .isTrue();
    }

    @Test
    void what_cannot_be_a_confirmed_diagnosis_is_told_by_the_field() {
        String path = "api/assessments/" + draft.id() + "/confirmed-diagnoses";
        assertThat(anna.post(path, Map.of("other", "Gout", "method", "COURSE")).code())
                .isEqualTo("DIAGNOSIS_BEFORE_SIGNING");
        work.sign(draft, RunningProduct.PASSWORD);

        assertThat(anna.post(path, Map.of()).text()).contains("\"diagnosis\"", "\"method\"");
        assertThat(anna.post(path, Map.of("diagnosis", "Nothing known", "method", "COURSE"))
                        .text())
                .contains("\"diagnosis\"");
        assertThat(anna.post(path, Map.of("other", "Gout", "method", "COURSE", "confirmedOn", "2999"))
                        .text())
                .contains("\"confirmedOn\"");
        assertThat(anna.post(path, Map.of("other", "Gout", "method", "OTHER")).text())
                .contains("\"methodWords\"");
        assertThat(PRODUCT.as(RunningProduct.OMAR)
                        .post(path, Map.of("other", "Gout", "method", "COURSE"))
                        .status())
                .isEqualTo(403);
        assertThat(PRODUCT.as(RunningProduct.BEN)
                        .post(path, Map.of("other", "Gout", "method", "COURSE"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_answer_to_a_letter_may_confirm_a_diagnosis_or_neither_is_stored() {
        Record signed = work.sign(draft, RunningProduct.PASSWORD);
        String recipient = work.addRecipient(Map.of("name", "Dr Reply", "specialty", "Podiatry"));
        Record letter = work.signLetter(
                work.draftLetter(
                        signed, Map.of("recipientId", recipient, "urgency", "ROUTINE", "reason", "Please see her.")),
                RunningProduct.PASSWORD);
        BrowserClient browser = new BrowserClient(PRODUCT.address());
        browser.signIn(RunningProduct.ANNA, RunningProduct.PASSWORD);
        String action = "/referrals/" + letter.id() + "/answer";
        Answer page = browser.get("/referrals/" + letter.id());

        Answer refused = browser.submit(page, action, Map.of("note", "Operated.", "other", "Ganglion"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("Choose how it was confirmed", "Operated.", "Ganglion");
        assertThat(anna.get("api/referrals/" + letter.id())
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("SIGNED");

        Answer answered = browser.submit(
                refused,
                action,
                Map.of("note", "Operated.", "other", "Ganglion", "method", "SURGERY", "confirmedOn", "-1m"));
        assertThat(answered.status()).as(answered.text()).isEqualTo(303);
        assertThat(browser.get("/referrals/" + letter.id()).text()).contains("Confirmed diagnosis", "Ganglion");
        assertThat(anna.get("api/assessments/" + signed.id() + "/confirmed-diagnoses")
                        .json()
                        .path("items")
                        .path(0)
                        .path("referralId")
                        .asText())
                .isEqualTo(letter.id());
    }

    private Answer sign(Map<String, Object> conclusion) {
        return anna.post(
                "api/assessments/" + draft.id() + "/signature",
                Map.of("password", RunningProduct.PASSWORD, "conclusion", conclusion),
                Map.of("If-Match", draft.etag()));
    }

    private List<String> inBand(String band) {
        List<String> codes = new ArrayList<>();
        work.differential(draft.id()).path("conditions").forEach(condition -> {
            if (condition.path("band").asText().equals(band)) {
                codes.add(condition.path("code").asText());
            }
        });
        return codes;
    }

    private Record tightLaces(String caseId) {
        return work.screenNegative(work.answer(
                work.start(caseId),
                List.of(
                        Map.of("finding", "laterality", "status", "present", "value", "right"),
                        Map.of("finding", "quality", "status", "present", "value", List.of("numb")),
                        Map.of("finding", "first_web_numb", "status", "present", "side", "right"),
                        Map.of("finding", "onset_minutes", "status", "present", "value", 12),
                        Map.of("finding", "lace_release_clears", "status", "present"))));
    }
}
