package org.gaitkeeper.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.gaitkeeper.launch.RunningProduct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The whole job in a browser that runs no scripts: every task can be done, and nothing on the pages is dead. */
class NoScriptJourney {

    private static final RunningProduct PRODUCT = RunningProduct.get();

    /** What looks like a control and does nothing without a script. */
    private static final String DEAD = """
            () => {
              const shown = e => e.checkVisibility({ visibilityProperty: true, opacityProperty: false }) && e.getClientRects().length > 0;
              const live = 'a[href], summary, label, button, input, select, textarea, option';
              const dead = [];
              for (const e of document.querySelectorAll('body *')) {
                if (!shown(e)) continue;
                const sends = e.form && e.form.method !== 'dialog' && e.form.hasAttribute('action');
                if (e.matches('button') && !(e.type === 'submit' && sends)) dead.push(e);
                else if (e.matches('input:not([type=hidden]), select, textarea') && !(sends && e.name) && !e.disabled) dead.push(e);
                else if (e.matches('a:not([href]), [role=button], [role=link], [role=tab], [role=menuitem], [onclick]')) dead.push(e);
                else if (e.matches('kbd')) dead.push(e);
                else if (getComputedStyle(e).cursor === 'pointer' && !e.closest(live)) dead.push(e);
              }
              return dead.map(e => e.outerHTML.slice(0, 140));
            }""";

    private final Physiotherapist anna =
            new Physiotherapist(Chromium.window(PRODUCT.address(), 1280, ColorScheme.LIGHT, false));
    private final Page page = anna.page();

    @AfterEach
    void the_window_is_closed() {
        page.context().close();
    }

    @Test
    void from_signing_in_to_the_answered_letter() {
        page.navigate("/sign-in");
        nothingIsDead();
        anna.signIn(RunningProduct.ANNA);
        nothingIsDead();
        anna.registers("Scriptless", "Nora", "3 Apr 1992", "Female");
        nothingIsDead();
        page.locator("#find").fill("scriptl");
        page.locator("#find").press("Enter");
        nothingIsDead();
        link("SCRIPTLESS, Nora").first().click();
        page.waitForURL("**/patients/*-*");
        anna.opensACase("Numb between the first two toes, right");
        nothingIsDead();
        String caseUrl = page.url();
        anna.logsARun("yesterday", "8", "15");
        nothingIsDead();
        page.navigate(caseUrl);
        anna.startsAnAssessment();
        nothingIsDead();

        answers();
        acts();
        String assessment = page.url().replaceAll("[?#].*", "");
        anna.goesToCheckAndSign();
        nothingIsDead();
        anna.signs();
        assertThat(page.locator("main").innerText()).contains("Signed", "Anna Lindqvist");
        nothingIsDead();
        writesALetter(assessment);
        settles();
    }

    private void answers() {
        option("first_web_numb", "present").first().click();
        Locator side = question("laterality");
        side.locator("label:has(input[value='=right'])").click();
        question("quality")
                .locator("label:has(input[type=checkbox][value=numb])")
                .first()
                .click();
        question("quality")
                .locator("label:has(input[type=checkbox][value=burning])")
                .first()
                .click();
        shows(page.locator("#q-symptom_zones details.place:not([open])").first());
        unfolded(page.locator("[name='onset_minutes:v']")).fill("12,5");
        unfolded(page.locator("[name='history_note:v']")).fill("Said without a script.");
        Locator area = unfolded(page.locator("#q-symptom_zones [data-zone]").first());
        area.check();
        unfolded(page.locator("#q-symptom_zones [data-zone-mark]").first()).check();
        saves("onset_minutes");
        for (String said : List.of("12.5", "Said without a script.", "right", "numb", "burning")) {
            assertThat(stored()).contains(said);
        }
        assertThat(stored()).contains("symptom_zones", "first_web_numb");

        unfolded(page.locator("[name='onset_minutes:v']")).fill("many");
        saves("onset_minutes");
        assertThat(page.locator("[role=alert], .errors").first().innerText()).contains("Nothing was saved yet");
        assertThat(page.locator("[name='onset_minutes:v']").inputValue()).isEqualTo("many");
        page.locator("[name='onset_minutes:v']").fill("13");
        saves("onset_minutes");
        assertThat(stored()).contains("13");
    }

    /** Answers every safety question, one of them with yes, and says what was done. */
    private void acts() {
        option("back_pain", "present").click();
        option("saddle_or_perianal_change", "present").click();
        question("cauda_equina_days_since")
                .locator("[name='cauda_equina_days_since:v']")
                .fill("2");
        saves("back_pain");
        for (int round = 0; round < 4; round++) {
            List<String> open = page.locator("fieldset.question.gap:has(.unset input:checked)").all().stream()
                    .map(question -> question.getAttribute("id").substring("q-".length()))
                    .toList();
            if (open.isEmpty()) {
                break;
            }
            open.forEach(finding -> option(finding, "absent").first().click());
            saves("onset_minutes");
        }
        nothingIsDead();
        while (page.locator("#flags details.act[open] form").count() > 0) {
            anna.recordsAction("Sent to emergency care now", "Ambulance called at 09:20.");
        }
        assertThat(page.locator("#flags").textContent()).contains("Ambulance called at 09:20.");
    }

    private void writesALetter(String assessment) {
        page.navigate("/recipients/new");
        nothingIsDead();
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Dr Paper Only");
        page.getByLabel("Specialty").fill("Neurology");
        anna.button("Save").click();
        page.navigate(assessment);
        page.locator("a[href$='/referrals/new']").first().click();
        nothingIsDead();
        page.getByLabel("Recipient").selectOption(new SelectOption().setLabel(recipient("Dr Paper Only")));
        page.locator("label:has(input[name=urgency][value=URGENT])").click();
        Locator less = page.getByLabel("Reason for less urgency");
        if (less.count() > 0) {
            unfolded(less.first()).fill("Seen in emergency care today.");
        }
        page.getByLabel("Reason for referral").fill("Please see this runner.");
        anna.button("Save and update preview").click();
        assertThat(page.locator("#preview").innerText()).contains("SCRIPTLESS, Nora", "Please see this runner.");
        nothingIsDead();
        anna.button("Save and go to signing").click();
        nothingIsDead();
        page.getByLabel("Your password").fill(RunningProduct.PASSWORD);
        anna.button("Sign and store").click();
        assertThat(link("Open the PDF").count()).isPositive();
        nothingIsDead();
        Locator answer = page.locator("form[action$='/answer']");
        unfolded(answer.locator("textarea").first()).fill("Seen, nothing sinister.");
        anna.button("Record the answer").click();
        assertThat(page.locator("main").innerText()).contains("Seen, nothing sinister.");
    }

    private void settles() {
        menu();
        anna.button("Dark").click();
        assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
        menu();
        anna.button("System").click();
        menu();
        anna.button("Deutsch").click();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("de");
        menu();
        anna.button("English").click();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en-GB");
        menu();
        anna.button("Automatic").click();
        page.navigate("/help");
        nothingIsDead();
        menu();
        page.locator("form[action='/sign-out'] button").click();
        page.navigate("/patients");
        assertThat(page.url()).contains("/sign-in");
    }

    @Test
    void the_trail_is_searched_and_exported() throws IOException {
        anna.signIn(RunningProduct.INES);
        page.navigate("/audit");
        nothingIsDead();
        page.locator("#from").fill("-90d");
        page.getByLabel("Outcome").selectOption("SUCCESS");
        page.locator("main form.filters button.primary").click();
        assertThat(page.url()).contains("from=-90d");
        assertThat(page.locator("main table tbody tr").count()).isPositive();
        nothingIsDead();
        anna.button("Export what is shown").click();
        for (int i = 0; i < 20 && link("Refresh").count() > 0; i++) {
            nothingIsDead();
            link("Refresh").click();
        }
        Download file = page.waitForDownload(() -> link("Download CSV").click());
        assertThat(Files.readString(file.path())).contains("SIGNED_IN");
    }

    private void menu() {
        page.locator("details[data-menu] > summary").click();
    }

    private Locator question(String finding) {
        Locator question = page.locator("#q-" + finding);
        if (question.count() == 0) {
            shows(page.locator("#more-" + Draft.section(finding)));
        }
        unfolded(question);
        return question;
    }

    /** Unfolds what is fetched only when asked for: without script it comes with everything else saved. */
    private void shows(Locator folded) {
        Locator one = page.locator("[id='" + folded.getAttribute("id") + "']");
        one.locator("> summary").click();
        one.locator("> .later button").click();
        page.waitForLoadState();
    }

    private Locator option(String finding, String value) {
        return question(finding).locator("label:has(input[type=radio][value='" + value + "'])");
    }

    private void saves(String finding) {
        unfolded(page.locator("#q-" + finding));
        page.locator("section.card:has(#q-" + finding + ") > footer button[name=section]")
                .click();
        page.waitForLoadState();
    }

    private String stored() {
        String id = page.url().replaceAll(".*/assessments/([0-9a-f-]{36}).*", "$1");
        return PRODUCT.as(RunningProduct.ANNA)
                .get("api/assessments/" + id)
                .json()
                .path("answers")
                .toString();
    }

    private String recipient(String name) {
        return page.locator("#recipientId option").allInnerTexts().stream()
                .filter(option -> option.contains(name))
                .findFirst()
                .orElseThrow();
    }

    private Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    /** Unfolds with the mouse whatever it is folded into, from outside to inside. */
    private static Locator unfolded(Locator target) {
        Locator folded = target.locator("xpath=ancestor::details[not(@open)]");
        while (folded.count() > 0) {
            folded.first().locator("> summary").click();
        }
        return target;
    }

    private void nothingIsDead() {
        Object dead = page.evaluate(DEAD);
        assertThat(String.valueOf(dead)).as("dead controls of %s", page.url()).isEqualTo("[]");
    }
}
