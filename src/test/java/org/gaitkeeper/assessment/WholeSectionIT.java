package org.gaitkeeper.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.gaitkeeper.launch.ApiClient;
import org.gaitkeeper.launch.ApiClient.Answer;
import org.gaitkeeper.launch.BrowserClient;
import org.gaitkeeper.launch.ClinicalWork;
import org.gaitkeeper.launch.ClinicalWork.Record;
import org.gaitkeeper.launch.RunningProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One press for a whole section: all unremarkable, taken back, and looked through. */
class WholeSectionIT {

    private final RunningProduct product = RunningProduct.get();
    private final ApiClient anna = product.as(RunningProduct.ANNA);
    private final ClinicalWork work = new ClinicalWork(anna);
    private Record draft = new Record("", "");

    @BeforeEach
    void a_draft_with_one_reduced_ankle_jerk() {
        String patient = work.register(
                Map.of("familyName", "Section", "givenName", "Sina", "birthDate", "1988-03-02", "sex", "FEMALE"));
        draft = work.answer(
                work.start(work.openCase(patient, "Numb forefoot")),
                List.of(Map.of("finding", "achilles_reflex", "side", "left", "value", "1")));
    }

    @Test
    void all_unremarkable_answers_what_is_open_on_both_sides_and_overwrites_nothing() {
        Answer set = press(draft.etag(), "neurological", "vascular");

        assertThat(set.status()).as(set.text()).isEqualTo(200);
        assertThat(set.etag()).isEqualTo("\"3\"");
        JsonNode answers = set.json().path("answers");
        assertThat(answers.path("achilles_reflex.left").path("value").asText()).isEqualTo("1");
        assertThat(answers.path("achilles_reflex.right").path("value").asText()).isEqualTo("2");
        assertThat(answers.path("weak_movements").path("status").asText()).isEqualTo("absent");
        assertThat(answers.path("pulse_abnormal.left").path("value").asText()).isEqualTo("normal");
        assertThat(answers.path("cool_skin.right").path("status").asText()).isEqualTo("absent");
        assertThat(answers.path("cool_skin.right").path("by").asText()).isEqualTo("Anna Lindqvist");
    }

    @Test
    void no_question_of_a_red_flag_is_answered_by_it() {
        List<JsonNode> before = list(work.read(draft.id()).path("open").path("questions"));

        Answer set = press(draft.etag(), "footwear", "gait", "spine", "neurological", "vascular", "compartment");

        assertThat(before).isNotEmpty();
        assertThat(list(set.json().path("open").path("questions"))).isEqualTo(before);
    }

    @Test
    void a_stale_version_sets_nothing_and_a_second_press_changes_nothing() {
        Answer set = press(draft.etag(), "vascular");
        assertThat(press(draft.etag(), "neurological").status()).isEqualTo(412);

        Answer again = press(set.etag(), "vascular");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.etag()).isEqualTo(set.etag());
    }

    @Test
    void undo_takes_back_what_it_set_but_not_the_exception_recorded_since() {
        Answer set = press(draft.etag(), "vascular");
        Record changed = work.answer(
                new Record(draft.id(), set.etag()),
                List.of(Map.of("finding", "cool_skin", "side", "left", "status", "present")));

        Answer undone = anna.post(
                "api/assessments/" + draft.id() + "/unremarkable/undo",
                Map.of("version", set.json().path("version").longValue()),
                Map.of("If-Match", changed.etag()));

        assertThat(undone.status()).as(undone.text()).isEqualTo(200);
        JsonNode answers = undone.json().path("answers");
        assertThat(answers.path("cool_skin.left").path("status").asText()).isEqualTo("present");
        assertThat(answers.path("cool_skin.right").path("status").asText()).isEqualTo("not_assessed");
        assertThat(answers.path("pulse_abnormal.right").path("status").asText()).isEqualTo("not_assessed");
        assertThat(answers.path("achilles_reflex.left").path("value").asText()).isEqualTo("1");
    }

    @Test
    void a_mark_stands_until_an_answer_of_its_section_changes() {
        Answer marked = review("neurological", draft.etag());
        assertThat(marked.status()).as(marked.text()).isEqualTo(200);
        assertThat(marked.etag()).isEqualTo(draft.etag());

        Record elsewhere = work.answer(draft, List.of(Map.of("finding", "onset_minutes", "value", 12)));
        assertThat(work.read(draft.id())
                        .path("reviews")
                        .path("neurological")
                        .path("by")
                        .asText())
                .isEqualTo("Anna Lindqvist");

        work.answer(elsewhere, List.of(Map.of("finding", "vibration_reduced", "side", "left", "status", "absent")));
        assertThat(work.read(draft.id()).path("reviews")).isEmpty();
    }

    @Test
    void nobody_marks_a_section_whose_newest_answer_they_have_not_seen() {
        work.answer(draft, List.of(Map.of("finding", "vibration_reduced", "side", "left", "status", "absent")));

        assertThat(review("neurological", draft.etag()).status()).isEqualTo(412);
        assertThat(review("vascular", draft.etag()).status()).isEqualTo(200);
        assertThat(review("nowhere", draft.etag()).status()).isEqualTo(400);
    }

    @Test
    void the_page_does_all_of_it_without_a_script() {
        BrowserClient browser = new BrowserClient(product.address());
        browser.signIn(RunningProduct.ANNA, RunningProduct.PASSWORD);
        String page = "/assessments/" + draft.id();
        assertThat(browser.get(page).text()).contains("All unremarkable");

        Answer set = browser.post(
                page + "/unremarkable", Map.of("version", "2", "sections", "vascular", "onset_minutes:v", "12,5"));
        assertThat(set.status()).isEqualTo(303);
        assertThat(set.headers().get("location")).endsWith("?set=4#section-vascular");
        assertThat(browser.get(page + "?set=4").text())
                .contains("answers set to unremarkable.")
                .contains("value=\"4 vascular\"");
        assertThat(work.read(draft.id())
                        .path("answers")
                        .path("onset_minutes")
                        .path("value")
                        .asText())
                .isEqualTo("12.5");

        Answer undone = browser.post(page + "/unremarkable/undo", Map.of("version", "4", "undo", "4 vascular"));
        assertThat(undone.headers().get("location")).endsWith("#section-vascular");

        Answer reviewed = browser.post(page + "/reviews", Map.of("version", "5", "reviewed", "neurological"));
        assertThat(reviewed.headers().get("location")).endsWith("#section-vascular");
        assertThat(browser.get(page).text()).contains("Reviewed, 1 of ");

        Answer stale = browser.post(page + "/unremarkable", Map.of("version", "3", "sections", "vascular"));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.text()).contains("Nothing was done yet");
    }

    @Test
    void the_trail_says_once_that_a_section_was_set_and_what() {
        press(draft.etag(), "vascular");

        JsonNode events = product.as(RunningProduct.INES)
                .get("api/audit?action=UNREMARKABLE_RECORDED&limit=1")
                .json();

        assertThat(events.toString()).contains("UNREMARKABLE_RECORDED").contains("cool_skin.left.new");
    }

    private Answer press(String etag, String... sections) {
        return anna.post(
                "api/assessments/" + draft.id() + "/unremarkable",
                Map.of("sections", List.of(sections)),
                Map.of("If-Match", etag));
    }

    private Answer review(String section, String etag) {
        return anna.post(
                "api/assessments/" + draft.id() + "/reviews", Map.of("section", section), Map.of("If-Match", etag));
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
