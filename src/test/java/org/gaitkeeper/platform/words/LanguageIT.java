package org.gaitkeeper.platform.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gaitkeeper.launch.BrowserClient;
import org.gaitkeeper.launch.RunningProduct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LanguageIT {

    private static final RunningProduct PRODUCT = RunningProduct.get();

    private final BrowserClient ada = new BrowserClient(PRODUCT.address());

    @AfterEach
    void speak_english_again() {
        ada.signIn(RunningProduct.ADA, RunningProduct.PASSWORD);
        ada.post("/language", Map.of("language", "en-GB", "back", "/help"));
    }

    @Test
    void before_signing_in_the_browser_says_which_language() {
        assertThat(signInPage("de-AT,de;q=0.9,en;q=0.5"))
                .contains("<html lang=\"de\"")
                .contains("Anmelden");
        assertThat(signInPage("fr")).contains("<html lang=\"en-GB\"").contains("Sign in");
    }

    @Test
    void a_person_reads_in_the_language_they_chose_whatever_the_browser_wishes() {
        ada.signIn(RunningProduct.ADA, RunningProduct.PASSWORD);
        assertThat(ada.get("/help").text()).contains("<html lang=\"en-GB\"");
        ada.post("/language", Map.of("language", "de", "back", "/help"));
        assertThat(ada.get("/help").text()).contains("<html lang=\"de\"").contains("Was die Wörter bedeuten");
    }

    @Test
    void what_is_wrong_is_told_to_programs_in_the_language_they_accept() {
        assertThat(PRODUCT.asNobody()
                        .send("GET", "api/me", null, Map.of("Accept-Language", "de"))
                        .text())
                .contains("SIGN_IN_REQUIRED")
                .contains("Melden Sie sich zuerst an.");
    }

    private static String signInPage(String wishes) {
        return PRODUCT.asNobody()
                .send("GET", "sign-in", null, Map.of("Accept-Language", wishes))
                .text();
    }
}
