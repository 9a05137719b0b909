package org.gaitkeeper.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        assertThat(RidgeClinic.trail(PRODUCT, "KNOWLEDGE_ADOPTED").toString()).contains("Reads better", "9.1.0");
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
        RidgeClinic.force(PRODUCT, RidgeClinic.withoutClaims());

        assertThat(adopt(REWORDED, "Newer").code()).isEqualTo("RELEASE_FAILS_CASES");
    }

    @Test
    void goingBackIsOneActionThatNothingStops() throws SQLException {
        adopt(REWORDED, "Reads better");
        Answer back =
                max.post("api/knowledge/releases/rollback", Map.of("reason", "Confusing"), Map.of("If-Match", etag()));

        assertThat(back.status()).as(back.text()).isEqualTo(200);
        assertThat(inForce()).isEqualTo(SHIPPED.version().sha256());
        assertThat(RidgeClinic.trail(PRODUCT, "KNOWLEDGE_RETURNED").toString()).contains("Confusing");

        RidgeClinic.force(PRODUCT, RidgeClinic.withoutClaims());
        Answer again =
                max.post("api/knowledge/releases/rollback", Map.of("reason", "Away"), Map.of("If-Match", etag()));
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(RidgeClinic.trail(PRODUCT, "KNOWLEDGE_RETURNED").toString()).contains("wanted");
    }

    @Test
    void thePageOfASignedAssessmentStaysTheSameUnderAnotherRelease() {
        String signed = RidgeClinic.signed(petra);
        BrowserClient browser = RidgeClinic.browser(PRODUCT, RidgeClinic.PETRA);
        String before = browser.get("/assessments/" + signed).text();

        adopt(REWORDED, "Reads better");

        assertThat(browser.get("/assessments/" + signed).text()).isEqualTo(before);
        assertThat(before).contains("Onset").doesNotContain("Renamed onset");
        assertThat(browser.get("/assessments/" + RidgeClinic.draft(petra).id()).text())
                .contains("Renamed onset");
    }

    @Test
    void nobodySignsAResultOfOtherKnowledgeThanTheyLookedAt() {
        ClinicalWork work = new ClinicalWork(petra);
        ClinicalWork.Record ready = work.screenNegative(RidgeClinic.draft(petra));
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
        Answer page = RidgeClinic.browser(PRODUCT, RidgeClinic.MAX)
                .get("/knowledge/releases/" + foreign.version().sha256());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("This build cannot read it").doesNotContain("Adopt it");
    }

    @Test
    void theReleaseOfAClinicIsLookedUpOncePerRequest() throws SQLException {
        String draft = RidgeClinic.draft(petra).id();
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
        BrowserClient browser = RidgeClinic.browser(PRODUCT, RidgeClinic.MAX);

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
        assertThat(RidgeClinic.browser(PRODUCT, RidgeClinic.PETRA).get("/").text())
                .doesNotContain("Knowledge release");
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
}
