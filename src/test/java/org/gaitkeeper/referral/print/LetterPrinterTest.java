package org.gaitkeeper.referral.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gaitkeeper.platform.web.Pages;
import org.gaitkeeper.referral.letter.Letter;
import org.gaitkeeper.referral.letter.LetterSamples;
import org.gaitkeeper.referral.letter.LetterWriter;
import org.gaitkeeper.referral.letter.Menu;
import org.junit.jupiter.api.Test;

class LetterPrinterTest {

    private final LetterPrinter printer = new LetterPrinter(new Pages());
    private final LetterWriter writer = new LetterWriter();

    @Test
    void aShortLetterNamesClinicPatientAndPageOnItsOnlyPage() throws IOException {
        assertEveryPageIsIdentified(pagesOf(written(Set.of(), "Please see and advise.", "")), 1);
    }

    @Test
    void aLongLetterNamesClinicPatientAndPageOnEachOfItsThreePages() throws IOException {
        Menu menu = writer.menu(LetterSamples.facts());
        List<String> pages = pagesOf(written(menu.all(), "Please see and advise.", "A further remark.\n".repeat(24)));
        assertEveryPageIsIdentified(pages, 3);
    }

    @Test
    void whatLooksLikeMarkupIsPrintedAsItWasTyped() throws IOException {
        String text = String.join(
                        " ",
                        pagesOf(written(
                                Set.of(), "<script>alert(1)</script> & \"quoted\" <img src='file:///etc/passwd'>", "")))
                .replaceAll("\\s+", " ");
        assertThat(text).contains("<script>alert(1)</script> & \"quoted\" <img src='file:///etc/passwd'>");
    }

    @Test
    void whatTheFontsCannotShowIsAVisibleBox() throws IOException {
        Letter letter = written(Set.of(), "Emoji \uD83D\uDE00, Hebrew \u05D0\u05D1, override \u202Egnp, end.", "");
        assertThat(letter.unprintable()).isEqualTo(4);
        assertThat(String.join(" ", pagesOf(letter))).contains("Emoji □, Hebrew □□, override □gnp, end.");
    }

    @Test
    void aWordLongerThanTheLineIsBrokenInsideThePage() throws IOException {
        String word = "numb".repeat(60);
        String text = String.join("", pagesOf(written(Set.of(), word, ""))).replaceAll("\\s+", "");
        assertThat(text).contains(word);
    }

    @Test
    void theFileHoldsNothingThatActs() throws IOException {
        byte[] pdf = printer.pdf(LetterSamples.letter());
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/letter-sample.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(document.getDocumentCatalog().getCOSObject().containsKey(COSName.AA))
                    .isFalse();
            assertThat(document.getDocumentCatalog().getNames()).isNull();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            for (var page : document.getPages()) {
                assertThat(page.getAnnotations()).isEmpty();
            }
        }
    }

    @Test
    void theSignatureSaysWhoWhenAndWhatItMeans() throws IOException {
        String text = String.join(" ", pagesOf(LetterSamples.letter())).replaceAll("\\s+", " ");
        assertThat(text)
                .contains("Amira Haddad, HCPC PH000000")
                .contains("14 August 2026 at 11:05 (Europe/London)")
                .contains("the content was checked and the letter approved for sending")
                .doesNotContain("DRAFT");
    }

    private Letter written(Set<String> included, String reason, String added) {
        return writer.write(LetterSamples.facts(), LetterSamples.envelope(true), included, reason, added);
    }

    private List<String> pagesOf(Letter letter) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(printer.pdf(letter))) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
        }
        return pages;
    }

    private static void assertEveryPageIsIdentified(List<String> pages, int count) {
        assertThat(pages).hasSize(count);
        for (int page = 1; page <= count; page++) {
            assertThat(pages.get(page - 1).replaceAll("\\s+", " "))
                    .contains("Harbour Physiotherapy")
                    .contains("SMITH, Jane (Ms), born 02-Mar-1988, NHS no. 943 476 5919")
                    .contains("Page " + page + " of " + count);
        }
    }
}
