package org.gaitkeeper.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import java.util.Objects;
import org.gaitkeeper.launch.ClinicalWork;
import org.gaitkeeper.launch.RunningProduct;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A button pressed twice does once what it says, and the page that follows shows it, with script and without. */
class PressedTwiceJourney {

    private static final RunningProduct PRODUCT = RunningProduct.get();
    private final ClinicalWork work = new ClinicalWork(PRODUCT.as(RunningProduct.ANNA));

    private @Nullable Page window;

    @AfterEach
    void the_window_is_closed() {
        page().context().close();
    }

    @ParameterizedTest(name = "scripts {0}")
    @ValueSource(booleans = {true, false})
    void sign(boolean scripts) {
        Draft draft = Draft.begin(PRODUCT, "Signtwice");
        draft.screened();
        open(scripts, draft.path() + "/sign");
        page().locator("label.choice:has(input[value=undecided])").first().click();
        page().locator("main input[name=password]").fill(RunningProduct.PASSWORD);

        twice("Sign the assessment");

        page().waitForURL("**" + draft.path());
        assertThat(page().locator("main").innerText()).contains("Signed");
        assertThat(draft.record().path("status").asText()).isEqualTo("SIGNED");
        assertThat(events("ASSESSMENT_SIGNED", draft.id())).isEqualTo(1);
    }

    @ParameterizedTest(name = "scripts {0}")
    @ValueSource(booleans = {true, false})
    void discard(boolean scripts) {
        Draft draft = Draft.begin(PRODUCT, "Discardtwice");
        open(scripts, draft.path() + "/discard");
        page().locator("textarea[name=reason]").fill("Begun by mistake.");

        twice("Discard the draft");

        page().waitForURL("**/cases/*");
        assertThat(draft.record().path("status").asText()).isEqualTo("DISCARDED");
        assertThat(events("ASSESSMENT_DISCARDED", draft.id())).isEqualTo(1);
    }

    @ParameterizedTest(name = "scripts {0}")
    @ValueSource(booleans = {true, false})
    void save(boolean scripts) {
        Draft draft = Draft.begin(PRODUCT, "Savetwice");
        open(scripts, draft.path());
        Draft.field(page(), "onset_minutes").fill("12");
        String section = (String) Draft.field(page(), "onset_minutes").evaluate("e => e.closest('section').id");

        press(page().locator("#" + section + " footer button[name=section]"));

        Draft.isSaved(page());
        if (!scripts) {
            page().waitForURL("**#section-*");
        }
        assertThat(page().url()).contains(draft.path());
        assertThat(draft.stored("onset_minutes")).isEqualTo("12");
        assertThat(draft.now().etag()).isEqualTo("\"2\"");
    }

    @ParameterizedTest(name = "scripts {0}")
    @ValueSource(booleans = {true, false})
    void sign_a_letter(boolean scripts) {
        Draft draft = Draft.begin(PRODUCT, "Lettertwice");
        draft.screened();
        ClinicalWork.Record signed = work.sign(draft.now(), RunningProduct.PASSWORD);
        String recipient = work.addRecipient(Map.of("name", "Dr Twice", "specialty", "Neurology"));
        ClinicalWork.Record letter = work.draftLetter(
                signed, Map.of("recipientId", recipient, "urgency", "ROUTINE", "reason", "Please see."));
        open(scripts, "/referrals/" + letter.id() + "/sign");
        page().locator("main input[name=password]").fill(RunningProduct.PASSWORD);

        twice("Sign and store");

        page().waitForURL("**/referrals/" + letter.id());
        assertThat(page().locator("main").innerText()).contains("Signed").doesNotContain("Not signed");
        assertThat(events("REFERRAL_SIGNED", letter.id())).isEqualTo(1);
    }

    private void open(boolean scripts, String path) {
        Page page = Chromium.window(PRODUCT.address(), 1280, ColorScheme.LIGHT, scripts);
        window = page;
        new Physiotherapist(page).signIn(RunningProduct.ANNA);
        page.navigate(path);
    }

    private Page page() {
        return Objects.requireNonNull(window);
    }

    private void twice(String button) {
        press(page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)));
    }

    private static void press(Locator button) {
        button.dblclick();
    }

    private static int events(String action, String subject) {
        JsonNode found = PRODUCT.as(RunningProduct.INES)
                .get("api/audit?action=" + action)
                .json();
        int count = 0;
        for (JsonNode event : found.path("items")) {
            count += event.toString().contains(subject) ? 1 : 0;
        }
        return count;
    }
}
