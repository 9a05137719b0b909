package org.gaitkeeper.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.differential.Place;
import org.gaitkeeper.differential.Predicate;
import org.gaitkeeper.differential.Predicate.Comparison;
import org.gaitkeeper.differential.Predicate.Match;
import org.gaitkeeper.differential.RedFlag;
import org.gaitkeeper.findings.Phase;
import org.gaitkeeper.knowledge.TestWords.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of a test are those of the questions it reads. */
class TestWordsTest {

    private static final KnowledgeBase BASE = KnowledgeFiles.shipped().read();
    private static final TestWords WORDS = new TestWords(BASE.catalogue());

    private static org.gaitkeeper.differential.Test of(String finding, Predicate condition) {
        return new org.gaitkeeper.differential.Test.Of(finding, Place.ANYWHERE, condition);
    }

    private static org.gaitkeeper.differential.Test amount(String finding, Comparison comparison, String bound) {
        return of(finding, new Predicate.Amount(comparison, new BigDecimal(bound)));
    }

    private static org.gaitkeeper.differential.Test options(String finding, Match match, String... options) {
        return of(finding, new Predicate.Options(match, Set.of(options)));
    }

    private static final org.gaitkeeper.differential.Test EARLY = amount("onset_minutes", Comparison.AT_MOST, "15");
    private static final org.gaitkeeper.differential.Test SAME_POINT = of("onset_reproducible", new Predicate.Is(true));
    private static final org.gaitkeeper.differential.Test NOT_GONE = of("offset_unresolved", new Predicate.Is(false));

    static Stream<Arguments> tests() {
        return Stream.of(
                Arguments.of(EARLY, "Onset at most 15 minutes"),
                Arguments.of(amount("onset_distance_km", Comparison.ABOVE, "2.50"), "Onset distance above 2.5 km"),
                Arguments.of(amount("offset_minutes", Comparison.BELOW, "30"), "Offset below 30 minutes"),
                Arguments.of(amount("offset_minutes", Comparison.AT_LEAST, "30"), "Offset at least 30 minutes"),
                Arguments.of(SAME_POINT, "Same point each run: yes"),
                Arguments.of(NOT_GONE, "Has not gone: no"),
                Arguments.of(
                        options("relief_mode", Match.IN, "lace_release", "shoe_off", "sit"),
                        "What relieves it: taking the shoe off, loosening the laces or sitting down"),
                Arguments.of(
                        options("relief_mode", Match.NONE_OF, "sit", "lie"),
                        "What relieves it: none of sitting down or lying down"),
                Arguments.of(
                        options("relief_mode", Match.ALL_OF, "sit", "lie"),
                        "What relieves it: sitting down and lying down"),
                Arguments.of(options("relief_mode", Match.ONLY, "sit"), "What relieves it: nothing but sitting down"),
                Arguments.of(
                        of("history_note", new Predicate.Mentions(List.of("diabet", "b12"))),
                        ": a word beginning with “diabet” or “b12”"),
                Arguments.of(
                        new org.gaitkeeper.differential.Test.All(List.of(EARLY, SAME_POINT)),
                        "Onset at most 15 minutes and Same point each run: yes"),
                Arguments.of(
                        new org.gaitkeeper.differential.Test.Any(List.of(EARLY, SAME_POINT)),
                        "Onset at most 15 minutes or Same point each run: yes"),
                Arguments.of(
                        new org.gaitkeeper.differential.Test.All(List.of(
                                SAME_POINT, new org.gaitkeeper.differential.Test.Any(List.of(EARLY, NOT_GONE)))),
                        "Same point each run: yes and (Onset at most 15 minutes or Has not gone: no)"),
                Arguments.of(
                        new org.gaitkeeper.differential.Test.All(
                                List.of(SAME_POINT, new org.gaitkeeper.differential.Test.Any(List.of(EARLY)))),
                        "Same point each run: yes and Onset at most 15 minutes"),
                Arguments.of(
                        new org.gaitkeeper.differential.Test.Count(2, List.of(EARLY, SAME_POINT, NOT_GONE)),
                        "at least 2 of (Onset at most 15 minutes; Same point each run: yes; Has not gone: no)"),
                Arguments.of(new org.gaitkeeper.differential.Test.Not(SAME_POINT), "not (Same point each run: yes)"),
                Arguments.of(
                        new org.gaitkeeper.differential.Test.Of(
                                "onset_reproducible", new Place(Place.Sides.ONE, Phase.DURING), new Predicate.Is(true)),
                        "Same point each run: yes, on one side only, during the run"),
                Arguments.of(
                        new org.gaitkeeper.differential.Test.Of(
                                "onset_reproducible", new Place(Place.Sides.BOTH, Phase.AFTER), new Predicate.Is(true)),
                        "Same point each run: yes, on both sides, after the run"),
                Arguments.of(
                        new org.gaitkeeper.differential.Test.Overlap(
                                BASE.territory("nerve_dpn").orElseThrow(), List.of(), 0.5),
                        ": overlap at least 0.5 of 1"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("tests")
    void a_test_reads_as_a_line(org.gaitkeeper.differential.Test test, String line) {
        assertThat(WORDS.line(test)).endsWith(line);
    }

    @Test
    void an_outline_keeps_the_nesting_and_drops_headings_over_one_part() {
        Clause outline = WORDS.outline(new org.gaitkeeper.differential.Test.All(List.of(
                SAME_POINT,
                new org.gaitkeeper.differential.Test.Any(List.of(EARLY)),
                new org.gaitkeeper.differential.Test.Not(NOT_GONE))));

        assertThat(outline.text()).isEqualTo("All of");
        assertThat(outline.parts())
                .extracting(Clause::text)
                .containsExactly("Same point each run: yes", "Onset at most 15 minutes", "Not");
        assertThat(outline.parts().get(2).parts()).extracting(Clause::text).containsExactly("Has not gone: no");
    }

    @Test
    void every_test_of_the_shipped_knowledge_is_said_without_a_code() {
        Stream.concat(
                        BASE.contents().claims().stream().map(claim -> claim.when()),
                        BASE.contents().redFlags().stream().map(RedFlag::when))
                .forEach(test -> assertThat(WORDS.line(test))
                        .isNotBlank()
                        .doesNotContain("_")
                        .doesNotContain("()")
                        .doesNotContain(": or", ": and"));
    }
}
