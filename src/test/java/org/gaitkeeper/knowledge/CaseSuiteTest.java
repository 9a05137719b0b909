package org.gaitkeeper.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gaitkeeper.differential.Claim;
import org.gaitkeeper.differential.Condition;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.differential.RedFlag;
import org.gaitkeeper.knowledge.CaseSuite.Part;
import org.gaitkeeper.knowledge.CaseSuite.Verdict;
import org.gaitkeeper.knowledge.SuiteReader.Declared;
import org.junit.jupiter.api.Test;

/** Patients with a known diagnosis: what must never get worse. */
class CaseSuiteTest {

    private static final Path FOLDER = Path.of("src/main/resources/knowledge-cases");
    private static final KnowledgeBase SHIPPED = KnowledgeFiles.shipped().read();
    private static final Declared DECLARED = SuiteReader.shipped().read();
    private static final CaseSuite SUITE = new CaseSuite();

    @Test
    void is_passed_by_the_knowledge_of_this_build() {
        Verdict verdict = SUITE.run(SHIPPED);

        assertThat(verdict.failures()).isEmpty();
        assertThat(verdict.passes()).isTrue();
        assertThat(verdict.knowledge()).isEqualTo(SHIPPED.version());
        assertThat(verdict.parts().get(0).figures().cases()).isEqualTo(34);
    }

    @Test
    void is_taken_with_and_without_an_ankle_index() {
        List<Part> parts = SUITE.run(SHIPPED).parts();

        assertThat(parts).extracting(Part::name).contains("published", "published, without ankle index");
        assertThat(parts).hasSize(2 * DECLARED.sets().size());
    }

    @Test
    void is_failed_by_knowledge_without_claims_and_red_flags_which_tells_people_to_wait() {
        Verdict verdict = SUITE.run(with(List.of(), List.of()));

        assertThat(verdict.passes()).isFalse();
        assertThat(verdict.failures())
                .contains(
                        "published: case 058 (cauda_equina) cannot wait and is called routine",
                        "published: final diagnosis first: 0 of 34 (0.0 %), at least 75 % wanted");
    }

    @Test
    void is_failed_by_knowledge_that_lost_its_claims_though_its_red_flags_still_stand() {
        Verdict verdict = SUITE.run(with(List.of(), SHIPPED.contents().redFlags()));

        assertThat(verdict.failures()).anyMatch(failure -> failure.contains("among the first three"));
    }

    @Test
    void names_every_case_in_its_folder() throws Exception {
        for (SuiteReader.SetEntry set : DECLARED.sets()) {
            List<String> there = new ArrayList<>();
            try (Stream<Path> files = Files.list(FOLDER.resolve(set.name()))) {
                files.map(file -> file.getFileName().toString()).sorted().forEach(there::add);
            }
            assertThat(set.files()).isEqualTo(there);
        }
    }

    @Test
    void puts_every_diagnosis_into_a_group() {
        Set<String> diagnoses = SHIPPED.contents().conditions().stream()
                .map(Condition::caseCode)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());

        assertThat(DECLARED.groups().keySet()).containsExactlyInAnyOrderElementsOf(diagnoses);
    }

    private static KnowledgeBase with(List<Claim> claims, List<RedFlag> flags) {
        KnowledgeBase.Contents all = SHIPPED.contents();
        return new KnowledgeBase(new KnowledgeBase.Contents(
                all.version(),
                all.catalogue(),
                all.derivations(),
                all.territories(),
                all.conditions(),
                claims,
                flags,
                all.advice(),
                all.sources(),
                all.weightless(),
                all.timing(),
                all.spinePosition(),
                all.reproducibility(),
                all.stopRules(),
                all.weights()));
    }
}
