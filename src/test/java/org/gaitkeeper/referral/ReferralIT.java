package org.gaitkeeper.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gaitkeeper.launch.ApiClient;
import org.gaitkeeper.launch.ApiClient.Answer;
import org.gaitkeeper.launch.BrowserClient;
import org.gaitkeeper.launch.ClinicalWork;
import org.gaitkeeper.launch.ClinicalWork.Record;
import org.gaitkeeper.launch.RunningProduct;
import org.junit.jupiter.api.Test;

class ReferralIT {

    private static final RunningProduct PRODUCT = RunningProduct.get();
    private final ApiClient anna = PRODUCT.as(RunningProduct.ANNA);
    private final ClinicalWork work = new ClinicalWork(anna);

    @Test
    void aLetterIsRefusedForADraftAssessment() {
        Record draft = work.start(work.openCase(patient(), "numb forefoot"));
        Answer refused = anna.post("api/assessments/" + draft.id() + "/referrals", letter(recipient()));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("ASSESSMENT_NOT_SIGNED");
    }

    @Test
    void theSignedBytesAreStoredAndReadBackUnchanged() throws Exception {
        Record signed = work.signLetter(drafted(), RunningProduct.PASSWORD);
        Answer record = anna.get("api/referrals/" + signed.id());
        Answer document = anna.get("api/referrals/" + signed.id() + "/document");
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document.body()));
        assertThat(document.status()).isEqualTo(200);
        assertThat(document.headers().get("content-type")).isEqualTo("application/pdf");
        assertThat(document.headers().get("content-disposition")).startsWith("inline");
        assertThat(document.headers().get("x-frame-options")).isEqualTo("SAMEORIGIN");
        assertThat(document.headers().get("content-security-policy")).contains("frame-ancestors 'self'");
        assertThat(document.etag()).isEqualTo("\"" + hash + "\"");
        assertThat(record.json().path("documentSha256").asText()).isEqualTo(hash);
        assertThat(anna.get("api/referrals/" + signed.id() + "/document").body())
                .isEqualTo(document.body());
        try (var pdf = Loader.loadPDF(document.body())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("starts 12 minutes into the run", "SMITH", "Signed electronically by", "Page 1 of ")
                    .doesNotContain("DRAFT");
        }
    }

    @Test
    void aSignedLetterRefusesChangeHereAndInTheDatabase() throws SQLException {
        Record signed = work.signLetter(drafted(), RunningProduct.PASSWORD);
        assertThat(anna.put("api/referrals/" + signed.id(), letter(recipient()), signed.etag())
                        .code())
                .isEqualTo("REFERRAL_ALREADY_SIGNED");
        assertThat(anna.get("api/referrals/" + signed.id() + "/letter").code()).isEqualTo("REFERRAL_ALREADY_SIGNED");
        for (String sql : List.of(
                "update referral set reason = 'x' where id = '" + signed.id() + "'",
                "update referral_document set bytes = 'x' where referral_id = '" + signed.id() + "'")) {
            try (Connection connection = PRODUCT.connectAsAdministrator();
                    Statement statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.executeUpdate(sql)).isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void signingNeedsTheOwnPasswordAndTheNewestVersion() {
        Record draft = drafted();
        String path = "api/referrals/" + draft.id() + "/signature";
        assertThat(anna.post(path, Map.of("password", "wrong"), Map.of("If-Match", draft.etag()))
                        .code())
                .isEqualTo("WRONG_PASSWORD");
        assertThat(anna.post(path, Map.of("password", RunningProduct.PASSWORD)).status())
                .isEqualTo(428);
        assertThat(anna.post(path, Map.of("password", RunningProduct.PASSWORD), Map.of("If-Match", "\"99\""))
                        .status())
                .isEqualTo(412);
        assertThat(anna.get("api/referrals/" + draft.id()).json().path("status").asText())
                .isEqualTo("DRAFT");
    }

    @Test
    void theAnswerClosesTheLoopOnce() {
        Record signed = work.signLetter(drafted(), RunningProduct.PASSWORD);
        String path = "api/referrals/" + signed.id() + "/answer";
        assertThat(anna.post(path, Map.of("note", ""), Map.of("If-Match", signed.etag()))
                        .status())
                .isEqualTo(400);
        Answer answered = anna.post(path, Map.of("note", "Seen on Monday."), Map.of("If-Match", signed.etag()));
        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.json().path("status").asText()).isEqualTo("ANSWERED");
        assertThat(anna.post(path, Map.of("note", "Again."), Map.of("If-Match", answered.etag()))
                        .code())
                .isEqualTo("REFERRAL_ALREADY_ANSWERED");
    }

    @Test
    void aLetterWithoutAnAnswerStandsInTheWorklistUntilOneIsRecorded() {
        Map<String, Object> soon = new HashMap<>(letter(recipient()));
        soon.put("urgency", "EMERGENCY");
        Record signed = work.signLetter(work.draftLetter(signedAssessment(), soon), RunningProduct.PASSWORD);
        BrowserClient browser = new BrowserClient(PRODUCT.address());
        browser.signIn(RunningProduct.ANNA, RunningProduct.PASSWORD);
        assertThat(browser.get("/?show=letters").text()).contains("/referrals/" + signed.id());

        anna.post(
                "api/referrals/" + signed.id() + "/answer",
                Map.of("note", "Seen at once."),
                Map.of("If-Match", signed.etag()));

        assertThat(browser.get("/?show=letters").text()).doesNotContain("/referrals/" + signed.id());
    }

    @Test
    void theCheckPageNamesTheReceiverAndAnotherReceiverMustBeReadBeforeSigning() {
        Record draft = drafted();
        BrowserClient browser = new BrowserClient(PRODUCT.address());
        browser.signIn(RunningProduct.ANNA, RunningProduct.PASSWORD);
        String sign = "/referrals/" + draft.id() + "/sign";
        Answer read = browser.get(sign);
        assertThat(read.text()).contains("To Dr M. Lindqvist");
        String other = work.addRecipient(Map.of("name", "Dr Elsewhere", "specialty", "Neurology"));
        anna.put("api/referrals/" + draft.id(), letter(other), draft.etag());

        Answer refused = browser.submit(read, sign, Map.of("password", RunningProduct.PASSWORD));

        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.text()).contains("To Dr Elsewhere", "The letter was changed since you read it");
        assertThat(anna.get("api/referrals/" + draft.id()).json().path("status").asText())
                .isEqualTo("DRAFT");
    }

    @Test
    void anAddressChangedSinceMustBeReadBeforeSigning() {
        String receiver =
                work.addRecipient(Map.of("name", "Dr Moving", "specialty", "Neurology", "address", "1 Old Street"));
        Record draft = work.draftLetter(signedAssessment(), letter(receiver));
        BrowserClient browser = new BrowserClient(PRODUCT.address());
        browser.signIn(RunningProduct.ANNA, RunningProduct.PASSWORD);
        String sign = "/referrals/" + draft.id() + "/sign";
        Answer read = browser.get(sign);
        assertThat(read.text()).contains("1 Old Street");
        anna.put(
                "api/recipients/" + receiver,
                Map.of("name", "Dr Moving", "specialty", "Neurology", "address", "2 New Street", "active", true),
                anna.get("api/recipients/" + receiver).etag());

        Answer refused = browser.submit(read, sign, Map.of("password", RunningProduct.PASSWORD));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("2 New Street", "was changed since you read the letter");
        assertThat(browser.submit(refused, sign, Map.of("password", RunningProduct.PASSWORD))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void anotherClinicSeesNeitherLetterNorRecipient() {
        Record draft = drafted();
        String recipient = recipient();
        ApiClient ben = PRODUCT.as(RunningProduct.BEN);
        for (String path : List.of(
                "api/referrals/" + draft.id(),
                "api/referrals/" + draft.id() + "/letter",
                "api/referrals/" + draft.id() + "/document",
                "api/recipients/" + recipient)) {
            assertThat(ben.get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void badInputIsToldByTheField() {
        Record assessment = signedAssessment();
        Map<String, Object> bad = new HashMap<>(letter("00000000-0000-7000-8000-000000000000"));
        bad.put("urgency", "SOON");
        bad.put("reason", "");
        Answer refused = anna.post("api/assessments/" + assessment.id() + "/referrals", bad);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("\"urgency\"", "\"reason\"");
        assertThat(anna.post("api/recipients", Map.of("name", "a\u0000b", "specialty", "x", "phone", "call me"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aRepeatWithTheSameKeyCreatesOnce() {
        Map<String, Object> recipient = Map.of("name", "Dr Once", "specialty", "Neurology");
        Map<String, String> key =
                Map.of("Idempotency-Key", java.util.UUID.randomUUID().toString());
        Answer first = anna.post("api/recipients", recipient, key);
        Answer second = anna.post("api/recipients", recipient, key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.json().path("id")).isEqualTo(first.json().path("id"));
    }

    @Test
    void recipientsAreFoundByAnyWordAndChangedUnderTheirVersion() {
        String id = work.addRecipient(Map.of("name", "Dr Müller-Findé", "specialty", "Neurology"));
        assertThat(anna.get("api/recipients?q=MULLER-FINDE&limit=5").text()).contains(id);
        assertThat(anna.get("api/recipients?q=%25&limit=5").text()).doesNotContain(id);
        Answer read = anna.get("api/recipients/" + id);
        Map<String, Object> changed = Map.of("name", "Dr M. Lindqvist", "specialty", "Neurology", "active", false);
        assertThat(anna.put("api/recipients/" + id, changed, read.etag()).status())
                .isEqualTo(200);
        assertThat(anna.put("api/recipients/" + id, changed, read.etag()).status())
                .isEqualTo(412);
        assertThat(anna.post("api/assessments/" + signedAssessment().id() + "/referrals", letter(id))
                        .code())
                .isEqualTo("RECIPIENT_INACTIVE");
    }

    @Test
    void everyStepWorksOnPagesWithoutScript() {
        Record assessment = signedAssessment();
        String recipient = recipient();
        BrowserClient browser = new BrowserClient(PRODUCT.address());
        browser.signIn(RunningProduct.ANNA, RunningProduct.PASSWORD);
        String action = "/assessments/" + assessment.id() + "/referrals";
        Answer blank = browser.get(action + "/new");
        assertThat(blank.status()).isEqualTo(200);
        assertThat(blank.text()).contains("Starts 12 minutes into the run", "Reason for referral");
        Answer refused = browser.submit(blank, action, Map.of("reason", "<b>kept</b>", "recipientId", ""));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("Enter the recipient.", "&lt;b&gt;kept&lt;/b&gt;");
        Answer draft = sent(
                browser,
                blank,
                action,
                Map.of(
                        "recipientId", recipient,
                        "urgency", "ROUTINE",
                        "reason", "Please see <script>alert(1)</script>",
                        "included", "finding:onset_minutes",
                        "step", "preview"));
        assertThat(draft.text()).contains("DRAFT, not signed", "&lt;script&gt;alert(1)&lt;/script&gt;");
        assertThat(draft.text()).doesNotContain("<script>alert");
        String id = draft.text().replaceAll("(?s).*action=\"/referrals/([0-9a-f-]{36})\".*", "$1");
        Answer signing = browser.get("/referrals/" + id + "/sign");
        Answer wrong = browser.submit(signing, "/referrals/" + id + "/sign", Map.of("password", "wrong"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Enter your own password to sign.");
        Answer signed =
                sent(browser, signing, "/referrals/" + id + "/sign", Map.of("password", RunningProduct.PASSWORD));
        assertThat(signed.text()).contains("Answer expected by", "/referrals/" + id + "/document");
        assertThat(browser.get("/referrals/" + id + "/document").headers().get("content-type"))
                .isEqualTo("application/pdf");
        Answer answered = sent(browser, signed, "/referrals/" + id + "/answer", Map.of("note", "Seen, reassured."));
        assertThat(answered.text()).contains("Seen, reassured.", "Answered");
        assertThat(browser.get("/recipients?q=lindqvist").text()).contains("Lindqvist");
    }

    /** Sends a form that is accepted and goes where it leads. */
    private static Answer sent(BrowserClient browser, Answer page, String action, Map<String, String> typed) {
        Answer answer = browser.submit(page, action, typed);
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return browser.get(answer.headers().get("location"));
    }

    private Record drafted() {
        return work.draftLetter(signedAssessment(), letter(recipient()));
    }

    private Record signedAssessment() {
        Record draft = work.start(work.openCase(patient(), "numb forefoot"));
        Record answered = work.answer(
                draft,
                List.of(
                        Map.of("finding", "onset_minutes", "status", "present", "value", 12),
                        pulses("left"),
                        pulses("right")));
        return work.sign(work.screenNegative(answered), RunningProduct.PASSWORD);
    }

    private static Map<String, Object> pulses(String side) {
        return Map.of("finding", "pulses_after_exercise", "status", "present", "value", "normal", "side", side);
    }

    private String patient() {
        return work.register(Map.of(
                "familyName", "Smith", "givenName", "Jane", "title", "Ms", "birthDate", "1988-03-02", "sex", "FEMALE"));
    }

    private String recipient() {
        return work.addRecipient(Map.of(
                "name", "Dr M. Lindqvist",
                "specialty", "Neurology",
                "organisation", "Leeds General Infirmary",
                "address", "Great George Street\nLeeds LS1 3EX",
                "phone", "0113 496 0112"));
    }

    private static Map<String, Object> letter(String recipient) {
        return Map.of(
                "recipientId", recipient, "urgency", "ROUTINE", "reason", "Please assess the deep peroneal nerve.");
    }
}
