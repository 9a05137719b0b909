package org.gaitkeeper.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gaitkeeper.launch.ApiClient.Answer;
import org.gaitkeeper.launch.BrowserClient;
import org.gaitkeeper.launch.ClinicalWork;
import org.gaitkeeper.launch.ClinicalWork.Record;
import org.gaitkeeper.launch.RunningProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the workspace leaves out until it is asked for: rarer questions, areas nothing is felt in, the least likely conditions. */
class FoldedPartsIT {

    /** Two questions that are asked of few, and one that is always asked. */
    private static final String RARE = "id=\"q-babinski\"";

    private static final String RARE_TOO = "id=\"q-clonus\"";
    private static final String COMMON = "id=\"q-tinel_dorsal_foot\"";

    private final RunningProduct product = RunningProduct.get();
    private final ClinicalWork work = new ClinicalWork(product.as(RunningProduct.ANNA));
    private final BrowserClient browser = new BrowserClient(product.address());
    private String page = "";

    @BeforeEach
    void a_new_draft() {
        browser.signIn(RunningProduct.ANNA, RunningProduct.PASSWORD);
        page = "/assessments/" + start().id();
    }

    private Record start() {
        String patient = work.register(
                Map.of("familyName", "Folded", "givenName", "Fay", "birthDate", "1988-03-02", "sex", "FEMALE"));
        return work.start(work.openCase(patient, "Numb forefoot"));
    }

    @Test
    void a_rarer_question_is_on_the_page_once_it_is_asked_for_or_answered() {
        assertThat(browser.get(page).text()).contains(COMMON).doesNotContain(RARE, RARE_TOO);
        assertThat(browser.get(page + "?show=babinski").text()).contains(RARE).doesNotContain(RARE_TOO);
        assertThat(browser.get(page + "?show=neurological").text()).contains(COMMON, RARE, RARE_TOO);

        Answer saved = browser.post(page + "/answers", Map.of("version", "1", "babinski.left", "absent"));
        assertThat(saved.status()).isEqualTo(303);
        assertThat(browser.get(page).text()).contains(RARE).doesNotContain(RARE_TOO);
    }

    @Test
    void a_link_to_a_question_leads_to_a_place_on_the_page_so_that_it_loses_nothing_that_was_typed() {
        browser.post(page + "/answers", Map.of("version", "1", "saddle_or_perianal_change", "present"));
        String shown = browser.get(page).text();

        List<String> named = Pattern.compile("href=\"[^\"]*#(q-\\w+)\"")
                .matcher(shown)
                .results()
                .map(link -> link.group(1))
                .toList();
        assertThat(named).contains("q-saddle_or_perianal_change");
        assertThat(named).allSatisfy(question -> assertThat(shown).contains("id=\"" + question + "\""));
        assertThat(shown).contains("data-next-question").doesNotContain("href=\"?");
    }

    @Test
    void asking_without_a_script_saves_everything_first() {
        Answer asked = browser.post(
                page + "/answers", Map.of("version", "1", "onset_minutes:v", "12", "show", "neurological"));

        assertThat(asked.headers().get("location")).endsWith("?show=neurological#more-neurological");
        assertThat(browser.get(page + "?show=neurological").text()).contains(RARE, "value=\"12\"");
        assertThat(location("symptom_zones.left.during"))
                .endsWith("?show=symptom_zones.left.during#place-symptom_zones.left.during");
        assertThat(location("others")).endsWith("?show=others#why-others");
        assertThat(location("<b>")).doesNotContain("show");
    }

    private String location(String asked) {
        return String.valueOf(browser.post(page + "/answers", Map.of("version", "2", "show", asked))
                .headers()
                .get("location"));
    }

    @Test
    void what_was_typed_and_refused_is_never_folded_away() {
        Answer refused = browser.post(
                page + "/answers",
                Map.of(
                        "version",
                        "1",
                        "onset_minutes:v",
                        "many",
                        "babinski.left",
                        "present",
                        "clonus.left:n",
                        "Two beats."));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("value=\"many\"", RARE, RARE_TOO, "Two beats.");
    }

    @Test
    void a_section_a_place_and_the_others_are_fetched_alone() {
        assertThat(browser.get(page + "/parts/neurological").text())
                .contains(RARE, RARE_TOO)
                .doesNotContain(COMMON, "<html");
        assertThat(browser.get(page + "/parts/symptom_zones.left.during").text())
                .contains("name=\"symptom_zones.left.during:v\"", "first web")
                .doesNotContain("symptom_zones.right", "<html");
        assertThat(browser.get(page + "/parts/others").text())
                .contains("<ul class=\"others\">", "id=\"why-")
                .doesNotContain("<html");
    }

    @Test
    void an_answer_saved_alone_brings_back_its_own_place_in_words() {
        String one = page + "/answers/symptom_zones";
        Answer saved = browser.patch(one, "\"1\"", Map.of("symptom_zones.left.during:v", "first_web:6"));
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.text()).contains("id=\"said-symptom_zones.left.during\"", "(6/10)");

        // Age comes from the patient's record and is asked nowhere on the page.
        assertThat(browser.patch(page + "/answers/age_years", "\"2\"", Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    void there_is_nothing_else_to_fetch_and_nothing_once_it_is_signed() {
        for (String nothing : List.of("nowhere", "onset_minutes", "symptom_zones.left", "symptom_zones.up.during")) {
            assertThat(browser.get(page + "/parts/" + nothing).status())
                    .as(nothing)
                    .isEqualTo(404);
        }
        Record signed = work.sign(work.screenNegative(start()), RunningProduct.PASSWORD);
        assertThat(browser.get("/assessments/" + signed.id() + "/parts/neurological")
                        .status())
                .isEqualTo(404);
    }
}
