package org.gaitkeeper.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.gaitkeeper.differential.LocalChanges;
import org.gaitkeeper.launch.ApiClient;
import org.gaitkeeper.launch.ApiClient.Answer;
import org.gaitkeeper.launch.BrowserClient;
import org.gaitkeeper.launch.ClinicalWork;
import org.gaitkeeper.launch.RunningProduct;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KnowledgeReleasesIT {

    private static final RunningProduct PRODUCT = RunningProduct.get();
    private static final KnowledgeFiles SHIPPED = KnowledgeFiles.shipped();

    /** Other words for a question, and nothing else. */
    private static final KnowledgeFiles REWORDED = RidgeClinic.release(
            "9.1.0", "findings/timing.yaml", text -> text.replaceFirst("label: Onset\\b", "label: Renamed onset"));

    /** Nothing is ever urgent: no case that cannot wait is caught. */
    private static final KnowledgeFiles HARMFUL = RidgeClinic.release(
            "9.2.0", "red-flags.yaml", text -> text.replaceAll("(?m)^( *)tier: \\w+", "$1tier: routine"));

    private final ApiClient max = PRODUCT.as(RidgeClinic.MAX);
    private final ApiClient nora = PRODUCT.as(RidgeClinic.NORA);
    private final ApiClient petra = PRODUCT.as(RidgeClinic.PETRA);

    @BeforeAll
    static void open() throws SQLException {
        RidgeClinic.open(PRODUCT);
        RidgeClinic.register(PRODUCT, REWORDED);
        RidgeClinic.register(PRODUCT, HARMFUL);
    }

    @BeforeEach
    void asReleased() throws SQLException {
        RidgeClinic.force(PRODUCT, LocalChanges.NONE);
    }

    @Test
    void aClinicThatNeverChoseBeginsWithTheShippedReleaseAndTheTrailSaysSo() throws SQLException {
        PRODUCT.as(RunningProduct.ANNA).get("api/findings");

        String harbour = RunningProduct.HARBOUR.toString();
        assertThat(RidgeClinic.value(
                        PRODUCT,
                        "select kind || ' ' || release from knowledge_adoption where number = 1 and clinic_id = '"
                                + harbour + "'"))
                .isEqualTo("FIRST_USE " + SHIPPED.version().sha256());
        assertThat(RidgeClinic.value(
                        PRODUCT,
                        "select count(*) from audit_event where action = 'KNOWLEDGE_ADOPTED' and clinic_id = '"
                                + harbour + "'"))
                .isEqualTo("1");
    }

    @Test
    void anAdoptedReleaseIsInForceForThatClinicAlone() {
        Answer adopted = adopt(REWORDED, "Reads better");

        assertThat(adopted.status()).as(adopted.text()).isEqualTo(200);
        assertThat(petra.get("api/findings").json().path("version").asText())
                .isEqualTo(REWORDED.version().toString());
        assertThat(PRODUCT.as(RunningProduct.ANNA)
                        .get("api/findings")
                        .json()
                        .path("version")
                        .asText())
                .isEqualTo(SHIPPED.version().toString());
        assertThat(trail("KNOWLEDGE_ADOPTED").toString()).contains("Reads better", "9.1.0");
    }

    @Test
    void adoptionNeedsAReasonTheStateThatWasReadAndAnotherRelease() {
        assertThat(adopt(REWORDED, " ").code()).isEqualTo("VALIDATION_FAILED");
        assertThat(max.post(path(REWORDED), Map.of("reason", "x"), Map.of("If-Match", "\"0\""))
                        .status())
                .isEqualTo(412);
        assertThat(max.post(path(REWORDED), Map.of("reason", "x")).status()).isEqualTo(428);
        assertThat(adopt(SHIPPED, "Again").code()).isEqualTo("RELEASE_ALREADY_IN_FORCE");
        assertThat(petra.post(path(REWORDED), Map.of("reason", "x"), Map.of("If-Match", etag()))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aReleaseThatFailsTheCaseSuiteIsRefusedWithTheFigure() {
        Answer refused = adopt(HARMFUL, "Newer");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("RELEASE_FAILS_CASES");
        assertThat(refused.json().path("detail").asText()).contains("cannot wait");
        assertThat(inForce()).isEqualTo(SHIPPED.version().sha256());
    }

    @Test
    void theChangesOfTheClinicTakePartInTheCaseSuite() throws SQLException {
        RidgeClinic.force(PRODUCT, withoutClaims());

        assertThat(adopt(REWORDED, "Newer").code()).isEqualTo("RELEASE_FAILS_CASES");
    }

    @Test
    void goingBackIsOneActionThatNothingStops() throws SQLException {
        adopt(REWORDED, "Reads better");
        Answer back =
                max.post("api/knowledge/releases/rollback", Map.of("reason", "Confusing"), Map.of("If-Match", etag()));

        assertThat(back.status()).as(back.text()).isEqualTo(200);
        assertThat(inForce()).isEqualTo(SHIPPED.version().sha256());
        assertThat(trail("KNOWLEDGE_RETURNED").toString()).contains("Confusing");

        RidgeClinic.force(PRODUCT, withoutClaims());
        Answer again =
                max.post("api/knowledge/releases/rollback", Map.of("reason", "Away"), Map.of("If-Match", etag()));
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(trail("KNOWLEDGE_RETURNED").toString()).contains("wanted");
    }

    @Test
    void thePageOfASignedAssessmentStaysTheSameUnderAnotherRelease() {
        String signed = signed(petra);
        BrowserClient browser = browser(RidgeClinic.PETRA);
        String before = browser.get("/assessments/" + signed).text();

        adopt(REWORDED, "Reads better");

        assertThat(browser.get("/assessments/" + signed).text()).isEqualTo(before);
        assertThat(before).contains("Onset").doesNotContain("Renamed onset");
        assertThat(browser.get("/assessments/" + draft(petra).id()).text()).contains("Renamed onset");
    }

    @Test
    void nobodySignsAResultOfOtherKnowledgeThanTheyLookedAt() {
        ClinicalWork work = new ClinicalWork(petra);
        ClinicalWork.Record ready = work.screenNegative(draft(petra));
        adopt(REWORDED, "Reads better");

        Answer refused = petra.post(
                "api/assessments/" + ready.id() + "/signature",
                Map.of(
                        "password",
                        RunningProduct.PASSWORD,
                        "knowledge",
                        SHIPPED.version().toString()),
                Map.of("If-Match", ready.etag()));

        assertThat(refused.code()).isEqualTo("KNOWLEDGE_CHANGED");
    }

    @Test
    void aReleaseThisBuildCannotReadIsListedAndCannotBeAdopted() throws SQLException {
        KnowledgeFiles foreign =
                RidgeClinic.release("9.4.0", "red-flags.yaml", text -> text + "\n- surprise: of another build\n");
        RidgeClinic.register(PRODUCT, foreign);

        assertThat(adopt(foreign, "Newer").code()).isEqualTo("RELEASE_UNREADABLE");
        Answer page = browser(RidgeClinic.MAX)
                .get("/knowledge/releases/" + foreign.version().sha256());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("This build cannot read it").doesNotContain("Adopt it");
    }

    @Test
    void theReleaseOfAClinicIsLookedUpOncePerRequest() throws SQLException {
        String draft = draft(petra).id();
        petra.get("api/assessments/" + draft);
        long before = lookups();
        int requests = 200;
        for (int i = 0; i < requests; i++) {
            petra.get("api/assessments/" + draft);
        }

        assertThat(lookups() - before).isBetween((long) requests / 2, (long) requests + 10);
    }

    /** Scans of the adoptions; a connection reports them at its first use after a second. */
    private long lookups() throws SQLException {
        for (int i = 0; i < 3; i++) {
            try {
                Thread.sleep(1_200);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
            petra.get("api/findings");
        }
        return Long.parseLong(RidgeClinic.value(
                PRODUCT,
                "select seq_scan + coalesce(idx_scan, 0) from pg_stat_user_tables where relname ="
                        + " 'knowledge_adoption'"));
    }

    @Test
    void theProposerCannotApproveAndNeitherCanTheDatabaseBeTold() throws SQLException {
        String change = proposed(max, "CLAIM_OFF", aClaim(), "");

        assertThat(max.post("api/knowledge/changes/" + change + "/approval", Map.of())
                        .code())
                .isEqualTo("OWN_PROPOSAL");
        try (Connection connection = PRODUCT.connectAsApp(RidgeClinic.ID);
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(
                            "insert into knowledge_change_review (clinic_id, change_id, proposed_by, approved, note,"
                                    + " reviewed_at, reviewed_by, reviewed_name) select clinic_id, id, proposed_by, true, '',"
                                    + " now(), proposed_by, 'x' from knowledge_change where id = '" + change + "'"))
                    .hasMessageContaining("reviewed_by_another");
        }
        decline(change);
    }

    @Test
    void aClaimIsSwitchedOffByTwoPeopleAndTheResultSaysSo() {
        String claim = aClaim();
        String change = proposed(max, "CLAIM_OFF", claim, "");
        assertThat(max.post("api/knowledge/changes", Map.of("kind", "CLAIM_OFF", "target", claim, "reason", "Again"))
                        .code())
                .isEqualTo("CHANGE_ALREADY_WAITING");

        Answer approved = nora.post("api/knowledge/changes/" + change + "/approval", Map.of("note", "Agreed"));

        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        assertThat(petra.get("api/knowledge/changes")
                        .json()
                        .path("inForce")
                        .path("claimsOff")
                        .toString())
                .contains(claim);
        String draft = draft(petra).id();
        assertThat(new ClinicalWork(petra)
                        .differential(draft)
                        .path("knowledge")
                        .path("local")
                        .asText())
                .hasSize(64);
        assertThat(browser(RidgeClinic.PETRA).get("/assessments/" + draft).text())
                .contains("This clinic has switched off 1 claim.");
        assertThat(nora.post("api/knowledge/changes/" + change + "/approval", Map.of())
                        .code())
                .isEqualTo("CHANGE_ALREADY_REVIEWED");
        assertThat(trail("KNOWLEDGE_CHANGE_APPROVED").toString()).contains("Max Olsen", "Agreed", claim);
    }

    @Test
    void aDestinationOfTheClinicIsShownAndKeptInWhatWasSigned() {
        String flag = "R1";
        String change = proposed(max, "DESTINATION_SET", flag, "Ridge on-call surgeon, 0114 496 0300");
        petra.post("api/knowledge/changes/" + change + "/approval", Map.of());

        assertThat(browser(RidgeClinic.MAX).get("/knowledge/changes").text())
                .contains("Ridge on-call surgeon, 0114 496 0300");
        String restored = proposed(nora, "DESTINATION_RESTORED", flag, "");
        max.post("api/knowledge/changes/" + restored + "/approval", Map.of());
        assertThat(petra.get("api/knowledge/changes").json().path("inForce").path("destinations"))
                .isEmpty();
    }

    @Test
    void aRedFlagCannotBeSwitchedOffNorAnythingUnknown() {
        assertThat(max.post("api/knowledge/changes", Map.of("kind", "CLAIM_OFF", "target", "R1", "reason", "Too many"))
                        .code())
                .isEqualTo("RED_FLAG_STAYS_ON");
        assertThat(max.post(
                                "api/knowledge/changes",
                                Map.of("kind", "CLAIM_OFF", "target", "no-such-claim", "reason", "Typo"))
                        .status())
                .isEqualTo(400);
        assertThat(max.post(
                                "api/knowledge/changes",
                                Map.of("kind", "CLAIM_ON", "target", aClaim(), "reason", "It is on"))
                        .code())
                .isEqualTo("CHANGE_WITHOUT_EFFECT");
    }

    @Test
    void aChangeThatFailsTheCaseSuiteIsNotApproved() throws SQLException {
        RidgeClinic.force(PRODUCT, withoutClaims());
        String change = proposed(max, "DESTINATION_SET", "R1", "Somewhere");

        Answer refused = nora.post("api/knowledge/changes/" + change + "/approval", Map.of());

        assertThat(refused.code()).isEqualTo("CHANGE_FAILS_CASES");
        assertThat(refused.json().path("detail").asText()).contains("wanted");
        decline(change);
    }

    @Test
    void anotherClinicSeesNothingOfAProposal() {
        String change = proposed(max, "CLAIM_OFF", aClaim(), "");

        ApiClient omar = PRODUCT.as(RunningProduct.OMAR);
        assertThat(omar.get("api/knowledge/changes/" + change).status()).isEqualTo(404);
        assertThat(omar.post("api/knowledge/changes/" + change + "/approval", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(omar.get("api/knowledge/changes").text()).doesNotContain(change);
        decline(change);
    }

    @Test
    void theApplicationCanNeitherAddAReleaseNorRewriteWhatWasInForce() throws SQLException {
        try (Connection connection = PRODUCT.connectAsApp(RidgeClinic.ID);
                Statement statement = connection.createStatement()) {
            for (String forbidden : List.of(
                    "insert into knowledge_release select 'x', number, files, now() from knowledge_release limit 1",
                    "update knowledge_release set files = '[]'",
                    "update knowledge_adoption set reason = 'another'",
                    "delete from knowledge_change_review")) {
                assertThatThrownBy(() -> statement.execute(forbidden)).hasMessageContaining("permission denied");
            }
        }
        try (Connection connection = PRODUCT.connectAsAdministrator();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("update knowledge_release set files = '[]'"))
                    .hasMessageContaining("kept as it was written");
        }
    }

    @Test
    void theDayOfAnAdministratorBeginsWithTheReleaseThatWaitsAndThePageAdoptsIt() {
        adopt(REWORDED, "Reads better");
        BrowserClient browser = browser(RidgeClinic.MAX);

        assertThat(browser.get("/").text()).contains("Knowledge release " + SHIPPED.version(), "waits");
        String shipped = "/knowledge/releases/" + SHIPPED.version().sha256();
        Answer page = browser.get(shipped);
        assertThat(page.text()).contains("Case suite", "Passes", "What was signed here", "Adopt it");
        Answer refused = browser.submit(page, shipped + "/adoption", Map.of("reason", ""));
        assertThat(refused.status()).isEqualTo(400);
        Answer done = browser.submit(page, shipped + "/adoption", Map.of("reason", "With the others"));
        assertThat(done.status()).as(done.text()).isEqualTo(303);
        assertThat(browser.get("/knowledge/releases").text())
                .contains("With the others", "Go back to " + REWORDED.version());
        assertThat(browser(RidgeClinic.PETRA).get("/").text()).doesNotContain("Knowledge release");
    }

    @Test
    void aProposalIsMadeAndReviewedOnPages() {
        BrowserClient max = browser(RidgeClinic.MAX);
        assertThat(max.get("/knowledge/claims/" + aClaim()).text())
                .contains("/knowledge/changes/new?kind=CLAIM_OFF&target=" + aClaim());
        Answer form = max.get("/knowledge/changes/new?kind=CLAIM_OFF&target=" + aClaim());
        Answer refused = max.submit(
                form,
                "/knowledge/changes",
                Map.of("kind", "CLAIM_OFF", "target", "nothing", "value", "", "reason", "Kept"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("Kept", "Enter the id of a claim");
        assertThat(max.submit(
                                form,
                                "/knowledge/changes",
                                Map.of("kind", "CLAIM_OFF", "target", aClaim(), "value", "", "reason", "Not here"))
                        .status())
                .isEqualTo(303);
        String change = waitingAbout(aClaim());
        assertThat(max.get("/knowledge/changes/" + change).text()).contains("somebody else has to review it");

        BrowserClient petra = browser(RidgeClinic.PETRA);
        assertThat(petra.get("/").text()).containsPattern("waits? for a second person");
        Answer page = petra.get("/knowledge/changes/" + change);
        Answer empty = petra.submit(
                page, "/knowledge/changes/" + change + "/review", Map.of("decision", "decline", "note", ""));
        assertThat(empty.status()).isEqualTo(400);
        Answer declined = petra.submit(
                page, "/knowledge/changes/" + change + "/review", Map.of("decision", "decline", "note", "Useful here"));
        assertThat(declined.status()).isEqualTo(303);
        assertThat(petra.get("/knowledge/changes").text()).contains("Declined", "Useful here");
    }

    private String waitingAbout(String target) {
        for (JsonNode change : petra.get("api/knowledge/changes").json().path("waiting")) {
            if (change.path("target").asText().equals(target)) {
                return change.path("id").asText();
            }
        }
        throw new AssertionError("Nothing waits about " + target);
    }

    private Answer adopt(KnowledgeFiles files, String reason) {
        return max.post(path(files), Map.of("reason", reason), Map.of("If-Match", etag()));
    }

    private static String path(KnowledgeFiles files) {
        return "api/knowledge/releases/" + files.version().sha256() + "/adoption";
    }

    private String etag() {
        return max.get("api/knowledge/releases").etag();
    }

    private String inForce() {
        return max.get("api/knowledge/releases")
                .json()
                .path("inForce")
                .path("release")
                .asText();
    }

    private static String proposed(ApiClient who, String kind, String target, String value) {
        Answer answer = who.post(
                "api/knowledge/changes", Map.of("kind", kind, "target", target, "value", value, "reason", "For us"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asText();
    }

    private void decline(String change) {
        assertThat(petra.post("api/knowledge/changes/" + change + "/refusal", Map.of("note", "No"))
                        .status())
                .isEqualTo(200);
    }

    /** A claim whose absence no case notices. */
    private static String aClaim() {
        return SHIPPED.read().contents().claims().get(0).id();
    }

    /** So much switched off that the cases notice. */
    private static LocalChanges withoutClaims() {
        return new LocalChanges(
                SHIPPED.read().contents().claims().stream()
                        .map(claim -> claim.id())
                        .collect(java.util.stream.Collectors.toSet()),
                Map.of());
    }

    private static BrowserClient browser(String email) {
        BrowserClient browser = new BrowserClient(PRODUCT.address());
        browser.signIn(email, RunningProduct.PASSWORD);
        return browser;
    }

    private static ClinicalWork.Record draft(ApiClient who) {
        ClinicalWork work = new ClinicalWork(who);
        String patient = work.register(
                Map.of("familyName", "Ridge", "givenName", "Rory", "birthDate", "1990-01-31", "sex", "MALE"));
        ClinicalWork.Record draft = work.start(work.openCase(patient, "Numb forefoot"));
        return work.answer(draft, List.of(Map.of("finding", "onset_minutes", "status", "present", "value", 12)));
    }

    static String signed(ApiClient who) {
        ClinicalWork work = new ClinicalWork(who);
        return work.sign(work.screenNegative(draft(who)), RunningProduct.PASSWORD)
                .id();
    }

    /** The newest event of a kind in the trail of the clinic. */
    private static JsonNode trail(String action) {
        try {
            return org.gaitkeeper.platform.json.Json.stored(
                    RidgeClinic.value(
                            PRODUCT,
                            "select json_build_object('actor', actor_name, 'detail', detail)::text from audit_event"
                                    + " where clinic_id = '" + RidgeClinic.ID + "' and action = '" + action
                                    + "' order by seq desc limit 1"),
                    JsonNode.class);
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }
}
