package org.gaitkeeper.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gaitkeeper.launch.ApiClient;
import org.gaitkeeper.launch.BrowserClient;
import org.gaitkeeper.launch.ClinicalWork;
import org.gaitkeeper.launch.RunningProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two visits of a case side by side. */
class ComparisonIT {

    private final RunningProduct product = RunningProduct.get();
    private final ClinicalWork work = new ClinicalWork(product.as(RunningProduct.ANNA));
    private final BrowserClient browser = new BrowserClient(product.address());
    private String caseId = "";

    @BeforeEach
    void aCase() {
        browser.signIn(RunningProduct.ANNA, RunningProduct.PASSWORD);
        String patient = work.register(
                Map.of("familyName", "Twice", "givenName", "Tove", "birthDate", "1990-05-04", "sex", "FEMALE"));
        caseId = work.openCase(patient, "Numb forefoot");
    }

    @Test
    void aFirstVisitHasNothingToBeComparedWith() {
        String first = work.start(caseId).id();

        assertThat(changes(first)).contains("Nothing to compare with yet");
    }

    @Test
    void theSecondVisitShowsWhatWasThenAndWhatIsNowAndCountsTheRest() {
        String first = signed(visit(12, "first_web:N"));
        String second = visit(25, "hallux:P").id();

        assertThat(changes(second))
                .contains("12 minutes", "25 minutes", "first web (numb)", "great toe, top (pins and needles)")
                .contains("/assessments/" + first)
                .contains("url(#felt-N)", "url(#felt-P)");
    }

    @Test
    void aCorrectedVisitIsComparedAsLastCorrectedAndNeverWithItself() {
        ClinicalWork.Record first = signedVersion(visit(12, "first_web:N"));
        ApiClient.Answer amendment = product.as(RunningProduct.ANNA)
                .post(
                        "api/assessments/" + first.id() + "/amendments",
                        Map.of("reason", "Wrong time written down"),
                        Map.of("If-Match", first.etag()));
        String again = amendment.json().path("id").asText();
        ClinicalWork.Record corrected = work.answer(
                new ClinicalWork.Record(again, amendment.etag()),
                List.of(Map.of("finding", "onset_minutes", "value", 14)));

        assertThat(changes(again)).contains("Nothing to compare with yet");

        signed(corrected);
        assertThat(changes(visit(25, "first_web:N").id())).contains("14 minutes", "25 minutes");
    }

    @Test
    void anotherClinicSeesNothing() {
        BrowserClient ben = new BrowserClient(product.address());
        ben.signIn(RunningProduct.BEN, RunningProduct.PASSWORD);

        assertThat(ben.get("/assessments/" + work.start(caseId).id() + "/changes")
                        .status())
                .isEqualTo(404);
    }

    private ClinicalWork.Record visit(int onset, String area) {
        return work.answer(
                work.start(caseId),
                List.of(
                        Map.of("finding", "onset_minutes", "value", onset),
                        Map.of("finding", "symptom_zones", "side", "left", "phase", "during", "value", List.of(area))));
    }

    private String signed(ClinicalWork.Record draft) {
        return signedVersion(draft).id();
    }

    private ClinicalWork.Record signedVersion(ClinicalWork.Record draft) {
        ClinicalWork.Record ready =
                work.actOnFlags(work.screenNegative(draft), "SAME_DAY", "Seen the same day by the doctor");
        return work.sign(ready, RunningProduct.PASSWORD);
    }

    private String changes(String assessment) {
        var page = browser.get("/assessments/" + assessment + "/changes");
        assertThat(page.status()).isEqualTo(200);
        return page.text();
    }
}
