package org.gaitkeeper.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.gaitkeeper.knowledge.scoring.CaseReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the suite may declare, and what it may not. */
class SuiteReaderTest {

    private static final String FINE = """
            sets:
              - name: one
                thresholds: {top_1: 0.5, top_3: 0.75, over_triage: 0.2}
                cases: [x.json]
            groups:
              - name: arms
                codes: [a, b]
              - name: legs
                codes: [c]
            told_first: [age]
            """;

    @Test
    void sets_groups_and_beginnings_are_read_in_their_order() {
        SuiteReader.Declared declared = new SuiteReader(FINE).read();

        assertThat(declared.sets()).singleElement().satisfies(set -> {
            assertThat(set.name()).isEqualTo("one");
            assertThat(set.thresholds()).isEqualTo(new CaseSuite.Thresholds(0.5, 0.75, 0.2));
            assertThat(set.files()).containsExactly("x.json");
        });
        assertThat(declared.groups().keySet()).isEqualTo(Set.of("a", "b", "c"));
        assertThat(List.copyOf(declared.groups().values())).containsExactly("arms", "arms", "legs");
        assertThat(declared.toldFirst()).containsExactly("age");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            codes: [c];            codes: [a];              a stands in two groups
            top_1: 0.5;            top_1: 75;               top_1 must be from 0.0 to 1.0
            top_1: 0.5, ;          '';                      top_1 is missing
            cases: [x.json];       cases: [];               cases is missing
            told_first: [age];     told_last: [age];        unknown key told_last
            over_triage: 0.2;      over_triage: 0.2, s: 1;  unknown key s
            """)
    void what_is_not_as_it_must_be_is_named(String fine, String faulty, String fault) {
        assertThatThrownBy(() -> new SuiteReader(FINE.replace(fine, faulty)).read())
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining(fault);
    }

    @Test
    void a_case_that_is_not_there_is_named() {
        KnowledgeFiles files = KnowledgeFiles.shipped();
        CaseReader reader = new CaseReader(files.caseVocabulary(files.read().catalogue()), List.of());

        assertThatThrownBy(() -> new SuiteReader(FINE).read().sets().get(0).load(reader))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("/knowledge-cases/one/x.json");
    }
}
