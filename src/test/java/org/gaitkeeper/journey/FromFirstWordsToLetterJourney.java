package org.gaitkeeper.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gaitkeeper.launch.Command;
import org.gaitkeeper.launch.RunningProduct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The whole job, from a runner's first words to a signed letter and an audit report. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FromFirstWordsToLetterJourney {

    private static final RunningProduct PRODUCT = RunningProduct.get();

    private Physiotherapist anna;

    @BeforeEach
    void a_physiotherapist_signs_in() {
        anna = new Physiotherapist(Chromium.window(PRODUCT.address()));
        anna.signIn(RunningProduct.ANNA);
    }

    @AfterEach
    void the_browser_had_nothing_to_complain_about() {
        assertThat(anna.complaintsOfTheBrowser()).isEmpty();
        anna.page().context().close();
    }

    @Test
    @Order(1)
    void numb_in_the_first_web_space_better_on_loosening_the_laces() {
        anna.registers("Journeyman", "Fiona", "3 Apr 1992", "Female");
        anna.opensACase("Numb between the first two toes after 12 minutes, right");
        anna.startsAnAssessment();

        anna.says("laterality").one("right");
        anna.says("quality").several("numb");
        anna.says("first_web_numb", "Right").yes();
        anna.says("onset_minutes").number("12");
        anna.says("lace_release_clears").yes();
        anna.says("spine_position_changes_symptom").no();

        anna.seesLeading("footwear", "dorsal foot neuritis", "lace or tongue pressure");
        anna.readsInThePanel("laces");
        anna.readsInThePanel("Sources");

        anna.screensForRedFlags();
        String leader =
                anna.page().locator("#evidence [data-rank='1']").innerText().strip();
        anna.goesToCheckAndSign();
        assertThat(anna.page().locator("input[name=conditions]:checked").count())
                .isZero();
        anna.concludes(leader);
        assertThat(anna.page().content()).contains("Signed").contains("Anna Lindqvist");
        assertThat(anna.page().locator("section:has(#conclusion-title)").innerText())
                .contains(leader);
    }

    @Test
    @Order(2)
    void tight_shins_that_force_a_stop_at_ten_minutes_and_are_free_after_fifteen() throws IOException {
        anna.registers("Wayfarer", "Tom", "14/08/2002", "Male");
        anna.opensACase("Tight shins, has to stop at ten minutes, both sides");
        anna.startsAnAssessment();

        anna.says("laterality").one("bilateral");
        anna.says("location").several("shin_anterior");
        anna.says("quality").several("tightness");
        anna.says("onset_minutes").number("10");
        anna.says("intensity_trend").one("builds_to_stop");
        anna.says("offset_minutes").number("15");
        anna.says("relief_mode").several("stop_only");
        anna.seesLeading("compartment syndrome");

        anna.screensForRedFlags();
        if (anna.page().locator("#flags details.act[open] form").count() > 0) {
            anna.recordsAction("Referred urgently", "Compartment pressure testing asked for.");
        }
        anna.goesToCheckAndSign();
        anna.signs();
        assertThat(anna.page().content()).contains("Signed");

        writesAndSignsALetter();
    }

    private void writesAndSignsALetter() throws IOException {
        Page page = anna.page();
        String assessment = page.url();
        page.navigate("/recipients/new");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Dr Hannah Falk");
        page.getByLabel("Specialty").fill("Sports medicine");
        anna.button("Save").click();
        page.waitForURL("**/recipients**");

        page.navigate(assessment + "/referrals/new");
        page.getByLabel("Recipient").selectOption(new SelectOption().setIndex(1));
        page.locator("label:has(input[name=urgency][value=URGENT])").click();
        page.getByLabel("Reason for referral").fill("Please consider compartment pressure testing.");
        page.getByLabel("Further remarks").fill("He keeps a <b>diary</b> of his runs & times.");
        anna.button("Save and update preview").click();
        assertThat(page.locator("#preview").innerText())
                .contains("WAYFARER, Tom")
                .contains("10 minutes")
                .contains("<b>diary</b>");
        anna.button("Save and go to signing").click();
        page.getByLabel("Your password").fill(RunningProduct.PASSWORD);
        anna.button("Sign and store").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open the PDF"))
                .waitFor();

        String document = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open the PDF"))
                .getAttribute("href");
        APIResponse file = page.request().get(document);
        assertThat(file.status()).isEqualTo(200);
        try (PDDocument pdf = Loader.loadPDF(file.body())) {
            for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(number);
                stripper.setEndPage(number);
                assertThat(stripper.getText(pdf))
                        .contains("WAYFARER, Tom")
                        .contains("14-Aug-2002")
                        .contains("Page " + number + " of " + pdf.getNumberOfPages());
            }
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Harbour Physiotherapy")
                    .contains("Dr Hannah Falk")
                    .contains("compartment pressure testing")
                    .contains("compartment syndrome")
                    .contains("10 minutes")
                    .contains("<b>diary</b>")
                    .contains("Anna Lindqvist")
                    .doesNotContain("%");
        }
        assertThat(page.request().get(document).body()).isEqualTo(file.body());
    }

    @Test
    @Order(3)
    void foot_numbness_that_changes_when_bending() {
        anna.registers("Rambler", "Ivor", "1975-01-20", "Male");
        anna.opensACase("Numb outer foot, changes on bending, left");
        anna.startsAnAssessment();

        anna.says("laterality").one("left");
        anna.says("location").several("foot_lateral");
        anna.says("quality").several("numb");
        anna.says("spine_position_changes_symptom").several("flex_worse");

        anna.seesLeading("lumbar");
    }

    @Test
    @Order(4)
    void saddle_numbness_is_an_emergency_and_cannot_be_signed_away() {
        anna.registers("Strider", "Ken", "1980-10-10", "Male");
        anna.opensACase("Back pain, numb between the legs");
        anna.startsAnAssessment();

        anna.says("back_pain").yes();
        anna.says("saddle_or_perianal_change").yes();
        anna.says("cauda_equina_days_since").number("2");
        anna.isWarnedOf("emergency now");
        anna.isWarnedOf("cauda equina");

        anna.screensForRedFlags();
        anna.goesToCheckAndSign();
        anna.signs();
        assertThat(anna.page().locator("main").innerText())
                .contains("Not signed")
                .contains("cauda equina");
        anna.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Back to the questions"))
                .click();

        anna.recordsAction("Sent to emergency care now", "Ambulance called at 09:20, spinal on-call told.");
        while (anna.page().locator("#flags details.act[open] form").count() > 0) {
            anna.recordsAction("Sent to emergency care now", "The same transfer.");
        }
        anna.goesToCheckAndSign();
        anna.signs();
        assertThat(anna.page().content()).contains("Signed").contains("Ambulance called at 09:20");
    }

    @Test
    @Order(5)
    void three_logged_runs_are_read_together_and_signed_with_the_record() {
        anna.registers("Repeater", "Nora", "1998-06-06", "Female");
        anna.opensACase("Tight shins after some minutes, both sides");
        anna.logsARun("yesterday", "8", "15");
        anna.logsARun("-4d", "12", "5");
        anna.logsARun("-1w", "10", "10,5");
        assertThat(anna.page().locator("main").innerText())
                .contains("Onset 8–12 min over 3 runs, median 10; settled within 5–15 min");
        anna.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Case").setExact(true))
                .click();
        anna.startsAnAssessment();

        anna.readsInThePanel("8 to 12 minutes over 3 runs \\(median 10\\)");
        anna.readsInThePanel("Same point each run: yes, by 3 logged runs");
        anna.readsInThePanel("The same time or distance on every run is itself evidence");

        anna.says("onset_minutes").number("25");
        anna.readsInThePanel("Onset: 25 minutes");

        anna.screensForRedFlags();
        anna.goesToCheckAndSign();
        anna.signs();
        assertThat(anna.page().locator("#runs").innerText()).contains("Logged runs, as signed", "Onset 12 minutes");
    }

    @Test
    @Order(6)
    void the_auditor_exports_what_happened_and_the_chain_verifies() throws IOException, InterruptedException {
        Physiotherapist ines = new Physiotherapist(Chromium.window(PRODUCT.address()));
        ines.signIn(RunningProduct.INES);
        ines.page().navigate("/audit");
        assertThat(ines.page().content()).contains("Anna Lindqvist");
        ines.button("Export the trail").click();
        Download export = ines.page().waitForDownload(() -> ines.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download CSV"))
                .click());
        String csv = Files.readString(export.path(), StandardCharsets.UTF_8);
        assertThat(csv).contains("ASSESSMENT_SIGNED", "ANSWER_RECORDED", "Anna Lindqvist", "SIGNED_IN");
        assertThat(csv.lines()).noneMatch(line -> line.matches("(.*,)?[=+@].*"));
        ines.page().context().close();

        Command.Result verified = Command.verifyAudit(PRODUCT);
        assertThat(verified.output()).contains("WHOLE");
        assertThat(verified.code()).isZero();
    }
}
