package org.gaitkeeper.knowledge.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.differential.Weightless;
import org.gaitkeeper.knowledge.FactIds;
import org.gaitkeeper.knowledge.KnowledgeFiles;
import org.gaitkeeper.knowledge.browse.Item.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing the source documents or the evidence sheet say is lost in silence. */
class CoverageTest {

    private static final KnowledgeBase BASE = KnowledgeFiles.shipped().read();
    private static final Coverage COVERAGE = Coverage.of(BASE);

    @Test
    void every_statement_went_somewhere_or_has_its_reason() {
        assertThat(COVERAGE.missing()).extracting(Coverage.Row::id).isEmpty();
    }

    @Test
    void every_statement_is_listed_once() {
        assertThat(COVERAGE.rows()).hasSize(34 + 41 + 29 + 39 + 26 + 15 + 147 + 33);
        assertThat(COVERAGE.rows()).extracting(Coverage.Row::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "S0-01, DOCUMENT_FACT",
        "S1-41, DOCUMENT_FACT",
        "S2-29, DOCUMENT_FACT",
        "S3-39, DOCUMENT_FACT",
        "S4-26, DOCUMENT_FACT",
        "C15, RECONCILIATION",
        "E5-1, EVIDENCE_ROW",
        "E5-147, EVIDENCE_ROW",
        "R33, RED_FLAG_ROW"
    })
    void the_first_and_last_of_each_group_are_there(String id, FactIds.Group group) {
        assertThat(COVERAGE.rows())
                .filteredOn(row -> row.id().equals(id))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.group()).isEqualTo(group);
                    assertThat(row.title()).isNotEmpty();
                });
    }

    @Test
    void every_red_flag_row_is_a_red_flag() {
        assertThat(COVERAGE.rows())
                .filteredOn(row -> row.group() == FactIds.Group.RED_FLAG_ROW)
                .allMatch(row -> row.wentTo(Kind.RED_FLAG));
    }

    @Test
    void what_is_weightless_says_why_and_moves_nothing() {
        assertThat(COVERAGE.rows())
                .filteredOn(row -> row.wentTo(Kind.WEIGHTLESS))
                .hasSize(BASE.contents().weightless().size())
                .allSatisfy(row -> {
                    assertThat(row.wentTo(Kind.CLAIM)).as(row.id()).isFalse();
                    assertThat(row.items().get(row.items().size() - 1).title()).endsWith(".");
                });
    }

    @Test
    void a_statement_that_nothing_follows_from_is_missing_even_if_a_question_cites_it() {
        KnowledgeBase.Contents all = BASE.contents();
        Weightless dropped = all.weightless().get(0);
        KnowledgeBase without = Variants.of(BASE)
                .weightless(all.weightless().stream()
                        .filter(fact -> !fact.equals(dropped))
                        .toList())
                .build();

        assertThat(Coverage.of(without).missing()).extracting(Coverage.Row::id).containsExactly(dropped.id());
        assertThat(new Coverage.Row(
                                "S0-01",
                                "",
                                FactIds.Group.DOCUMENT_FACT,
                                List.of(new Item(Kind.FINDING, "quality", "Quality")))
                        .placed())
                .isFalse();
    }

    @Test
    void counts_are_those_of_the_rows() {
        assertThat(COVERAGE.count(Kind.RED_FLAG))
                .isEqualTo(COVERAGE.rows().stream()
                        .filter(row -> row.wentTo(Kind.RED_FLAG))
                        .count())
                .isPositive();
    }
}
