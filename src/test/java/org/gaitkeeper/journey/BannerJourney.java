package org.gaitkeeper.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gaitkeeper.launch.ClinicalWork;
import org.gaitkeeper.launch.RunningProduct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the band above every page about a patient says, seen in a browser. */
class BannerJourney {

    private static final RunningProduct PRODUCT = RunningProduct.get();
    private final ClinicalWork work = new ClinicalWork(PRODUCT.as(RunningProduct.ANNA));
    private Physiotherapist anna;

    @BeforeEach
    void a_physiotherapist_signs_in() {
        anna = new Physiotherapist(Chromium.window(PRODUCT.address()));
        anna.signIn(RunningProduct.ANNA);
    }

    @AfterEach
    void the_browser_had_nothing_to_complain_about() {
        assertThat(anna.complaintsOfTheBrowser()).isEmpty();
        anna.page().context().close();
    }

    @Test
    void known_allergies_are_named_and_stand_out_and_no_word_means_none() {
        assertThat(bannerOf("KNOWN").innerText()).contains("Latex");
        assertThat(anna.page().locator(".patient .allergy.known").isVisible()).isTrue();

        assertThat(bannerOf("NONE_KNOWN").innerText()).contains("No known allergies");
        assertThat(anna.page().locator(".patient .allergy.known").count()).isZero();

        assertThat(bannerOf("NOT_RECORDED").innerText())
                .contains("Allergies not recorded")
                .doesNotContain("No known");
    }

    @Test
    void the_band_stays_in_sight_at_the_end_of_a_long_page_and_names_whose_record_it_is() {
        String patient = register("KNOWN");
        ClinicalWork.Record draft = work.start(work.openCase(patient, "Numb forefoot"));
        anna.page().navigate("/assessments/" + draft.id());

        anna.page().evaluate("window.scrollTo(0, document.body.scrollHeight)");

        Locator band = anna.page().locator(".patient");
        assertThat(band.innerText()).contains("BANNER, Bea", "Latex");
        assertThat((boolean) band.evaluate(
                        "e => { const r = e.getBoundingClientRect(); return r.top >= -1 && r.top < 200 }"))
                .isTrue();
    }

    private Locator bannerOf(String allergyStatus) {
        anna.page().navigate("/patients/" + register(allergyStatus));
        return anna.page().locator(".patient");
    }

    private String register(String allergyStatus) {
        Map<String, Object> patient = new HashMap<>(Map.of(
                "familyName", "Banner",
                "givenName", "Bea",
                "birthDate", "1990-04-05",
                "sex", "FEMALE",
                "allergyStatus", allergyStatus));
        if (allergyStatus.equals("KNOWN")) {
            patient.put("allergies", List.of(Map.of("substance", "Latex", "reaction", "rash")));
        }
        return work.register(patient);
    }
}
