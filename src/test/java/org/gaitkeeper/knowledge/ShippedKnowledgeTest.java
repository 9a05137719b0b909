package org.gaitkeeper.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gaitkeeper.differential.Condition;
import org.gaitkeeper.differential.Differential;
import org.gaitkeeper.differential.Engine;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.differential.StopOutcome;
import org.gaitkeeper.differential.Urgency;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Findings;
import org.gaitkeeper.findings.Value;
import org.gaitkeeper.findings.ValueType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The knowledge this build ships, and the reconciliations it must keep (seed facts, section 7). */
class ShippedKnowledgeTest {

    private static final KnowledgeBase KNOWLEDGE = KnowledgeFiles.shipped().read();

    private static Differential assess(Answer... answers) {
        return new Engine().assess(Findings.of(answers), KNOWLEDGE);
    }

    private static int score(Differential differential, String condition) {
        return differential.condition(condition).orElseThrow().score();
    }

    private static Answer minutes(String finding, int amount) {
        return Answer.of(finding, new Value.Quantity(BigDecimal.valueOf(amount)));
    }

    private static Answer chosen(String finding, String... options) {
        return Answer.of(finding, new Value.Several(List.of(options)));
    }

    private static List<String> flags(Differential differential) {
        return differential.redFlags().stream()
                .map(Differential.RaisedFlag::code)
                .toList();
    }

    @Test
    void reads_without_a_fault() {
        assertThat(KNOWLEDGE.contents().claims()).hasSizeGreaterThan(300);
        assertThat(KNOWLEDGE.contents().redFlags()).hasSizeGreaterThanOrEqualTo(33);
        assertThat(KNOWLEDGE.catalogue().all()).hasSizeGreaterThan(147);
        assertThat(KNOWLEDGE.version().sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void the_questions_without_which_nobody_can_sign_are_answered_with_a_plain_yes_or_no() {
        KNOWLEDGE.contents().redFlags().stream()
                .flatMap(flag -> flag.questions().stream())
                .distinct()
                .map(code -> KNOWLEDGE.catalogue().find(code).orElseThrow())
                .forEach(finding -> {
                    assertThat(finding.type()).as(finding.code()).isEqualTo(ValueType.YES_NO);
                    assertThat(finding.eachSide() || finding.eachPhase())
                            .as(finding.code())
                            .isFalse();
                });
    }

    @Test
    void the_index_names_every_file_of_the_folder() throws IOException {
        Path folder = Path.of("src/main/resources/knowledge");
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> names = files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.equals("index.yaml"))
                    .toList();
            assertThat(KnowledgeFiles.shipped().names()).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void every_diagnosis_of_published_cases_has_a_condition() throws IOException {
        List<String> known = KNOWLEDGE.contents().conditions().stream()
                .map(Condition::caseCode)
                .toList();
        assertThat(known)
                .contains(
                        "footwear_compression",
                        "cecs_unspecified",
                        "cauda_equina",
                        "motor_neurone_disease",
                        "other_serious");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 10, 20, 30})
    void a_quick_offset_alone_separates_nothing(int minutes) {
        Differential before = assess();
        Differential after = assess(minutes("offset_minutes", minutes));

        int moved = score(after, "footwear_compression") - score(before, "footwear_compression");
        for (String condition : List.of("cecs_anterior_lateral", "popliteal_artery_entrapment", "pad")) {
            assertThat(score(after, condition) - score(before, condition))
                    .as(condition)
                    .isEqualTo(moved);
        }
        assertThat(after.timing().statements())
                .extracting(Differential.Sentence::id)
                .contains("quick-offset-alone");
    }

    @Test
    void what_fades_with_warming_up_is_not_a_compartment_and_what_builds_is_not_cold() {
        Answer fades = Answer.of("intensity_trend", new Value.Choice("fades_with_warmup"));
        Answer builds = Answer.of("intensity_trend", new Value.Choice("builds_to_stop"));

        assertThat(score(assess(fades), "cecs_anterior_lateral")).isLessThan(score(assess(), "cecs_anterior_lateral"));
        assertThat(score(assess(builds), "cecs_anterior_lateral"))
                .isGreaterThan(score(assess(), "cecs_anterior_lateral"));
    }

    @Test
    void half_an_hour_is_where_footwear_stops_explaining_it() {
        assertThat(score(assess(minutes("offset_minutes", 90)), "footwear_compression"))
                .isLessThan(score(assess(minutes("offset_minutes", 20)), "footwear_compression"));
    }

    @Test
    void saddle_or_bladder_change_is_an_emergency_beyond_the_documents() {
        for (String finding : List.of("saddle_or_perianal_change", "bladder_change", "bowel_change")) {
            Differential result = assess(Answer.present(finding));
            assertThat(result.urgency()).as(finding).isEqualTo(Urgency.EMERGENCY);
            assertThat(flags(result)).contains("cauda_equina_recent");
            assertThat(result.stopAdvice().outcome()).isEqualTo(StopOutcome.STOP_SESSION);
        }
        assertThat(assess(Answer.present("fast_positive")).urgency()).isEqualTo(Urgency.EMERGENCY);
    }

    @Test
    void an_absent_red_flag_raises_nothing_and_an_unasked_one_stays_open() {
        Differential asked = assess(Answer.absent("saddle_or_perianal_change"));

        assertThat(asked.redFlags()).isEmpty();
        assertThat(asked.openRedFlagQuestions())
                .extracting(Differential.OpenQuestion::finding)
                .doesNotContain("saddle_or_perianal_change")
                .contains("bladder_change");
    }

    @Test
    void a_normal_examination_at_rest_does_not_lower_what_is_only_found_after_exercise() {
        Differential before = assess();
        Differential after = assess(Answer.present("rest_exam_normal"));
        KnowledgeBase base = KNOWLEDGE;

        base.contents().conditions().stream()
                .filter(Condition::exerciseOnly)
                .filter(one -> !one.modifier())
                .forEach(condition -> assertThat(score(after, condition.code()))
                        .as(condition.code())
                        .isGreaterThanOrEqualTo(score(before, condition.code())));
    }

    @Test
    void the_spine_position_test_counts_for_and_against_a_lumbar_source() {
        Differential before = assess();

        assertThat(score(assess(chosen("spine_position_changes_symptom", "flex_worse")), "lumbar_radiculopathy"))
                .isGreaterThan(score(before, "lumbar_radiculopathy"));
        Differential unchanged = assess(chosen("spine_position_changes_symptom", "none"));
        assertThat(score(unchanged, "lumbar_radiculopathy")).isLessThan(score(before, "lumbar_radiculopathy"));
        assertThat(unchanged.spinePosition().statements())
                .extracting(Differential.Sentence::id)
                .contains("spine-no-change");
    }

    @Test
    void tired_muscles_and_running_habits_never_lead() {
        assertThat(KNOWLEDGE.contents().conditions()).anyMatch(Condition::modifier);
        Differential result = assess(Answer.present("toe_clench"), Answer.present("muscle_fatigue_or_tightness"));

        assertThat(result.conditions())
                .noneMatch(one -> KNOWLEDGE.condition(one.code()).orElseThrow().modifier());
    }
}
