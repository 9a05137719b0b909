package org.gaitkeeper.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.regex.Pattern;
import org.gaitkeeper.launch.RunningProduct;
import org.junit.jupiter.api.Test;

/** The server dies while somebody works, and comes back: the page sends what waited, and what was acknowledged is there. */
class ServerKilledJourney {

    @Test
    void what_was_saved_is_there_and_what_waited_is_sent_when_the_server_is_back() {
        try (RunningProduct product = RunningProduct.another()) {
            Physiotherapist anna = new Physiotherapist(Chromium.window(product.address()));
            anna.signIn(RunningProduct.ANNA);
            Draft draft = Draft.begin(product, "Powercut");
            Page page = anna.page();
            page.navigate(draft.path());
            Draft.field(page, "onset_minutes").fill("12");
            Draft.field(page, "onset_minutes").press("Tab");
            Draft.isSaved(page);

            product.killServer();
            Draft.field(page, "offset_minutes").fill("25");
            Draft.field(page, "offset_minutes").press("Tab");
            Draft.field(page, "history_note").fill("Typed while nothing answered.");
            Draft.field(page, "history_note").press("Tab");
            PlaywrightAssertions.assertThat(Draft.status(page)).containsText("2 changes waiting");
            Draft.leavingAsks(page, true);
            product.restartServer();

            PlaywrightAssertions.assertThat(Draft.status(page))
                    .hasText(
                            Pattern.compile("Saved \\d\\d:\\d\\d"),
                            new LocatorAssertions.HasTextOptions().setTimeout(30_000));
            assertThat(draft.stored("onset_minutes")).isEqualTo("12");
            assertThat(draft.stored("offset_minutes")).isEqualTo("25");
            assertThat(draft.stored("history_note")).isEqualTo("Typed while nothing answered.");
            Draft.leavingAsks(page, false);
            assertThat(anna.complaintsOfTheBrowser()).isEmpty();
            page.context().close();
        }
    }
}
