package org.gaitkeeper.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
import java.util.Map;
import org.gaitkeeper.launch.ClinicalWork;
import org.gaitkeeper.launch.RunningProduct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What the six core tasks cost, counted in the page: presses of the mouse, and keys other than those that type a text. The
 * figures are in docs/usability.md.
 */
class TaskBudgetJourney {

    private static final RunningProduct PRODUCT = RunningProduct.get();

    private static final String COUNT = """
            addEventListener('pointerdown', e => e.isTrusted && counted('press'), true);
            addEventListener('keydown', e => {
              if (!e.isTrusted || ['Shift', 'Control', 'Alt', 'Meta'].includes(e.key)) return;
              const text = e.target.closest?.('textarea, select, input:not([type=radio], [type=checkbox])');
              counted(text && e.key.length === 1 && !e.ctrlKey && !e.altKey ? 'letter' : 'key');
            }, true);""";

    private final ClinicalWork work = new ClinicalWork(PRODUCT.as(RunningProduct.ANNA));
    private final Physiotherapist person = new Physiotherapist(Chromium.window(PRODUCT.address()));
    private final Page page = person.page();
    private final Map<String, Integer> counts = new HashMap<>();

    @AfterEach
    void the_window_is_closed() {
        assertThat(person.complaintsOfTheBrowser()).isEmpty();
        page.context().close();
    }

    @Test
    void t1_a_runner_is_found_and_opened_without_the_mouse() {
        register("Budgetone");
        signedInAndCounting(RunningProduct.ANNA, "/");

        press("/");
        page.keyboard().type("budgetone");
        press("Enter");
        page.waitForURL("**/patients?**");
        press("Enter");
        page.waitForURL("**/patients/*-*");

        costs("T1", 0, 3);
    }

    @Test
    void t2_thirty_answers_two_areas_and_a_sentence() {
        String patient = register("Budgettwo");
        work.openCase(patient, "Numb forefoot");
        signedInAndCounting(RunningProduct.ANNA, "/patients/" + patient);

        person.button("Start assessment").first().click();
        page.waitForURL("**/assessments/*-*");
        String id = page.url().replaceAll(".*/assessments/", "");
        section("neurological");
        press("Alt+a");
        page.waitForURL("**?set=*");
        section("vascular");
        press("Alt+a");
        page.waitForURL("**#section-vascular");
        section("location");
        tabTo("#q-symptom_zones details:not([open]) > summary");
        press("Enter");
        page.locator("#q-symptom_zones [data-zone-find]").waitFor();
        tabTo("#q-symptom_zones [data-zone-find]");
        page.keyboard().type("first web");
        press("Enter");
        page.keyboard().type("heel");
        press("Enter");
        nextQuestionUntil("quality");
        tabTo("#q-quality [value=numb]");
        press("Space");
        section("timing");
        tabTo("[name='onset_minutes:v']");
        page.keyboard().type("12");
        section("footwear");
        nextQuestionUntil("lace_release_clears");
        tabTo("#q-lace_release_clears [type=radio]");
        press("y");
        section("history");
        nextQuestionUntil("history_note");
        tabTo("#q-history_note textarea");
        page.keyboard().type("Numb after twelve minutes, free after loosening the laces.");
        Draft.isSaved(page);
        page.locator(".workbar a.primary").click();
        page.waitForURL("**/sign");

        JsonNode answers = work.read(id).path("answers");
        assertThat(answers.size()).as("answers").isGreaterThanOrEqualTo(30);
        assertThat(answers.toString()).contains("loosening the laces", "symptom_zones");
        assertThat(answers.toString()).contains("first_web:N");
        costs("T2", 2, 75);
    }

    @Test
    void t3_nerves_and_vessels_normal_but_two() {
        Draft draft = Draft.begin(PRODUCT, "Budgetthree");
        signedInAndCounting(RunningProduct.ANNA, draft.path());

        person.button("Nerves and vessels unremarkable").click();
        page.waitForURL("**?set=*");
        page.locator("#section-neurological label:has(input[type=radio][value=present])")
                .first()
                .click();
        page.locator("#section-vascular label:has(input[type=radio][value=present])")
                .first()
                .click();
        Draft.isSaved(page);

        costs("T3", 3, 0);
    }

    @Test
    void t4_the_last_visit_is_read() {
        String patient = register("Budgetfour");
        ClinicalWork.Record draft = work.start(work.openCase(patient, "Numb forefoot"));
        work.sign(work.screenNegative(draft), RunningProduct.PASSWORD);
        signedInAndCounting(RunningProduct.ANNA, "/patients/" + patient);

        page.locator(".timeline a[href*='/assessments/" + draft.id() + "']")
                .first()
                .click();
        page.waitForURL("**/assessments/*");

        costs("T4", 1, 0);
    }

    @Test
    void t5_a_letter_is_signed() {
        String patient = register("Budgetfive");
        work.addRecipient(Map.of("name", "Dr Budget Five", "specialty", "Neurology"));
        ClinicalWork.Record signed = work.sign(
                work.screenNegative(work.start(work.openCase(patient, "Numb forefoot"))), RunningProduct.PASSWORD);
        signedInAndCounting(RunningProduct.ANNA, "/assessments/" + signed.id());

        page.locator("a[href$='/referrals/new']").first().click();
        page.waitForURL("**/referrals/new");
        tabTo("#recipientId");
        page.keyboard().type("Dr Budget Five");
        tabTo("#reason");
        page.keyboard().type("Please see this runner.");
        person.button("Save and go to signing").click();
        page.waitForURL("**/sign");
        page.locator("main input[name=password]").click();
        page.keyboard().type(RunningProduct.PASSWORD);
        person.button("Sign and store").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open the PDF"))
                .waitFor();

        assertThat(page.locator("main").innerText()).contains("Dr Budget Five");
        costs("T5", 4, 20);
    }

    @Test
    void t6_ninety_days_of_one_patient_are_exported() {
        String patient = register("Budgetsix");
        signedInAndCounting(RunningProduct.INES, "/");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Audit"))
                .first()
                .click();
        page.waitForURL("**/audit");
        page.locator("#from").click();
        page.keyboard().type("-90d");
        page.locator("#patient").click();
        page.keyboard().type(patient);
        press("Enter");
        page.waitForURL("**/audit?**");
        page.getByText("Export what is shown").click();
        page.waitForURL("**/jobs/*");
        page.waitForDownload(() -> page.getByText("Download CSV").click());

        costs("T6", 5, 1);
    }

    private String register(String familyName) {
        return work.register(
                Map.of("familyName", familyName, "givenName", "Bo", "birthDate", "1988-03-02", "sex", "FEMALE"));
    }

    private void signedInAndCounting(String email, String path) {
        person.signIn(email);
        page.exposeFunction("counted", kinds -> counts.merge(String.valueOf(kinds[0]), 1, Integer::sum));
        page.addInitScript(COUNT);
        page.navigate(path);
    }

    private void press(String key) {
        page.keyboard().press(key);
    }

    private void tabTo(String selector) {
        for (int stops = 0; stops < 200; stops++) {
            if ((boolean) page.evaluate("css => document.activeElement.matches(css)", selector)) {
                return;
            }
            press("Tab");
        }
        throw new AssertionError("The focus never came to " + selector);
    }

    private void nextQuestionUntil(String finding) {
        for (int questions = 0; questions < 50; questions++) {
            if ((boolean) page.evaluate(
                    "code => document.activeElement.closest('[data-answer]')?.dataset.answer === code", finding)) {
                return;
            }
            press("Alt+j");
        }
        throw new AssertionError("The focus never came to the question " + finding);
    }

    private void costs(String task, int presses, int keys) {
        PlaywrightAssertions.assertThat(page.locator("main")).isVisible();
        String all = task + " cost " + counts;
        System.out.println("budget: " + all);
        assertThat(counts.getOrDefault("press", 0)).as(all).isLessThanOrEqualTo(presses);
        assertThat(counts.getOrDefault("key", 0)).as(all).isLessThanOrEqualTo(keys);
    }

    /** Goes to a section by the key that the list of sections shows. */
    private void section(String code) {
        Object key =
                page.locator("[data-section][href='#section-" + code + "']").getAttribute("data-section");
        press("Alt+" + key);
    }
}
