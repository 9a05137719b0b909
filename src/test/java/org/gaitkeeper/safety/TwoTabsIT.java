package org.gaitkeeper.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gaitkeeper.launch.ApiClient.Answer;
import org.gaitkeeper.launch.BrowserClient;
import org.gaitkeeper.launch.ClinicalWork;
import org.gaitkeeper.launch.ClinicalWork.Record;
import org.gaitkeeper.launch.RunningProduct;
import org.junit.jupiter.api.Test;

/** Two patients open side by side in one browser: what is sent lands on the patient whose page it stood on. */
class TwoTabsIT {

    private static final RunningProduct PRODUCT = RunningProduct.get();
    private final ClinicalWork work = new ClinicalWork(PRODUCT.as(RunningProduct.ANNA));

    @Test
    void an_answer_sent_from_the_older_tab_is_recorded_for_the_patient_of_that_tab() {
        Record first = draftOf("Firsttab");
        Record second = draftOf("Secondtab");
        BrowserClient oneTab = new BrowserClient(PRODUCT.address());
        oneTab.signIn(RunningProduct.ANNA, RunningProduct.PASSWORD);
        BrowserClient otherTab = oneTab.copy();

        Answer older = oneTab.get("/assessments/" + first.id());
        Answer newer = otherTab.get("/assessments/" + second.id());
        Answer saved = oneTab.submit(
                older, "/assessments/" + first.id() + "/answers", Map.of("onset_minutes:v", "17", "onset_minutes", ""));

        assertThat(older.text()).contains("FIRSTTAB").doesNotContain("SECONDTAB");
        assertThat(newer.text()).contains("SECONDTAB").doesNotContain("FIRSTTAB");
        assertThat(saved.status()).as(saved.text()).isEqualTo(303);
        assertThat(saved.headers().get("location")).contains("/assessments/" + first.id());
        assertThat(work.read(first.id())
                        .path("answers")
                        .path("onset_minutes")
                        .path("value")
                        .intValue())
                .isEqualTo(17);
        assertThat(work.read(second.id()).path("answers").has("onset_minutes")).isFalse();
    }

    @Test
    void a_signature_given_in_the_older_tab_signs_the_patient_of_that_tab() {
        Record first = work.screenNegative(draftOf("Oldersign"));
        Record second = work.screenNegative(draftOf("Newersign"));
        BrowserClient oneTab = new BrowserClient(PRODUCT.address());
        oneTab.signIn(RunningProduct.ANNA, RunningProduct.PASSWORD);
        BrowserClient otherTab = oneTab.copy();

        Answer older = oneTab.get("/assessments/" + first.id() + "/sign");
        otherTab.get("/assessments/" + second.id() + "/sign");
        Answer signed = oneTab.submit(
                older,
                "/assessments/" + first.id() + "/sign",
                Map.of("conditions", "undecided", "password", RunningProduct.PASSWORD));

        assertThat(signed.status()).as(signed.text()).isEqualTo(303);
        assertThat(work.read(first.id()).path("status").asText()).isEqualTo("SIGNED");
        assertThat(work.read(second.id()).path("status").asText()).isEqualTo("DRAFT");
    }

    private Record draftOf(String familyName) {
        String patient = work.register(
                Map.of("familyName", familyName, "givenName", "Tabea", "birthDate", "1988-03-02", "sex", "FEMALE"));
        return work.start(work.openCase(patient, "Numb forefoot"));
    }
}
