package org.gaitkeeper.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.gaitkeeper.launch.RunningProduct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One draft open in two tabs: nothing is overwritten unseen, and only what really clashes is asked about. */
class TwoTabsJourney {

    private static final RunningProduct PRODUCT = RunningProduct.get();

    private Physiotherapist anna;
    private Page older;
    private Page newer;
    private Draft draft;

    @BeforeEach
    void the_same_draft_is_open_twice() {
        anna = new Physiotherapist(Chromium.window(PRODUCT.address()));
        anna.signIn(RunningProduct.ANNA);
        draft = Draft.begin(PRODUCT, "Twice");
        older = anna.page();
        older.navigate(draft.path());
        newer = older.context().newPage();
        newer.navigate(draft.path());
        types(newer, "onset_minutes", "20");
        Draft.isSaved(newer);
    }

    @AfterEach
    void the_browser_had_nothing_to_complain_about() {
        assertThat(anna.complaintsOfTheBrowser()).isEmpty();
        older.context().close();
    }

    @Test
    void the_same_answer_given_twice_shows_both_values_and_waits_for_a_choice() {
        types(older, "onset_minutes", "10");

        Locator conflict = older.locator("[data-conflict]");
        PlaywrightAssertions.assertThat(conflict).containsText("10");
        PlaywrightAssertions.assertThat(conflict).containsText("20");
        assertThat(draft.stored("onset_minutes")).isEqualTo("20");
        Draft.leavingAsks(older, true);

        conflict.locator("[data-conflict-keep]").click();
        Draft.isSaved(older);
        assertThat(draft.stored("onset_minutes")).isEqualTo("10");
        PlaywrightAssertions.assertThat(conflict).hasCount(0);
    }

    @Test
    void their_value_can_be_kept_instead() {
        types(older, "onset_minutes", "10");
        older.locator("[data-conflict-drop]").click();

        PlaywrightAssertions.assertThat(Draft.field(older, "onset_minutes")).hasValue("20");
        assertThat(draft.stored("onset_minutes")).isEqualTo("20");
    }

    @Test
    void another_answer_is_saved_and_the_older_tab_says_that_it_does_not_show_everything() {
        types(older, "offset_minutes", "30");
        Draft.isSaved(older);

        assertThat(older.locator("[data-conflict]").count()).isZero();
        assertThat(draft.stored("offset_minutes")).isEqualTo("30");
        assertThat(draft.stored("onset_minutes")).isEqualTo("20");
        Locator show = older.locator("[data-draft-elsewhere]");
        PlaywrightAssertions.assertThat(show).isVisible();

        show.click();
        PlaywrightAssertions.assertThat(Draft.field(older, "onset_minutes")).hasValue("20");
        PlaywrightAssertions.assertThat(older.locator("[data-draft-elsewhere]")).isHidden();
    }

    @Test
    void an_answer_the_older_tab_never_saw_is_not_overwritten_after_it_saved_others() {
        types(older, "offset_minutes", "30");
        Draft.isSaved(older);
        types(older, "offset_minutes", "31");
        Draft.isSaved(older);
        assertThat(draft.stored("offset_minutes")).isEqualTo("31");

        types(older, "onset_minutes", "10");

        PlaywrightAssertions.assertThat(older.locator("[data-conflict]")).containsText("20");
        assertThat(draft.stored("onset_minutes")).isEqualTo("20");
    }

    @Test
    void a_choice_made_in_one_conflict_does_not_overwrite_another_answer_unseen() {
        types(newer, "offset_minutes", "40");
        Draft.isSaved(newer);
        types(older, "onset_minutes", "10");
        older.locator("[data-conflict-keep]").click();
        PlaywrightAssertions.assertThat(older.locator("[data-conflict]")).hasCount(0);

        types(older, "offset_minutes", "30");

        PlaywrightAssertions.assertThat(older.locator("[data-conflict]")).containsText("40");
        assertThat(draft.stored("offset_minutes")).isEqualTo("40");
    }

    private static void types(Page page, String finding, String value) {
        Locator field = Draft.field(page, finding);
        field.fill(value);
        field.press("Tab");
    }
}
