package org.gaitkeeper.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gaitkeeper.differential.Band;
import org.gaitkeeper.differential.Claim;
import org.gaitkeeper.differential.Condition;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.differential.LocalChanges;
import org.gaitkeeper.knowledge.CaseSuite.CaseSet;
import org.gaitkeeper.knowledge.CaseSuite.Part;
import org.gaitkeeper.knowledge.CaseSuite.Thresholds;
import org.gaitkeeper.knowledge.CaseSuite.Verdict;
import org.gaitkeeper.knowledge.SuiteReader.Declared;
import org.gaitkeeper.knowledge.scoring.CaseReader;
import org.gaitkeeper.knowledge.scoring.Expected;
import org.gaitkeeper.knowledge.scoring.ScoredCase;
import org.gaitkeeper.knowledge.scoring.ScoredCase.Placed;
import org.gaitkeeper.platform.words.Language;
import org.gaitkeeper.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(verdict.parts()).extracting(part -> part.figures().cases()).containsExactly(34, 34, 48, 48);
    }

    @Test
    void is_taken_with_and_without_an_ankle_index() {
        List<Part> parts = SUITE.run(SHIPPED).parts();

        assertThat(parts).extracting(Part::name).contains("published", "published, without ankle index");
        assertThat(parts).hasSize(2 * DECLARED.sets().size());
    }

    @Test
    void is_failed_by_knowledge_whose_claims_were_switched_off() {
        Set<String> claims = SHIPPED.contents().claims().stream().map(Claim::id).collect(Collectors.toSet());

        Verdict verdict = SUITE.run(SHIPPED.with(new LocalChanges(claims, Map.of())));

        assertThat(verdict.passes()).isFalse();
        assertThat(verdict.failures()).anyMatch(failure -> failure.contains("final diagnosis among the first three: "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            a; urgent;    urgent;      a; routine; routine;  -
            a; emergency; same_day;    a; routine; routine;  -
            a; urgent;    same_day;    a; routine; routine;  some: case 1 (a) cannot wait and is called urgent
            b; urgent;    urgent;      a; routine; routine;  -
            b; urgent;    urgent;      b; routine; routine;  some: final diagnosis first: 0 of 2 (0.0 %), at least 50 % wanted
            x; urgent;    urgent;      a; routine; routine;  some: final diagnosis among the first three: 1 of 2 (50.0 %), at least 75 % wanted
            a; same_day;  routine;     a; routine; routine;  some: sent at once though they could wait: 1 of 2 (50.0 %), at most 20 % wanted
            """)
    void fails_a_set_for_its_thresholds_and_for_anybody_told_to_wait_who_cannot(
            String oneDiagnosis,
            String oneCalled,
            String oneWanted,
            String otherDiagnosis,
            String otherCalled,
            String otherWanted,
            @Nullable String failure) {
        CaseSet set = new CaseSet("some", new Thresholds(0.5, 0.75, 0.2), List.of(), List.of());

        Part part = set.judge(
                false,
                List.of(
                        scored("1", oneDiagnosis, oneCalled, oneWanted),
                        scored("2", otherDiagnosis, otherCalled, otherWanted)));

        assertThat(part.failures()).isEqualTo(failure == null ? List.of() : List.of(failure));
    }

    @Test
    void says_what_failed_in_the_language_of_whoever_reads_it_later() {
        CaseSet set = new CaseSet("golden", new Thresholds(1, 1, 0), List.of(), List.of());
        Part part = set.judge(true, List.of(scored("1", "b", "routine", "same_day")));

        assertThat(part.failures().get(0)).startsWith("golden, without ankle index: case 1 (b) cannot wait");
        assertThat(Words.in(Language.GERMAN, part::failures).get(0))
                .startsWith("Musterfälle, ohne Knöchel-Arm-Index: Fall 1 (b) kann nicht warten");
    }

    /** Ranked as a before b. */
    private static ScoredCase scored(String id, String diagnosis, String called, String wanted) {
        return new ScoredCase(
                id,
                List.of(new Placed("a", Band.LEADING), new Placed("b", Band.POSSIBLE)),
                called,
                List.of(),
                new Expected(diagnosis, List.of(), List.of(wanted), false));
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
    void has_a_golden_case_for_every_diagnosis() {
        SuiteReader.SetEntry golden = DECLARED.sets().stream()
                .filter(set -> set.name().equals("golden"))
                .findFirst()
                .orElseThrow();
        KnowledgeFiles files = KnowledgeFiles.shipped();
        CaseReader reader = new CaseReader(files.caseVocabulary(SHIPPED.catalogue()), DECLARED.toldFirst());

        assertThat(golden.load(reader).cases())
                .extracting(one -> one.expected().diagnosis())
                .containsAll(DECLARED.groups().keySet());
    }

    @Test
    void puts_every_diagnosis_into_a_group() {
        Set<String> diagnoses = SHIPPED.contents().conditions().stream()
                .map(Condition::caseCode)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());

        assertThat(DECLARED.groups().keySet()).containsExactlyInAnyOrderElementsOf(diagnoses);
    }
}
