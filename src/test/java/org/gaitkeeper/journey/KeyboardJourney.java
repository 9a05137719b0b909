package org.gaitkeeper.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.gaitkeeper.launch.ClinicalWork;
import org.gaitkeeper.launch.RunningProduct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The whole job without a mouse: assessment, signature, letter, answer and export. */
class KeyboardJourney {

    private static final RunningProduct PRODUCT = RunningProduct.get();

    private final Physiotherapist person = new Physiotherapist(Chromium.window(PRODUCT.address()));
    private final Page page = person.page();
    private final Keyboard keys = new Keyboard(page);

    @AfterEach
    void the_focus_was_always_seen_and_went_the_way_one_reads() {
        assertThat(keys.complaints()).isEmpty();
        assertThat(person.complaintsOfTheBrowser()).isEmpty();
        page.context().close();
    }

    @Test
    void from_finding_a_runner_to_the_signed_letter() {
        ClinicalWork work = new ClinicalWork(PRODUCT.as(RunningProduct.ANNA));
        work.register(Map.of("familyName", "Keyboard", "givenName", "Kim", "birthDate", "1988-03-02", "sex", "FEMALE"));
        work.addRecipient(Map.of("name", "Dr Aaa Keys", "specialty", "Neurology"));
        signsIn(RunningProduct.ANNA);
        keys.press("/");
        keys.type("keyboa");
        keys.press("Enter");
        page.waitForURL("**/patients?**");
        keys.to("main td a[href^='/patients/'], main th a[href^='/patients/']");
        keys.press("Enter");
        page.waitForURL("**/patients/*-*");

        keys.toWords("Open a case");
        keys.press("Enter");
        page.waitForURL("**/cases/new");
        keys.to("#presentingProblem, [name=presentingProblem]");
        keys.type("Numb forefoot, found by keys alone");
        keys.to("select[name=responsibleId], select[name=responsible]");
        keys.press("ArrowDown");
        keys.toWords("Open the case");
        keys.press("Enter");
        page.waitForURL("**/cases/*-*");
        keys.toWords("Start assessment");
        keys.press("Enter");
        page.waitForURL("**/assessments/*-*");
        String assessment = page.url();

        answers();
        recordsTheAction(assessment);
        keys.to(".workbar a[href$='/sign']");
        keys.press("Enter");
        page.waitForURL("**/sign");
        keys.to("input[name=conditions][value=undecided]");
        keys.press("Space");
        keys.to("main input[name=password]");
        keys.type(RunningProduct.PASSWORD);
        keys.press("Enter");
        page.waitForURL(assessment);
        assertThat(page.locator("main").innerText()).contains("Signed", "Only keys.", "Ambulance called.");

        keys.to("a[href$='/referrals/new']");
        keys.press("Enter");
        page.waitForURL("**/referrals/new");
        writesTheLetter();
    }

    /** Goes through the whole form once and answers on the way. */
    private void answers() {
        keys.next();
        assertThat(keys.on("a.skip")).as("first stop is the skip link").isTrue();
        keys.press("Enter");
        assertThat(keys.on("main")).isTrue();
        keys.press("Alt+2");
        String second = String.valueOf(page.locator("[data-section='2']").getAttribute("href"))
                .substring(1);
        assertThat(keys.focused("e => e.closest('section')?.id")).isEqualTo(second);
        keys.press("Alt+1");

        page.evaluate(
                "() => document.querySelector('#answers input:not([type=hidden]), #answers button, #answers summary').focus()");
        do {
            String question = keys.focused("e => e.closest('[data-answer]')?.dataset.answer ?? ''");
            if (keys.on("fieldset.gap .unset input:checked")) {
                keys.press(question.equals("back_pain") || question.equals("saddle_or_perianal_change") ? "y" : "n");
            } else if (keys.on("#more-red_flags:not([open]) > summary")) {
                keys.press("Enter");
                page.locator("[name='cauda_equina_days_since:v']").waitFor();
            } else if (keys.on("[name='onset_minutes:v']")) {
                keys.type("12");
            } else if (keys.on("[name='cauda_equina_days_since:v']")) {
                keys.type("2");
            } else if (keys.on("[name='history_note:v']")) {
                keys.type("Only keys.");
            } else if (keys.on("#q-laterality .unset input:checked")) {
                keys.press("ArrowLeft");
            } else if (keys.on("#q-quality [type=checkbox][value=numb]")) {
                keys.press("Space");
            } else if (keys.on("#q-symptom_zones details:not([open]) > summary")
                    && page.locator("#q-symptom_zones [data-zone]:checked").count() == 0) {
                keys.press("Enter");
                page.locator("#q-symptom_zones [data-zone-find]").first().waitFor();
            } else if (keys.on("#q-symptom_zones [data-zone]:not(:checked)")
                    && page.locator("#q-symptom_zones [data-zone]:checked").count() < 2) {
                keys.press("Space");
            }
            keys.next();
        } while (keys.focused("e => Boolean(e.closest('#answers'))").equals("true"));
        Draft.isSaved(page);

        keys.press("Alt+n");
        assertThat(keys.focused("e => Boolean(e.closest('[data-answer]'))")).isEqualTo("true");
        keys.press("?");
        assertThat(keys.focused("e => e.closest('dialog')?.id")).isEqualTo("keys-help");
        keys.press("Escape");
    }

    private void recordsTheAction(String assessment) {
        page.navigate(assessment);
        while (page.locator("#flags details.act[open] form").count() > 0) {
            keys.to("#flags details.act[open] select[name=kind]");
            keys.press("ArrowDown");
            keys.to("#flags textarea[name=reason]");
            keys.type("Ambulance called.");
            keys.to("#flags [name=toldPatient]");
            keys.press("Space");
            keys.toWords("Record action");
            keys.press("Enter");
            page.waitForURL("**#flags");
            page.navigate(assessment);
        }
        assertThat(page.locator("#flags").textContent()).contains("Ambulance called.");
    }

    private void writesTheLetter() {
        keys.to("#recipientId");
        keys.press("ArrowDown");
        keys.to("[name=urgency]");
        keys.press("Space");
        keys.to("#reason");
        keys.type("Please see this runner.");
        keys.toWords("Save and go to signing");
        keys.press("Enter");
        page.waitForURL("**/sign");
        keys.to("main input[name=password]");
        keys.type(RunningProduct.PASSWORD);
        keys.press("Enter");
        page.waitForURL("**/referrals/*-*");
        keys.to("[name=note]");
        keys.type("Seen.");
        keys.toWords("Record the answer");
        keys.press("Enter");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("Seen.");
    }

    @Test
    void the_trail_is_exported() throws IOException {
        signsIn(RunningProduct.INES);
        keys.toWords("Audit");
        keys.press("Enter");
        page.waitForURL("**/audit");
        keys.to("#from");
        keys.type("-90d");
        keys.press("Enter");
        page.waitForURL("**/audit?**");
        keys.toWords("Export what is shown");
        keys.press("Enter");
        page.waitForURL("**/jobs/*");
        page.getByText("Download CSV").waitFor();
        keys.toWords("Download CSV");
        Download file = page.waitForDownload(() -> keys.press("Enter"));
        assertThat(Files.readString(file.path())).contains("SIGNED_IN");
    }

    @Test
    void no_page_holds_the_focus() {
        signsIn(RunningProduct.ANNA);
        Draft draft = Draft.begin(PRODUCT, "Stops");
        for (String path : new String[] {
            "/", "/patients", "/patients/new", draft.path() + "/sign", "/recipients/new", "/knowledge", "/help"
        }) {
            page.navigate(path);
            assertThat(keys.throughAll()).as(path).isGreaterThan(5);
        }
    }

    private void signsIn(String email) {
        page.navigate("/sign-in");
        keys.to("#email");
        keys.type(email);
        keys.next();
        assertThat(keys.on("#password")).isTrue();
        keys.type(RunningProduct.PASSWORD);
        keys.press("Enter");
        page.waitForURL("**/");
    }
}
