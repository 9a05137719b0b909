package org.gaitkeeper.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gaitkeeper.differential.Truth.FALSE;
import static org.gaitkeeper.differential.Truth.TRUE;
import static org.gaitkeeper.differential.Truth.UNKNOWN;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gaitkeeper.differential.Predicate.Comparison;
import org.gaitkeeper.differential.Predicate.Match;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Findings;
import org.gaitkeeper.findings.Phase;
import org.gaitkeeper.findings.Side;
import org.gaitkeeper.findings.Status;
import org.gaitkeeper.findings.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestTruthTest {

    /** t, f and u stand for findings that are present, absent and not assessed. */
    private final Findings findings = Findings.of(
            Answer.present("t"),
            Answer.absent("f"),
            new Answer("u", Status.NOT_ASSESSED, null, Side.NONE, Phase.NONE, ""),
            new Answer("d", Status.DECLINED, null, Side.NONE, Phase.NONE, ""));

    @ParameterizedTest
    @CsvSource(textBlock = """
                    tt, TRUE,    TRUE,  TRUE
                    tf, FALSE,   TRUE,  TRUE
                    tu, UNKNOWN, TRUE,  TRUE
                    ff, FALSE,   FALSE, FALSE
                    fu, FALSE,   UNKNOWN, UNKNOWN
                    uu, UNKNOWN, UNKNOWN, UNKNOWN
                    td, UNKNOWN, TRUE,  TRUE
                    ft, FALSE,   TRUE,  TRUE
                    """)
    void combinations_follow_three_valued_logic(String parts, Truth all, Truth any, Truth oneOf) {
        List<Test> tests = new ArrayList<>();
        parts.chars().forEach(code -> tests.add(SmallKnowledge.present(Character.toString(code))));

        assertThat(new Test.All(tests).evaluate(findings)).isEqualTo(all);
        assertThat(new Test.Any(tests).evaluate(findings)).isEqualTo(any);
        assertThat(new Test.Count(1, tests).evaluate(findings)).isEqualTo(oneOf);
        assertThat(new Test.Count(2, tests).evaluate(findings)).isEqualTo(all);
        assertThat(new Test.Not(tests.get(0)).evaluate(findings))
                .isEqualTo(tests.get(0).evaluate(findings).negate());
    }

    @org.junit.jupiter.api.Test
    void a_test_names_every_finding_it_reads() {
        Test nested = new Test.All(List.of(
                new Test.Not(SmallKnowledge.present("b")),
                new Test.Any(List.of(SmallKnowledge.present("a"))),
                new Test.Count(1, List.of(SmallKnowledge.present("c"))),
                new Test.Overlap(SmallKnowledge.FIRST_WEB, List.of("zones"), 0.5)));

        assertThat(nested.findings()).containsExactly("a", "b", "c", "zones");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    IN,      numb|cold,  TRUE,  FALSE
                    IN,      cold,       FALSE, FALSE
                    NONE_OF, cold,       TRUE,  TRUE
                    NONE_OF, numb,       FALSE, TRUE
                    ALL_OF,  numb|tight, TRUE,  FALSE
                    ALL_OF,  numb|cold,  FALSE, FALSE
                    ONLY,    numb|tight|cold, TRUE, FALSE
                    ONLY,    numb,       FALSE, FALSE
                    """)
    void options_are_compared_with_what_was_chosen(Match match, String options, Truth chosen, Truth absent) {
        Test test = on("quality", new Predicate.Options(match, Set.of(options.split("\\|"))));

        assertThat(test.evaluate(Findings.of(Answer.of("quality", new Value.Several(List.of("numb", "tight"))))))
                .isEqualTo(chosen);
        assertThat(test.evaluate(Findings.of(Answer.absent("quality")))).isEqualTo(absent);
        assertThat(test.evaluate(Findings.empty())).isEqualTo(UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    AT_LEAST, FALSE, TRUE,  TRUE
                    AT_MOST,  TRUE,  TRUE,  FALSE
                    ABOVE,    FALSE, FALSE, TRUE
                    BELOW,    TRUE,  FALSE, FALSE
                    """)
    void amounts_and_grades_are_compared_with_a_bound(Comparison comparison, Truth less, Truth same, Truth more) {
        Test test = on("x", new Predicate.Amount(comparison, BigDecimal.valueOf(3)));

        assertThat(test.evaluate(amount("2.5"))).isEqualTo(less);
        assertThat(test.evaluate(amount("3.0"))).isEqualTo(same);
        assertThat(test.evaluate(amount("4"))).isEqualTo(more);
        assertThat(test.evaluate(grade("mrc_2"))).isEqualTo(less);
        assertThat(test.evaluate(grade("3+"))).isEqualTo(same);
        assertThat(test.evaluate(grade("normal")))
                .isEqualTo(comparison == Comparison.AT_LEAST || comparison == Comparison.ABOVE ? FALSE : TRUE);
        assertThat(test.evaluate(Findings.of(Answer.present("x")))).isEqualTo(FALSE);
    }

    private static Findings amount(String number) {
        return Findings.of(Answer.of("x", new Value.Quantity(new BigDecimal(number))));
    }

    private static Findings grade(String option) {
        return Findings.of(Answer.of("x", new Value.Choice(option)));
    }

    @org.junit.jupiter.api.Test
    void words_are_found_where_a_word_begins() {
        Test test = on("story", new Predicate.Mentions(List.of("Palsy", "cmt")));

        assertThat(test.evaluate(text("Pressure PALSIES? no, palsy"))).isEqualTo(TRUE);
        assertThat(test.evaluate(text("CMT1A"))).isEqualTo(TRUE);
        assertThat(test.evaluate(text("xcmt"))).isEqualTo(FALSE);
        assertThat(test.evaluate(Findings.of(Answer.absent("story")))).isEqualTo(FALSE);
        assertThat(test.evaluate(Findings.empty())).isEqualTo(UNKNOWN);
    }

    private static Findings text(String words) {
        return Findings.of(Answer.of("story", new Value.Text(words)));
    }

    @org.junit.jupiter.api.Test
    void left_and_right_are_taken_together_as_the_test_says() {
        Answer left = Answer.present("pulse").on(Side.LEFT).in(Phase.AFTER);
        Answer right = Answer.absent("pulse").on(Side.RIGHT).in(Phase.AFTER);
        Findings one = Findings.of(left, right);
        Findings both = Findings.of(left, Answer.present("pulse").on(Side.RIGHT).in(Phase.AFTER));
        Findings leftOnly = Findings.of(left);

        assertThat(sided(Place.Sides.ANY).evaluate(one)).isEqualTo(TRUE);
        assertThat(sided(Place.Sides.BOTH).evaluate(one)).isEqualTo(FALSE);
        assertThat(sided(Place.Sides.BOTH).evaluate(both)).isEqualTo(TRUE);
        assertThat(sided(Place.Sides.BOTH).evaluate(leftOnly)).isEqualTo(UNKNOWN);
        assertThat(sided(Place.Sides.ONE).evaluate(one)).isEqualTo(TRUE);
        assertThat(sided(Place.Sides.ONE).evaluate(both)).isEqualTo(FALSE);
        assertThat(sided(Place.Sides.ONE).evaluate(leftOnly)).isEqualTo(UNKNOWN);
        assertThat(new Test.Of("pulse", new Place(Place.Sides.ANY, Phase.REST), new Predicate.Is(true)).evaluate(one))
                .isEqualTo(UNKNOWN);
    }

    private static Test sided(Place.Sides sides) {
        return new Test.Of("pulse", new Place(sides, Phase.AFTER), new Predicate.Is(true));
    }

    @org.junit.jupiter.api.Test
    void a_territory_overlaps_what_was_drawn_on_one_side() {
        Test test = new Test.Overlap(SmallKnowledge.DORSUM, List.of("zones"), 0.5);

        assertThat(test.evaluate(Findings.empty())).isEqualTo(UNKNOWN);
        assertThat(test.evaluate(Findings.of(Answer.absent("zones").on(Side.LEFT))))
                .isEqualTo(FALSE);
        assertThat(test.evaluate(drawn(Side.LEFT, "first_web"))).isEqualTo(TRUE);
        assertThat(test.evaluate(drawn(Side.RIGHT, "heel"))).isEqualTo(FALSE);
    }

    private static Findings drawn(Side side, String... zones) {
        return Findings.of(Answer.of("zones", Value.Zones.of(List.of(zones))).on(side));
    }

    private static Test on(String finding, Predicate predicate) {
        return new Test.Of(finding, Place.ANYWHERE, predicate);
    }
}
