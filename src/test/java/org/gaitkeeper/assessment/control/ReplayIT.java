package org.gaitkeeper.assessment.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.gaitkeeper.differential.LocalChanges;
import org.gaitkeeper.knowledge.KnowledgeFiles;
import org.gaitkeeper.knowledge.RidgeClinic;
import org.gaitkeeper.launch.ClinicalWork;
import org.gaitkeeper.launch.Database;
import org.gaitkeeper.launch.RunningProduct;
import org.gaitkeeper.platform.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The command as an administrator runs it before a release is offered to clinics. */
class ReplayIT {

    private static final RunningProduct PRODUCT = RunningProduct.get();

    /** Every red flag that called for haste now calls for none. */
    private static final KnowledgeFiles SLOWER = RidgeClinic.release(
            "9.3.0", "red-flags.yaml", text -> text.replaceAll("(?m)^( *)tier: \\w+", "$1tier: routine"));

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private String signed = "";

    @BeforeEach
    void aSignedAssessmentWithARedFlag() throws SQLException {
        RidgeClinic.open(PRODUCT);
        RidgeClinic.force(PRODUCT, LocalChanges.NONE);
        RidgeClinic.register(PRODUCT, SLOWER);
        ClinicalWork work = new ClinicalWork(PRODUCT.as(RidgeClinic.PETRA));
        String patient = work.register(
                Map.of("familyName", "Replayed", "givenName", "Rita", "birthDate", "1990-01-31", "sex", "FEMALE"));
        ClinicalWork.Record draft = work.answer(
                work.start(work.openCase(patient, "Numb saddle")),
                List.of(
                        Map.of("finding", "lace_mark_dorsum", "status", "present", "side", "right"),
                        Map.of("finding", "saddle_or_perianal_change", "status", "present")));
        ClinicalWork.Record acted =
                work.actOnFlags(work.screenNegative(draft), "EMERGENCY", "Sent to the emergency department");
        signed = work.sign(acted, RunningProduct.PASSWORD).id();
    }

    @Test
    void namesWhatWouldChangeAndNothingOfThePatient() {
        assertThat(run("--release", "9.3.0")).isEqualTo(ReplayAssessments.MOVED);

        assertThat(printed())
                .contains("assessment " + signed + ": urgency EMERGENCY -> ", "would change", "drafts were left out")
                .doesNotContain("Replayed", "Rita");
    }

    @Test
    void looksAtOneClinicAndSpeaksJson() {
        assertThat(run(
                        "--release",
                        SLOWER.version().sha256().substring(0, 12),
                        "--json",
                        "--clinic",
                        RidgeClinic.ID.toString()))
                .isEqualTo(ReplayAssessments.MOVED);

        List<JsonNode> lines =
                printed().lines().map(line -> Json.stored(line, JsonNode.class)).toList();
        assertThat(lines.subList(0, lines.size() - 1))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.path("clinic").asText()).isEqualTo(RidgeClinic.ID.toString()));
        JsonNode sum = lines.get(lines.size() - 1);
        assertThat(sum.path("moved").intValue()).isEqualTo(lines.size() - 1);
        assertThat(sum.path("looked").intValue())
                .isGreaterThanOrEqualTo(sum.path("moved").intValue());
    }

    @Test
    void theReleaseItWasSignedUnderChangesNothing() {
        assertThat(run("--shipped", "--clinic", RidgeClinic.ID.toString()))
                .as(this::printed)
                .isEqualTo(ReplayAssessments.SAME);
        assertThat(printed()).contains(" 0 would change");
    }

    @Test
    void whatTheClinicChangedItselfIsApplied() throws SQLException {
        RidgeClinic.force(
                PRODUCT,
                new LocalChanges(
                        KnowledgeFiles.shipped().read().contents().claims().stream()
                                .map(claim -> claim.id())
                                .collect(java.util.stream.Collectors.toSet()),
                        Map.of()));

        assertThat(run("--shipped", "--clinic", RidgeClinic.ID.toString())).isEqualTo(ReplayAssessments.MOVED);
        assertThat(printed()).contains("first three");
    }

    @Test
    void saysInOneSentenceWhyItCannotLook() {
        assertThat(run("--release", "0.0.0")).isEqualTo(ReplayAssessments.CANNOT_RUN);
        assertThat(run("--clinic", "harbour")).isEqualTo(ReplayAssessments.CANNOT_RUN);
        assertThat(run("--faster")).isEqualTo(ReplayAssessments.CANNOT_RUN);
        assertThat(run(app(), "--shipped")).isEqualTo(ReplayAssessments.CANNOT_RUN);
        assertThat(printed())
                .contains("No release 0.0.0", "--clinic wants", "Usage: ops/replay", "does not see every clinic");
    }

    private int run(String... arguments) {
        return run(login(PRODUCT.database().administrator()), arguments);
    }

    private int run(Map<String, String> environment, String... arguments) {
        return new ReplayAssessments(environment, new PrintStream(output, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
    }

    private static Map<String, String> app() {
        return login(PRODUCT.database().app());
    }

    private static Map<String, String> login(Database.Login login) {
        return Map.of(
                "GAITKEEPER_DB_URL", PRODUCT.database().url(),
                "GAITKEEPER_DB_USER", login.user(),
                "GAITKEEPER_DB_PASSWORD", login.password());
    }

    private String printed() {
        return output.toString(StandardCharsets.UTF_8);
    }
}
