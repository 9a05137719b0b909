package org.gaitkeeper.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.Map;
import org.gaitkeeper.launch.ClinicalWork;
import org.gaitkeeper.launch.RunningProduct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What makes recording fast, and what must not get in its way. */
class EntryJourney {

    private static final RunningProduct PRODUCT = RunningProduct.get();

    private Physiotherapist anna;
    private Page page;

    @BeforeEach
    void a_draft_is_open() {
        anna = new Physiotherapist(Chromium.window(PRODUCT.address()));
        page = anna.page();
        anna.signIn(RunningProduct.ANNA);
        ClinicalWork work = new ClinicalWork(PRODUCT.as(RunningProduct.ANNA));
        String patient = work.register(
                Map.of("familyName", "Entryway", "givenName", "Pia", "birthDate", "1992-04-03", "sex", "FEMALE"));
        page.navigate("/assessments/"
                + work.start(work.openCase(patient, "Numb forefoot")).id());
    }

    @AfterEach
    void the_browser_had_nothing_to_complain_about() {
        assertThat(anna.complaintsOfTheBrowser()).isEmpty();
        page.context().close();
    }

    @Test
    void nerves_and_vessels_all_normal_but_two_is_three_keys_and_two_presses() {
        page.keyboard().press("Alt+8");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL("**?set=*");
        Locator told = page.locator("#section-neurological > .notice");
        assertThat(told).containsText("answers set to unremarkable.");
        assertThat(told).isFocused();

        anna.says("tinel_dorsal_foot", "Right").yes();
        anna.says("cool_skin", "Left").yes();

        assertThat(page.locator("#q-tinel_dorsal_foot input[name='tinel_dorsal_foot.left'][value=absent]"))
                .isChecked();
        assertThat(page.locator("#q-tinel_dorsal_foot input[name='tinel_dorsal_foot.right'][value=present]"))
                .isChecked();
        assertThat(page.locator("select[name='achilles_reflex.left:v']")).hasValue("2");
        assertThat(page.locator("#section-neurological [data-unremarkable]")).hasCount(0);

        told.getByText("Undo").click();
        page.waitForURL("**#section-neurological");
        assertThat(page.locator("select[name='achilles_reflex.left:v']")).hasValue("");
        assertThat(page.locator("#q-cool_skin input[name='cool_skin.left'][value=present]"))
                .isChecked();
    }

    @Test
    void control_enter_marks_a_section_and_goes_to_the_next_until_an_answer_in_it_changes() {
        page.keyboard().press("Alt+4");
        anna.says("onset_reproducible").yes();
        page.keyboard().press("Control+Enter");

        assertThat(page.locator("#tag-timing")).containsText("Reviewed");
        assertThat(page.locator("#state-section-timing")).containsText("reviewed");
        assertThat(page.locator("#section-footwear :focus")).hasCount(1);
        page.reload();
        assertThat(page.locator("#tag-timing")).containsText("Reviewed");

        anna.says("onset_reproducible").no();
        assertThat(page.locator("#tag-timing")).not().containsText("Reviewed");
    }

    @Test
    void every_section_has_a_key_that_stands_beside_its_name() {
        Locator sections = page.locator(".rail [data-section]");
        for (int i = 0; i < sections.count(); i++) {
            String key = sections.nth(i).getAttribute("data-section");
            page.keyboard().press("Alt+" + key);
            assertThat(page.locator(sections.nth(i).getAttribute("href") + " :focus"))
                    .hasCount(1);
            assertThat(sections.nth(i).locator("kbd").innerText()).isEqualTo(key);
        }
        assertThat(sections.count()).isGreaterThan(9);
    }

    @Test
    void a_semicolon_offers_snippets_and_only_enter_puts_one_in() {
        String workspace = page.url();
        page.navigate("/snippets");
        page.getByLabel("Short name").fill("journey-gait");
        page.getByLabel("Text", new Page.GetByLabelOptions().setExact(true)).fill("Gait even, no limp; turns safely.");
        anna.button("Add for me").click();
        page.waitForURL("**/snippets?done=1");
        page.navigate(workspace);

        Locator note = page.locator("textarea[name='timing_note:v']");
        note.click();
        page.keyboard().type("Seen today. ;journey-g");
        assertThat(page.locator("#snippets [aria-selected=true]")).containsText("journey-gait");
        assertThat(page.locator("#snippets [data-preview]")).containsText("turns safely");
        assertThat(note).hasValue("Seen today. ;journey-g");
        page.waitForResponse(
                response -> response.url().contains("/answers/timing_note")
                        && response.request().postData().contains("turns+safely"),
                () -> page.keyboard().press("Enter"));
        assertThat(note).hasValue("Seen today. Gait even, no limp; turns safely.");
        assertThat(page.locator("#snippets")).hasCount(0);

        page.keyboard().type(" ;jour");
        assertThat(page.locator("#snippets")).hasCount(1);
        page.keyboard().press("Escape");
        assertThat(page.locator("#snippets")).hasCount(0);
        assertThat(note).hasValue("Seen today. Gait even, no limp; turns safely. ;jour");
    }

    @Test
    void the_suggestion_is_followed_at_once_while_what_was_typed_is_still_being_saved() {
        page.evaluate("window.stayed = true");
        page.locator("[name='history_note:v']").fill("Said before going there.");
        String question = page.locator("[data-next-question]").getAttribute("href");

        page.keyboard().press("Alt+n");

        assertThat(page.locator(question + ":focus-within")).hasCount(1);
        Draft.isSaved(page);
        assertThat(page.evaluate("window.stayed")).isEqualTo(true);
    }

    @Test
    void enter_in_a_field_saves_and_unfolds_nothing() {
        page.locator("[name='onset_minutes:v']").fill("12");
        page.keyboard().press("Enter");

        Draft.isSaved(page);
        assertThat(page.locator("#more-red_flags > [data-later]")).hasCount(1);
    }

    @Test
    void an_area_that_is_not_marked_offers_no_number() {
        Locator place = page.locator("[id='place-symptom_zones.right.during']");
        place.locator("> summary").click();
        place.locator(".zone-view > summary").first().click();
        Locator number = place.locator("[data-zone-score='first_web']");
        assertThat(number).isHidden();

        place.locator("[data-zone='first_web']").check();
        assertThat(number).isVisible();
    }

    @Test
    void an_area_is_found_by_name_scored_and_a_territory_laid_over() {
        Locator place = page.locator("[id='place-symptom_zones.right.during']");
        place.locator("> summary").click();
        place.locator("[data-zone-find]").fill("first w");
        place.locator("[data-zone-find]").press("Enter");
        place.locator(".zone-view > summary").first().click();
        place.locator("[data-zone-score='first_web']").selectOption("6");
        assertThat(place.locator("[data-map-zone='first_web'] text")).hasText("N6");
        assertThat(place.locator("> summary")).containsText("6/10");
        Draft.isSaved(page);
        page.reload();
        assertThat(place.locator("[data-map-zone='first_web'] text")).hasText("N6");

        place.locator("[data-map-overlay]").selectOption(new SelectOption().setLabel("L5 root"));
        assertThat(place.locator(".zone.overlay[data-map-zone='first_web']")).hasCount(1);
        assertThat(place.locator(".zone.overlay[data-map-zone='heel_plantar']")).hasCount(0);

        place.locator(".zone-view > summary").first().click();
        place.locator("[data-zone='first_web']").uncheck();
        assertThat(place.locator("[data-map-zone='first_web'] text")).hasText("");
        Draft.isSaved(page);
        page.reload();
        assertThat(place.locator("> summary")).containsText("not assessed");
    }

    @Test
    void a_red_flag_is_no_dialog_asks_for_action_and_reason_and_is_not_shown_twice() {
        anna.says("babinski", "Right").yes();
        Locator normal = page.locator("#flag-R19 details.told");
        assertThat(normal).not().hasAttribute("open", "");
        anna.says("saddle_or_perianal_change").yes();
        Locator high = page.locator("#flag-R1 details.told");
        assertThat(high).hasAttribute("open", "");
        assertThat(page.locator("dialog[open]")).hasCount(0);
        assertThat(page.locator("#pinned-flags")).containsText("cauda equina");
        assertThat(high.locator("a[href$='#q-saddle_or_perianal_change']")).hasCount(1);
        assertThat(high.locator("a[href^='/knowledge/']").first()).isVisible();

        high.locator("form button").click();
        page.waitForLoadState();
        assertThat(page.locator("#flag-R1 .problem")).hasCount(3);
        anna.recordsAction("Sent to emergency care now", "Ambulance called.");

        assertThat(page.locator("#flag-R1 details.told")).not().hasAttribute("open", "");
        assertThat(page.locator("#flag-R1 summary").first()).containsText("Sent to emergency care now");
        anna.says("saddle_or_perianal_change").no();
        anna.says("saddle_or_perianal_change").yes();
        assertThat(page.locator("#flag-R1 details.told")).not().hasAttribute("open", "");
        assertThat(page.locator("#pinned-flags")).not().containsText("cauda equina");
        assertThat(page.locator("dialog[open]")).hasCount(0);
    }
}
