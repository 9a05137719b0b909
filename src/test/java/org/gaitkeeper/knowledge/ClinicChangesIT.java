package org.gaitkeeper.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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

/** What a clinic wants otherwise than released: proposed by one person, reviewed by another. */
class ClinicChangesIT {

    private static final RunningProduct PRODUCT = RunningProduct.get();

    private final ApiClient max = PRODUCT.as(RidgeClinic.MAX);
    private final ApiClient nora = PRODUCT.as(RidgeClinic.NORA);
    private final ApiClient petra = PRODUCT.as(RidgeClinic.PETRA);

    @BeforeAll
    static void open() throws SQLException {
        RidgeClinic.open(PRODUCT);
    }

    @BeforeEach
    void asReleased() throws SQLException {
        RidgeClinic.force(PRODUCT, LocalChanges.NONE);
    }

    @Test
    void theProposerCannotApproveAndNeitherCanTheDatabaseBeTold() throws SQLException {
        String change = proposed(max, "CLAIM_OFF", RidgeClinic.aClaim(), "");

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
        String claim = RidgeClinic.aClaim();
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
        String draft = RidgeClinic.draft(petra).id();
        assertThat(new ClinicalWork(petra)
                        .differential(draft)
                        .path("knowledge")
                        .path("local")
                        .asText())
                .hasSize(64);
        assertThat(RidgeClinic.browser(PRODUCT, RidgeClinic.PETRA)
                        .get("/assessments/" + draft)
                        .text())
                .contains("This clinic has switched off 1 claim.");
        assertThat(nora.post("api/knowledge/changes/" + change + "/approval", Map.of())
                        .code())
                .isEqualTo("CHANGE_ALREADY_REVIEWED");
        assertThat(RidgeClinic.trail(PRODUCT, "KNOWLEDGE_CHANGE_APPROVED").toString())
                .contains("Max Olsen", "Agreed", claim);
    }

    @Test
    void aDestinationOfTheClinicIsShownAndKeptInWhatWasSigned() {
        String flag = "R1";
        String change = proposed(max, "DESTINATION_SET", flag, "Ridge on-call surgeon, 0114 496 0300");
        petra.post("api/knowledge/changes/" + change + "/approval", Map.of());

        assertThat(RidgeClinic.browser(PRODUCT, RidgeClinic.MAX)
                        .get("/knowledge/changes")
                        .text())
                .contains("Ridge on-call surgeon, 0114 496 0300");
        String restored = proposed(nora, "DESTINATION_RESTORED", flag, "");
        max.post("api/knowledge/changes/" + restored + "/approval", Map.of());
        assertThat(petra.get("api/knowledge/changes").json().path("inForce").path("destinations"))
                .isEmpty();
    }

    @Test
    void aConditionIsNamedInTheLanguageOfTheReader() {
        String change = proposed(max, "DESTINATION_SET", "pad", "Ridge vascular clinic");
        BrowserClient reader = RidgeClinic.browser(PRODUCT, RidgeClinic.MAX);
        reader.post("/language", Map.of("language", "de", "back", "/help"));
        try {
            assertThat(reader.get("/knowledge/changes").text())
                    .contains("arterielle Verschlusskrankheit")
                    .doesNotContain("artery disease");
        } finally {
            reader.post("/language", Map.of("language", "en-GB", "back", "/help"));
            decline(change);
        }
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
                                Map.of("kind", "CLAIM_ON", "target", RidgeClinic.aClaim(), "reason", "It is on"))
                        .code())
                .isEqualTo("CHANGE_WITHOUT_EFFECT");
    }

    @Test
    void aChangeThatFailsTheCaseSuiteIsNotApproved() throws SQLException {
        RidgeClinic.force(PRODUCT, RidgeClinic.withoutClaims());
        String change = proposed(max, "DESTINATION_SET", "R1", "Somewhere");

        Answer refused = nora.post("api/knowledge/changes/" + change + "/approval", Map.of());

        assertThat(refused.code()).isEqualTo("CHANGE_FAILS_CASES");
        assertThat(refused.json().path("detail").asText()).contains("wanted");
        decline(change);
    }

    @Test
    void anotherClinicSeesNothingOfAProposal() {
        String change = proposed(max, "CLAIM_OFF", RidgeClinic.aClaim(), "");

        ApiClient omar = PRODUCT.as(RunningProduct.OMAR);
        assertThat(omar.get("api/knowledge/changes/" + change).status()).isEqualTo(404);
        assertThat(omar.post("api/knowledge/changes/" + change + "/approval", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(omar.get("api/knowledge/changes").text()).doesNotContain(change);
        decline(change);
    }

    @Test
    void aProposalIsMadeAndReviewedOnPages() {
        BrowserClient max = RidgeClinic.browser(PRODUCT, RidgeClinic.MAX);
        assertThat(max.get("/knowledge/claims/" + RidgeClinic.aClaim()).text())
                .contains("/knowledge/changes/new?kind=CLAIM_OFF&target=" + RidgeClinic.aClaim());
        Answer form = max.get("/knowledge/changes/new?kind=CLAIM_OFF&target=" + RidgeClinic.aClaim());
        Answer refused = max.submit(
                form,
                "/knowledge/changes",
                Map.of("kind", "CLAIM_OFF", "target", "nothing", "value", "", "reason", "Kept"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("Kept", "Enter the id of a claim");
        assertThat(max.submit(
                                form,
                                "/knowledge/changes",
                                Map.of(
                                        "kind",
                                        "CLAIM_OFF",
                                        "target",
                                        RidgeClinic.aClaim(),
                                        "value",
                                        "",
                                        "reason",
                                        "Not here"))
                        .status())
                .isEqualTo(303);
        String change = waitingAbout(RidgeClinic.aClaim());
        assertThat(max.get("/knowledge/changes/" + change).text()).contains("somebody else has to review it");

        BrowserClient petra = RidgeClinic.browser(PRODUCT, RidgeClinic.PETRA);
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
}
