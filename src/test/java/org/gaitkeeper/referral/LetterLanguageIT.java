package org.gaitkeeper.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gaitkeeper.launch.ApiClient;
import org.gaitkeeper.launch.ApiClient.Answer;
import org.gaitkeeper.launch.BrowserClient;
import org.gaitkeeper.launch.ClinicalWork;
import org.gaitkeeper.launch.ClinicalWork.Record;
import org.gaitkeeper.launch.RunningProduct;
import org.junit.jupiter.api.Test;

/** A clinician who reads English writes to somebody who reads German, and the other way round. */
class LetterLanguageIT {

    private static final RunningProduct PRODUCT = RunningProduct.get();
    private static final Map<String, String> GERMAN = Map.of("Accept-Language", "de");

    private final ApiClient anna = PRODUCT.as(RunningProduct.ANNA);
    private final ClinicalWork work = new ClinicalWork(anna);

    @Test
    void anEnglishClinicianWritesToAGermanNeurologistInGerman() throws IOException {
        String weber = recipient("Frau Dr. Weber", "de");
        Record draft = work.draftLetter(signedAssessment(), letter(weber));

        BrowserClient browser = new BrowserClient(PRODUCT.address());
        browser.signIn(RunningProduct.ANNA, RunningProduct.PASSWORD);
        assertThat(browser.get("/referrals/" + draft.id()).text()).contains("Neurologie, letter in Deutsch");
        assertThat(browser.get("/referrals/" + draft.id() + "/letter").text())
                .contains("lang=\"de\"", "ENTWURF, nicht unterschrieben", "Sehr geehrte Frau Dr. Weber,");

        Record signed = work.signLetter(draft, RunningProduct.PASSWORD);

        byte[] file = anna.get("api/referrals/" + signed.id() + "/document").body();
        assertThat(text(file))
                .contains(
                        "Sehr geehrte Frau Dr. Weber,",
                        "Das Symptom beginnt 12 Minuten nach Laufbeginn",
                        "Grund der Überweisung",
                        "Please assess the deep peroneal nerve.",
                        "geb. 02.03.1988",
                        "Mit freundlichen Grüßen",
                        "Seite 1 von ")
                .doesNotContain("Yours sincerely", "Reason for referral", "The symptom", "Not assessed");

        anna.put(
                "api/recipients/" + weber,
                Map.of("name", "Frau Dr. Weber", "specialty", "Neurologie", "language", "en-GB", "active", true),
                anna.get("api/recipients/" + weber).etag());
        assertThat(anna.get("api/referrals/" + signed.id() + "/document").body())
                .isEqualTo(file);
    }

    @Test
    void whatWasSignedByAGermanReaderIsALetterInEnglishToAnEnglishReceiver() throws IOException {
        Record assessment = signedAssessment();
        Answer german = anna.send("GET", "api/assessments/" + assessment.id(), null, GERMAN);
        assertThat(german.status()).isEqualTo(200);

        Record signed = work.signLetter(
                work.draftLetter(assessment, letter(recipient("Dr M. Lindqvist", "en-GB"))), RunningProduct.PASSWORD);

        assertThat(text(anna.get("api/referrals/" + signed.id() + "/document").body()))
                .contains("Dear Dr Lindqvist,", "starts 12 minutes into the run", "Page 1 of ");
    }

    @Test
    void aReasonLeftAsProposedIsSaidInTheLanguageOfTheReceiver() {
        Record assessment = signedAssessment();
        BrowserClient browser = new BrowserClient(PRODUCT.address());
        browser.signIn(RunningProduct.ANNA, RunningProduct.PASSWORD);
        Matcher proposed = Pattern.compile("(?s)name=\"reason\"[^>]*>([^<]+)</textarea>")
                .matcher(browser.get("/assessments/" + assessment.id() + "/referrals/new")
                        .text());
        assertThat(proposed.find()).isTrue();
        assertThat(proposed.group(1)).startsWith("Please assess and advise");

        Record left = work.draftLetter(
                assessment,
                letter(recipient("Frau Dr. Weber", "de"), proposed.group(1).strip()));
        Record written = work.draftLetter(
                assessment, letter(recipient("Frau Dr. Weber", "de"), "Please assess and advise on running."));

        assertThat(anna.get("api/referrals/" + left.id()).json().path("reason").asText())
                .startsWith("Bitte um Beurteilung");
        assertThat(anna.get("api/referrals/" + written.id())
                        .json()
                        .path("reason")
                        .asText())
                .isEqualTo("Please assess and advise on running.");
    }

    @Test
    void aLanguageTheProductDoesNotWriteIsRefused() {
        Answer refused =
                anna.post("api/recipients", Map.of("name", "Dr Moreau", "specialty", "Neurology", "language", "fr"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("\"language\"");
    }

    @Test
    void theQuestionsAreAskedInTheLanguageOfTheReaderUnderOneVersion() {
        Answer english = anna.get("api/findings");
        Answer german = anna.send("GET", "api/findings", null, GERMAN);

        assertThat(german.json().path("version")).isEqualTo(english.json().path("version"));
        assertThat(english.text()).contains("How many minutes into the run does it start?");
        assertThat(german.text()).contains("Nach wie vielen Laufminuten beginnt es?");
    }

    @Test
    void aDraftIsWeighedInTheLanguageOfTheReader() {
        Record draft = work.answer(
                work.start(work.openCase(patient(), "numb forefoot")),
                List.of(Map.of("finding", "onset_minutes", "status", "present", "value", 12)));

        Answer english = anna.get("api/assessments/" + draft.id() + "/differential");
        Answer german = anna.send("GET", "api/assessments/" + draft.id() + "/differential", null, GERMAN);

        assertThat(german.text()).contains("Würde für den Aufwand am meisten verschieben");
        assertThat(german.json().path("conditions").findValuesAsText("code"))
                .isEqualTo(english.json().path("conditions").findValuesAsText("code"));
        assertThat(german.json().path("knowledge")).isEqualTo(english.json().path("knowledge"));
    }

    private static String text(byte[] file) throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private Record signedAssessment() {
        Record draft = work.start(work.openCase(patient(), "numb forefoot"));
        Record answered =
                work.answer(draft, List.of(Map.of("finding", "onset_minutes", "status", "present", "value", 12)));
        return work.sign(work.screenNegative(answered), RunningProduct.PASSWORD);
    }

    private String patient() {
        return work.register(Map.of(
                "familyName", "Smith", "givenName", "Jane", "title", "Ms", "birthDate", "1988-03-02", "sex", "FEMALE"));
    }

    private String recipient(String name, String language) {
        return work.addRecipient(new HashMap<>(Map.of(
                "name",
                name,
                "specialty",
                "Neurologie",
                "address",
                "Hauptstraße 1\n10115 Berlin",
                "language",
                language)));
    }

    private static Map<String, Object> letter(String recipient) {
        return letter(recipient, "Please assess the deep peroneal nerve.");
    }

    private static Map<String, Object> letter(String recipient, String reason) {
        return Map.of("recipientId", recipient, "urgency", "ROUTINE", "reason", reason);
    }
}
