package org.gaitkeeper.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gaitkeeper.launch.ClinicalWork;
import org.gaitkeeper.launch.RunningProduct;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What comes out of the printer: whose record it is and which page on every sheet, controls on none. */
class PaperJourney {

    private static final RunningProduct PRODUCT = RunningProduct.get();

    private static Page page;
    private static String patient;
    private static String caseId;

    @BeforeAll
    static void somebody_with_a_long_story() {
        ClinicalWork work = new ClinicalWork(PRODUCT.as(RunningProduct.ANNA));
        patient = work.register(
                Map.of("familyName", "Paperfield", "givenName", "Una", "birthDate", "1988-03-02", "sex", "FEMALE"));
        caseId = work.openCase(patient, "Numb between the first two toes after 12 minutes, right");
        for (int run = 1; run <= 20; run++) {
            work.logRun(
                    caseId,
                    "-" + (60 - run) + "d",
                    List.of(
                            Map.of("finding", "onset_minutes", "value", 5 + run),
                            Map.of("finding", "offset_minutes", "value", 30 - run)));
        }
        for (int visit = 1; visit <= 3; visit++) {
            work.sign(
                    work.actOnFlags(
                            work.screenNegative(work.answer(work.start(caseId), visit(visit))),
                            "JUDGED_NOT_TO_APPLY",
                            "Examined, no sign of it."),
                    RunningProduct.PASSWORD);
        }
        page = Chromium.window(PRODUCT.address());
        new Physiotherapist(page).signIn(RunningProduct.ANNA);
    }

    private static List<Map<String, Object>> visit(int number) {
        List<Map<String, Object>> answers = new ArrayList<>();
        answers.add(Map.of("finding", "laterality", "status", "present", "value", "right"));
        answers.add(Map.of("finding", "onset_minutes", "status", "present", "value", 10 + number));
        for (String phase : List.of("rest", "during", "after")) {
            for (String side : List.of("left", "right")) {
                answers.add(Map.of(
                        "finding",
                        "symptom_zones",
                        "status",
                        "present",
                        "side",
                        side,
                        "phase",
                        phase,
                        "value",
                        List.of("first_web:N", "hallux:P", "toe_2:B")));
            }
        }
        return answers;
    }

    @AfterAll
    static void closed() {
        page.context().close();
    }

    @Test
    void the_summary_is_one_page_with_the_patient_on_it() throws IOException {
        List<String> pages = printed("/cases/" + caseId + "/summary");

        assertThat(pages).hasSize(1);
        assertThat(pages.get(0))
                .contains("PAPERFIELD, Una", "02-Mar-1988", "Page 1 of 1", "Numb between the first two toes")
                .contains("Last signed visit", "Where it is felt")
                .doesNotContain("Sign out", "Keys");
    }

    @Test
    void every_page_about_a_patient_says_whose_it_is_and_which_of_how_many() throws IOException {
        for (String path : List.of("/patients/" + patient, "/cases/" + caseId, "/cases/" + caseId + "/runs")) {
            List<String> pages = printed(path);
            for (int number = 1; number <= pages.size(); number++) {
                assertThat(pages.get(number - 1))
                        .as(path)
                        .contains("PAPERFIELD, Una", "Page " + number + " of " + pages.size())
                        .doesNotContain("Log run", "Close case", "Start assessment", "Worklist");
            }
        }
        assertThat(printed("/patients/" + patient)).hasSizeGreaterThan(1);
    }

    @Test
    void the_blank_sheet_has_room_for_the_patient_on_every_page_and_names_none() throws IOException {
        List<String> pages = printed("/assessments/blank-sheet");

        for (int number = 1; number <= pages.size(); number++) {
            assertThat(pages.get(number - 1))
                    .contains("Identifier", "Date and time", "Page " + number + " of " + pages.size())
                    .doesNotContain("Paperfield");
        }
        assertThat(String.join(" ", pages)).contains("Red flags first", "not asked", "Right foot and leg");
        assertThat(pages).hasSizeLessThanOrEqualTo(8);
    }

    private static List<String> printed(String path) throws IOException {
        page.navigate(path);
        byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper text = new PDFTextStripper();
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                text.setStartPage(number);
                text.setEndPage(number);
                pages.add(text.getText(document).replaceAll("\\s+", " "));
            }
        }
        return pages;
    }
}
