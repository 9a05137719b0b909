package org.gaitkeeper.referral.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Catalogue;
import org.gaitkeeper.findings.Findings;
import org.gaitkeeper.knowledge.KnowledgeFiles;
import org.gaitkeeper.knowledge.Spoken;
import org.gaitkeeper.platform.web.Pages;
import org.gaitkeeper.platform.words.Language;
import org.gaitkeeper.platform.words.Words;
import org.gaitkeeper.referral.print.LetterPrinter;
import org.junit.jupiter.api.Test;

/** A letter to somebody who reads German. */
class GermanLetterTest {

    private static final Catalogue CATALOGUE =
            KnowledgeFiles.shipped().read().in(Spoken.in(Language.GERMAN)).catalogue();

    private final LetterWriter writer = new LetterWriter();

    @Test
    void everyTextOfTheWordingHasGerman() {
        Wording wording = Wording.shipped();
        Stream<String> texts = Stream.of(
                        wording.sections().stream()
                                .flatMap(section -> Stream.concat(
                                        Stream.of(section.heading(), section.note()),
                                        section.groups().stream()
                                                .flatMap(group -> Stream.of(group.lead(), group.title())))),
                        wording.phrases().values().stream()
                                .flatMap(words -> Stream.of(words.present(), words.absent())),
                        wording.options().values().stream().flatMap(options -> options.values().stream()))
                .flatMap(all -> all)
                .filter(text -> !text.isEmpty() && !text.equals("{value}"));

        assertThat(texts.filter(text -> german(text).equals(Words.t(text)))).isEmpty();
    }

    @Test
    void whatWasFoundIsSaidInGerman() {
        Letter letter = letter(Set.of(
                "finding:onset_minutes",
                "finding:laterality",
                "finding:duration_weeks",
                "finding:offset_minutes",
                "finding:training_volume_km_week",
                "finding:tinel_dorsal_foot",
                "finding:triggers"));

        assertThat(letter.language()).isEqualTo("de");
        assertThat(letter.sentences().stream().map(Sentence::text))
                .contains(
                        "Es besteht seit 8 Wochen.",
                        "Das Symptom beginnt 12 Minuten nach Laufbeginn.",
                        "Es klingt 4 Minuten nach dem Anhalten ab.",
                        "Es wird ausgelöst durch: Laufen und enges Schuhwerk.",
                        "Tinel am Fußrücken positiv links; Tinel am Fußrücken negativ rechts.");
    }

    @Test
    void whatWasTypedStaysAsTyped() {
        Letter letter = letter(Set.of());

        assertThat(letter.sentences().stream().map(Sentence::text)).contains("Please see and advise.");
        assertThat(letter.sections().get(0).heading()).isEqualTo("Grund der Überweisung");
    }

    @Test
    void anAmountIsWrittenWithACommaAndOneIsSingular() {
        Phrases phrases = new Phrases(Wording.shipped());

        assertThat(phrase(phrases, LetterSamples.quantity("onset_distance_km", "2.5")))
                .isEqualTo("beginnt 2,5 km nach Laufbeginn");
        assertThat(phrase(phrases, LetterSamples.quantity("onset_minutes", "1")))
                .isEqualTo("beginnt 1 Minute nach Laufbeginn");
    }

    @Test
    void thePrintedFileIsGermanThroughout() throws IOException {
        byte[] pdf =
                new LetterPrinter(new Pages()).pdf(letter(writer.menu(facts()).standard()));
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/letter-sample-de.pdf"), pdf);
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("de");
            assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(document))
                    .contains("Seite 1 von", "Mit freundlichen Grüßen", "Unser Zeichen")
                    .doesNotContain("Page ", "Yours sincerely");
        }
    }

    private static String phrase(Phrases phrases, Answer answer) {
        return Words.in(Language.GERMAN, () -> phrases.of(
                        CATALOGUE.find(answer.finding()).orElseThrow(), List.of(answer))
                .orElseThrow()
                .text());
    }

    private static String german(String text) {
        return Words.in(Language.GERMAN, () -> Words.t(text));
    }

    private Letter letter(Set<String> included) {
        return Words.in(
                Language.GERMAN,
                () -> writer.write(facts(), LetterSamples.envelope(true), included, "Please see and advise.", ""));
    }

    private static Facts facts() {
        Facts english = LetterSamples.facts();
        Findings findings = english.findings();
        return new Facts(
                english.assessment(),
                english.version(),
                english.signedAt(),
                english.signedBy(),
                CATALOGUE,
                findings,
                english.flags(),
                english.conclusion(),
                english.considerations(),
                english.advice(),
                english.urgency());
    }
}
