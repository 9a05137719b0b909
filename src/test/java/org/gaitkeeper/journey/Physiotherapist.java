package org.gaitkeeper.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gaitkeeper.launch.RunningProduct;
import org.gaitkeeper.platform.words.Words;

/** A person at the browser, and what they do there; signs in in the language of the thread. */
final class Physiotherapist {

    /** Unfolds whatever a question is folded into. */
    private static final String OPEN =
            "q => { for (let d = q.closest('details'); d; d = d.parentElement.closest('details')) d.open = true }";

    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Physiotherapist(Page page) {
        this.page = page;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /** What the browser complained about: scripts that failed and what the content security policy refused. */
    List<String> complaintsOfTheBrowser() {
        return complaints;
    }

    Page page() {
        return page;
    }

    void signIn(String email) {
        page.navigate("/sign-in");
        page.getByLabel(Words.t("E-mail")).fill(email);
        page.getByLabel(Words.t("Password")).fill(RunningProduct.PASSWORD);
        button(Words.t("Sign in")).click();
        page.waitForURL("**/");
    }

    void registers(String familyName, String givenName, String born, String sex) {
        page.navigate("/patients/new");
        page.getByLabel("Family name").fill(familyName);
        page.getByLabel("Given names").fill(givenName);
        page.locator("#birthDate").fill(born);
        page.getByLabel(sex, new Page.GetByLabelOptions().setExact(true)).check();
        button("Register").last().click();
        page.waitForURL("**/patients/*-*");
    }

    void opensACase(String problem) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open a case"))
                .first()
                .click();
        page.getByLabel("Presenting problem").fill(problem);
        page.getByLabel("Responsible physiotherapist")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        button("Open the case").click();
        button("Start assessment").first().waitFor();
    }

    /** Logs a run from the page of the case or from the log itself. */
    void logsARun(String day, String onset, String offset) {
        Locator form = page.locator("#log-run");
        form.locator("#date").fill(day);
        form.locator("#onset_minutes").fill(onset);
        form.locator("#offset_minutes").fill(offset);
        button("Log run").click();
        page.waitForURL("**/runs?done=logged");
    }

    void startsAnAssessment() {
        button("Start assessment").first().click();
        page.waitForURL("**/assessments/*-*");
    }

    Answering says(String finding) {
        return new Answering(question(finding));
    }

    Answering says(String finding, String side) {
        return new Answering(question(finding).getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName(side)));
    }

    private Locator question(String finding) {
        Locator question = page.locator("#q-" + finding);
        if (question.count() == 0) {
            page.locator("#more-" + Draft.section(finding)).evaluate("more => { more.open = true; }");
        }
        question.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        question.evaluate(OPEN);
        return question;
    }

    /** One question, about to be answered; each answer waits until the server has acknowledged it. */
    final class Answering {

        private final Locator place;

        private Answering(Locator place) {
            this.place = place;
        }

        void yes() {
            acknowledged(() -> option("present").click());
        }

        void no() {
            acknowledged(() -> option("absent").click());
        }

        void number(String number) {
            acknowledged(() -> {
                place.locator("input[inputmode=decimal]").first().fill(number);
                place.locator("input[inputmode=decimal]").first().press("Tab");
            });
        }

        void one(String code) {
            Locator radio = option("=" + code);
            acknowledged(() -> {
                if (radio.count() > 0) {
                    radio.click();
                } else {
                    place.locator("select").first().selectOption(code);
                }
            });
        }

        void several(String... codes) {
            for (String code : codes) {
                acknowledged(() -> place.locator("label:has(input[type=checkbox][value='" + code + "'])")
                        .first()
                        .click());
            }
        }

        private Locator option(String value) {
            return place.locator("label:has(input[type=radio][value='" + value + "'])");
        }
    }

    private void acknowledged(Runnable answering) {
        page.waitForResponse(response -> response.url().contains("/answers/") && response.status() == 200, answering);
    }

    /** Answers "no" to every safety question that is still open. */
    void screensForRedFlags() {
        Locator open = page.locator("fieldset.question.gap:has(.unset input:checked)");
        while (open.count() > 0) {
            Locator question = page.locator("#" + open.first().getAttribute("id"));
            question.evaluate(OPEN);
            acknowledged(() -> question.locator("label:has(input[type=radio][value='absent'])")
                    .first()
                    .click());
        }
    }

    /** Waits until one of these leads the differential. */
    void seesLeading(String... names) {
        PlaywrightAssertions.assertThat(page.locator("#evidence [data-rank='1']"))
                .containsText(Pattern.compile(String.join("|", names), Pattern.CASE_INSENSITIVE));
    }

    /** Waits until the panel beside the questions says this. */
    void readsInThePanel(String words) {
        PlaywrightAssertions.assertThat(page.locator("#evidence"))
                .containsText(Pattern.compile(words, Pattern.CASE_INSENSITIVE));
    }

    /** Waits until the red flags above everything say this. */
    void isWarnedOf(String words) {
        PlaywrightAssertions.assertThat(page.locator("#flags"))
                .containsText(Pattern.compile(words, Pattern.CASE_INSENSITIVE));
    }

    void recordsAction(String what, String reason) {
        Locator form = page.locator("#flags details.act[open] form").first();
        form.evaluate(OPEN);
        form.getByLabel("What was done")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(what));
        form.getByLabel("Reason, or what was said and arranged").fill(reason);
        form.locator("label:has(input[name=toldPatient][value=true])").click();
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Record action"))
                .click();
        page.waitForLoadState();
    }

    void goesToCheckAndSign() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Check and sign"))
                .click();
        page.waitForURL("**/sign");
    }

    /** Signs without a conclusion. */
    void signs() {
        concludes("Undecided for now");
    }

    /** Ticks what they conclude, and signs. */
    void concludes(String conclusion) {
        page.locator("label.choice:has(input[name=conditions])")
                .filter(new Locator.FilterOptions().setHasText(conclusion))
                .first()
                .click();
        page.locator("main input[name=password]").fill(RunningProduct.PASSWORD);
        button("Sign the assessment").click();
        page.waitForLoadState();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(false));
    }
}
