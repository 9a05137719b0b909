package org.gaitkeeper.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.gaitkeeper.launch.RunningProduct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever happens to browser, line or sign-in: what was acknowledged is there, and what is not is said to be waiting. */
class NeverLostJourney {

    private static final RunningProduct PRODUCT = RunningProduct.get();

    private Physiotherapist anna;
    private Page page;

    @BeforeEach
    void a_physiotherapist_signs_in() {
        anna = new Physiotherapist(Chromium.window(PRODUCT.address()));
        page = anna.page();
        anna.signIn(RunningProduct.ANNA);
    }

    @AfterEach
    void nothing_of_a_patient_is_left_in_the_browser() {
        assertThat(Draft.keptIn(page)).as("kept in the browser").isEmpty();
        assertThat(anna.complaintsOfTheBrowser()).isEmpty();
        page.context().close();
    }

    @Test
    void a_browser_that_dies_while_somebody_types_loses_the_last_second_at_most() {
        Draft draft = Draft.begin(PRODUCT, "Killed");
        Browser victim = Chromium.another();
        Page typing = Chromium.window(victim, PRODUCT.address(), 1280, ColorScheme.LIGHT, true);
        new Physiotherapist(typing).signIn(RunningProduct.ANNA);
        typing.navigate(draft.path());
        Draft.field(typing, "onset_minutes").fill("12");
        Draft.field(typing, "onset_minutes").press("Tab");
        Draft.isSaved(typing);

        Locator note = Draft.field(typing, "history_note");
        note.focus();
        String words = "";
        List<Long> typedAt = new ArrayList<>();
        long start = System.nanoTime();
        while (System.nanoTime() - start < 3_000_000_000L) {
            String key = String.valueOf((char) ('a' + typedAt.size() % 26));
            typing.keyboard().type(key);
            words += key;
            typedAt.add(System.nanoTime());
        }
        long end = System.nanoTime();
        Chromium.kill(victim);

        int owed = (int)
                typedAt.stream().filter(moment -> moment < end - 1_000_000_000L).count();
        assertThat(draft.stored("onset_minutes")).isEqualTo("12");
        String kept = draft.stored("history_note");
        assertThat(words).startsWith(kept);
        assertThat(kept.length()).as("letters kept of %s", words.length()).isGreaterThanOrEqualTo(owed);
    }

    @Test
    void a_sign_in_that_ends_is_renewed_over_the_page_and_what_waited_is_sent() throws SQLException {
        Draft draft = Draft.begin(PRODUCT, "Expired");
        page.navigate(draft.path());
        endSignIns();

        Draft.field(page, "onset_minutes").fill("14");
        Draft.field(page, "onset_minutes").press("Tab");
        Locator dialog = page.locator("#reauth");
        PlaywrightAssertions.assertThat(dialog).isVisible();
        PlaywrightAssertions.assertThat(dialog).containsText("1 change waits");
        PlaywrightAssertions.assertThat(Draft.status(page)).containsText("1 change waiting");
        Draft.leavingAsks(page, true);

        dialog.locator("[type=password]").fill("wrong-password");
        dialog.locator("[type=password]").press("Enter");
        PlaywrightAssertions.assertThat(dialog).containsText("do not match");
        dialog.locator("[type=password]").fill(RunningProduct.PASSWORD);
        dialog.locator("[type=password]").press("Enter");

        Draft.isSaved(page);
        PlaywrightAssertions.assertThat(dialog).isHidden();
        assertThat(draft.stored("onset_minutes")).isEqualTo("14");
        Draft.leavingAsks(page, false);
    }

    @Test
    void somebody_else_signing_in_beside_it_does_not_get_the_answers_of_the_first() {
        Draft draft = Draft.begin(PRODUCT, "Shared");
        page.navigate(draft.path());
        Page beside = page.context().newPage();
        beside.context().clearCookies();
        new Physiotherapist(beside).signIn(RunningProduct.INES);

        Draft.field(page, "onset_minutes").fill("15");
        Draft.field(page, "onset_minutes").press("Tab");
        Locator dialog = page.locator("#reauth");
        PlaywrightAssertions.assertThat(dialog).isVisible();
        assertThat(draft.stored("onset_minutes")).isEmpty();
        dialog.locator("[type=password]").fill(RunningProduct.PASSWORD);
        dialog.locator("[type=password]").press("Enter");

        Draft.isSaved(page);
        assertThat(draft.record()
                        .path("answers")
                        .path("onset_minutes")
                        .path("by")
                        .asText())
                .isEqualTo("Anna Lindqvist");
        beside.close();
    }

    @Test
    void changes_made_off_line_are_counted_and_arrive_when_the_line_is_back() {
        Draft draft = Draft.begin(PRODUCT, "Offline");
        page.navigate(draft.path());
        page.context().setOffline(true);

        Draft.field(page, "onset_minutes").fill("9");
        Draft.field(page, "onset_minutes").press("Tab");
        PlaywrightAssertions.assertThat(Draft.status(page)).containsText("1 change waiting");
        Draft.field(page, "history_note").fill("Written on the train.");
        Draft.field(page, "history_note").press("Tab");
        Draft.field(page, "offset_minutes").fill("20");
        Draft.field(page, "offset_minutes").press("Tab");
        PlaywrightAssertions.assertThat(Draft.status(page)).containsText("3 changes waiting");
        Draft.field(page, "offset_minutes").fill("25");
        Draft.field(page, "offset_minutes").press("Tab");
        PlaywrightAssertions.assertThat(Draft.status(page)).containsText("3 changes waiting");
        Draft.leavingAsks(page, true);
        assertThat(draft.stored("onset_minutes")).isEmpty();

        page.context().setOffline(false);
        Draft.isSaved(page);

        assertThat(draft.stored("onset_minutes")).isEqualTo("9");
        assertThat(draft.stored("offset_minutes")).isEqualTo("25");
        assertThat(draft.stored("history_note")).isEqualTo("Written on the train.");
        Draft.leavingAsks(page, false);
    }

    @Test
    void a_reply_that_is_lost_is_no_conflict_with_oneself() {
        Draft draft = Draft.begin(PRODUCT, "Reply");
        page.navigate(draft.path());
        boolean[] lost = {false};
        page.route("**/answers/onset_minutes", route -> {
            if (lost[0]) {
                route.resume();
                return;
            }
            lost[0] = true;
            route.fetch();
            Draft.field(page, "onset_minutes");
            route.abort();
        });

        Draft.field(page, "onset_minutes").fill("11");
        Draft.field(page, "onset_minutes").press("Tab");
        PlaywrightAssertions.assertThat(Draft.status(page)).containsText("waiting");
        Draft.field(page, "onset_minutes").fill("13");
        Draft.field(page, "onset_minutes").press("Tab");

        Draft.isSaved(page);
        assertThat(page.locator("[data-conflict]").count()).isZero();
        assertThat(draft.stored("onset_minutes")).isEqualTo("13");
    }

    @Test
    void while_somebody_types_the_line_does_not_say_that_it_is_saved() {
        Draft draft = Draft.begin(PRODUCT, "Typing");
        page.navigate(draft.path());
        page.route("**/answers/*", route -> {
            page.waitForTimeout(300);
            route.resume();
        });

        Draft.field(page, "history_note").pressSequentially("numb");
        PlaywrightAssertions.assertThat(Draft.status(page)).hasText("Saving 1 change");
        Draft.isSaved(page);
        assertThat(draft.stored("history_note")).isEqualTo("numb");
    }

    @Test
    void the_last_sentence_is_saved_before_the_page_is_left() {
        Draft draft = Draft.begin(PRODUCT, "Leaving");
        page.navigate(draft.path());
        List<String> asked = new ArrayList<>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.accept();
        });

        Draft.field(page, "history_note").pressSequentially("The last sentence.");
        page.locator(".workbar a.primary").click();
        page.waitForURL("**/sign");

        assertThat(asked).isEmpty();
        assertThat(page.locator("main").innerText()).contains("The last sentence.");
    }

    @Test
    void a_draft_that_was_ended_elsewhere_says_that_it_takes_nothing_more_and_keeps_what_was_typed() {
        Draft draft = Draft.begin(PRODUCT, "Ended");
        page.navigate(draft.path());
        PRODUCT.as(RunningProduct.ANNA)
                .post(
                        "api/assessments/" + draft.id() + "/discard",
                        java.util.Map.of("reason", "Begun twice."),
                        java.util.Map.of("If-Match", draft.now().etag()));

        Draft.field(page, "history_note").fill("Too late.");
        Draft.field(page, "history_note").press("Tab");

        PlaywrightAssertions.assertThat(Draft.status(page)).containsText("not saved");
        PlaywrightAssertions.assertThat(page.locator("[data-slot]")).containsText("signed or discarded");
        assertThat(Draft.field(page, "history_note").inputValue()).isEqualTo("Too late.");
        Draft.leavingAsks(page, true);
    }

    @Test
    void what_is_typed_about_a_red_flag_outlives_the_saving_of_an_answer() {
        Draft draft = Draft.begin(PRODUCT, "Flagged");
        draft.answeredElsewhere("cauda_equina_days_since", 2);
        page.navigate(draft.path());
        anna.says("back_pain").yes();
        anna.says("saddle_or_perianal_change").yes();
        anna.isWarnedOf("cauda equina");
        Locator reason = page.locator("#flags textarea[name=reason]").first();
        reason.fill("Ambulance called.");

        anna.says("onset_minutes").number("12");
        Draft.isSaved(page);

        assertThat(page.locator("#flags textarea[name=reason]").first().inputValue())
                .isEqualTo("Ambulance called.");
    }

    @Test
    void the_page_one_comes_back_to_shows_what_is_stored() {
        Draft draft = Draft.begin(PRODUCT, "Backward");
        page.navigate(draft.path());
        Draft.field(page, "onset_minutes").fill("10");
        Draft.field(page, "onset_minutes").press("Tab");
        Draft.isSaved(page);
        page.locator(".workbar a.primary").click();
        page.waitForURL("**/sign");
        draft.answeredElsewhere("onset_minutes", 18);

        page.goBack();

        PlaywrightAssertions.assertThat(Draft.field(page, "onset_minutes")).hasValue("18");
        assertThat(page.locator("#answers [name=version]").first().inputValue())
                .isEqualTo(draft.now().etag().replace("\"", ""));
    }

    private static void endSignIns() throws SQLException {
        try (Connection connection = PRODUCT.connectAsAdministrator();
                Statement statement = connection.createStatement()) {
            statement.execute("update sign_in set last_seen_at = last_seen_at - interval '16 minutes'");
        }
    }
}
