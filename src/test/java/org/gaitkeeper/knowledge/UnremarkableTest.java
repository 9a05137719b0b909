package org.gaitkeeper.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gaitkeeper.differential.Engine;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Catalogue;
import org.gaitkeeper.findings.Effort;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Findings;
import org.junit.jupiter.api.Test;

/** What the catalogue declares as unremarkable, which one press records. */
class UnremarkableTest {

    private static final KnowledgeBase KNOWLEDGE = KnowledgeFiles.shipped().read();
    private static final Catalogue CATALOGUE = KNOWLEDGE.catalogue();
    private static final List<Finding> DECLARED = CATALOGUE.all().stream()
            .filter(finding -> !finding.unremarkable().isEmpty())
            .toList();

    @Test
    void is_an_answer_the_finding_allows_in_every_place() {
        assertThat(DECLARED).allSatisfy(finding -> assertThat(finding.places()).allSatisfy(place -> {
            Answer answer = finding.unremarkable(place).orElseThrow();
            assertThat(answer.key()).isEqualTo(place);
            assertThat(CATALOGUE.problems(answer)).isEmpty();
        }));
    }

    @Test
    void answers_no_question_of_a_red_flag_and_nothing_only_the_patient_knows() {
        Set<String> asked = KNOWLEDGE.contents().redFlags().stream()
                .flatMap(flag -> flag.questions().stream())
                .collect(Collectors.toSet());

        assertThat(asked).isNotEmpty();
        assertThat(DECLARED).allSatisfy(finding -> {
            assertThat(asked).doesNotContain(finding.code());
            assertThat(finding.redFlag()).isEmpty();
            assertThat(finding.effort()).isNotEqualTo(Effort.HISTORY);
        });
    }

    @Test
    void sums_nothing_up_because_an_exception_would_make_the_sum_a_lie() {
        assertThat(DECLARED).extracting(Finding::code).noneMatch(code -> code.endsWith("_normal"));
    }

    @Test
    void covers_the_sections_that_are_examined_and_none_of_the_history() {
        assertThat(DECLARED.stream().map(Finding::section).distinct())
                .containsExactlyInAnyOrder("footwear", "gait", "spine", "neurological", "vascular", "compartment");
    }

    @Test
    void raises_no_red_flag_by_itself() {
        List<Answer> all = DECLARED.stream()
                .flatMap(finding -> finding.places().stream()
                        .map(place -> finding.unremarkable(place).orElseThrow()))
                .toList();

        assertThat(new Engine().assess(Findings.of(all), KNOWLEDGE).redFlags()).isEmpty();
    }
}
