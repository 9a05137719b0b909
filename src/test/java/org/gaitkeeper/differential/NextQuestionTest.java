package org.gaitkeeper.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gaitkeeper.differential.SmallKnowledge.against;
import static org.gaitkeeper.differential.SmallKnowledge.assess;
import static org.gaitkeeper.differential.SmallKnowledge.claim;
import static org.gaitkeeper.differential.SmallKnowledge.favours;
import static org.gaitkeeper.differential.SmallKnowledge.flag;
import static org.gaitkeeper.differential.SmallKnowledge.present;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gaitkeeper.differential.Strength.Ordinal;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Phase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked next, and what each answer would do. */
class NextQuestionTest {

    @org.junit.jupiter.api.Test
    void prefer_what_separates_the_conditions_in_front() {
        SmallKnowledge knowledge = new SmallKnowledge()
                .with(
                        claim(
                                "both",
                                present("f1"),
                                "c1",
                                favours("nerve", Ordinal.STRONG),
                                favours("tight", Ordinal.STRONG)),
                        claim(
                                "same",
                                present("f2"),
                                "c2",
                                favours("nerve", Ordinal.STRONG),
                                favours("tight", Ordinal.STRONG)),
                        claim(
                                "splits",
                                present("f3"),
                                "c3",
                                favours("nerve", Ordinal.STRONG),
                                against("tight", Ordinal.STRONG)));
        NextQuestion next = assess(knowledge, Answer.present("f1")).nextQuestion();

        assertThat(next).isNotNull().satisfies(question -> {
            assertThat(question.finding()).isEqualTo("f3");
            assertThat(question.reason()).contains("The nerve").contains("history");
            assertThat(question.consequences())
                    .extracting(NextQuestion.Consequence::answer)
                    .containsExactly("yes", "no");
            assertThat(question.consequences().get(0).raises()).containsExactly("The nerve");
            assertThat(question.consequences().get(0).lowers()).containsExactly("The tight");
            assertThat(question.consequences().get(0).leader()).isEqualTo("The nerve");
        });
    }

    @org.junit.jupiter.api.Test
    void try_options_amounts_and_combinations() {
        Test old = new Test.Of(
                "age", Place.ANYWHERE, new Predicate.Amount(Predicate.Comparison.ABOVE, BigDecimal.valueOf(60)));
        Test cold = new Test.Of("quality", Place.ANYWHERE, new Predicate.Options(Predicate.Match.IN, Set.of("cold")));
        Test builds = new Test.Of("trend", Place.ANYWHERE, new Predicate.Options(Predicate.Match.IN, Set.of("builds")));
        Test pulse = new Test.Of("pulse", new Place(Place.Sides.ANY, Phase.AFTER), new Predicate.Is(true));
        for (Test test : List.of(
                old,
                cold,
                builds,
                pulse,
                new Test.Not(builds),
                new Test.Count(1, List.of(builds, cold)),
                new Test.Overlap(SmallKnowledge.FIRST_WEB, List.of("zones"), 0.5))) {
            Test needed = new Test.All(List.of(present("f1"), new Test.Any(List.of(test))));
            NextQuestion next = assess(
                            new SmallKnowledge().with(claim("a", needed, "c", favours("tight", Ordinal.STRONG))),
                            Answer.present("f1"))
                    .nextQuestion();

            if (test instanceof Test.Overlap) {
                assertThat(next).isNotNull().satisfies(question -> {
                    assertThat(question.finding()).isEqualTo("zones");
                    assertThat(question.consequences()).isEmpty();
                });
            } else {
                assertThat(next).isNotNull().satisfies(question -> {
                    assertThat(test.findings()).contains(question.finding());
                    assertThat(question.consequences())
                            .anySatisfy(one -> assertThat(one.raises()).containsExactly("The tight"));
                });
            }
        }
    }

    private static Test amount(Predicate.Comparison comparison, String bound) {
        return new Test.Of("age", Place.ANYWHERE, new Predicate.Amount(comparison, new BigDecimal(bound)));
    }

    private static NextQuestion asked(SmallKnowledge knowledge, Answer... answers) {
        NextQuestion next = assess(knowledge, answers).nextQuestion();
        assertThat(next).isNotNull();
        return Objects.requireNonNull(next);
    }

    @ParameterizedTest
    @CsvSource({"f1, exam", "f1, long", "f1, measured", "exam, measured", "exam, long"})
    void come_sooner_when_they_take_less_time_and_history_before_looking_before_measuring(String sooner, String later) {
        for (List<String> order : List.of(List.of(sooner, later), List.of(later, sooner))) {
            SmallKnowledge knowledge = new SmallKnowledge()
                    .with(
                            claim("a", present(order.get(0)), "c1", favours("tight", Ordinal.STRONG)),
                            claim("b", present(order.get(1)), "c2", favours("tight", Ordinal.STRONG)));

            assertThat(asked(knowledge).finding()).isEqualTo(sooner);
        }
    }

    @org.junit.jupiter.api.Test
    void come_later_for_the_time_they_take_unless_the_answer_is_worth_it() {
        SmallKnowledge knowledge = new SmallKnowledge()
                .with(
                        claim("cheap", present("f1"), "c1", favours("tight", Ordinal.WEAK)),
                        claim("telling", present("exam"), "c2", favours("tight", Ordinal.DEFINING)));

        assertThat(asked(knowledge).finding()).isEqualTo("exam");
        assertThat(asked(knowledge).reason()).startsWith("Would move most for its time (about 1 min of examination):");
    }

    @ParameterizedTest
    @CsvSource({
        "ABOVE, 60, 59.9 minutes | 60.1 minutes",
        "AT_LEAST, 60, 59.9 minutes | 60 minutes",
        "ABOVE, 599.9, 599.8 minutes | 600 minutes",
        "BELOW, 0.1, 0 minutes | 0.1 minutes",
        "AT_MOST, 0, 0 minutes | 0.1 minutes",
        "AT_LEAST, 600, 599.9 minutes | 600 minutes"
    })
    void try_an_amount_on_both_sides_of_what_matters(Predicate.Comparison comparison, String bound, String tried) {
        SmallKnowledge knowledge =
                new SmallKnowledge().with(claim("a", amount(comparison, bound), "c", favours("tight", Ordinal.STRONG)));

        assertThat(asked(knowledge).consequences())
                .extracting(NextQuestion.Consequence::answer)
                .containsExactly(tried.split(" \\| "));
    }

    @org.junit.jupiter.api.Test
    void never_ask_for_an_amount_that_nobody_can_have() {
        SmallKnowledge knowledge = new SmallKnowledge()
                .with(claim("a", amount(Predicate.Comparison.ABOVE, "600"), "c", favours("tight", Ordinal.STRONG)))
                .with(claim("b", amount(Predicate.Comparison.BELOW, "0"), "d", favours("tight", Ordinal.STRONG)));

        assertThat(assess(knowledge).nextQuestion()).isNull();
        assertThat(assess(knowledge).enough()).startsWith("Enough: ");
    }

    @org.junit.jupiter.api.Test
    void try_only_answers_that_differ_in_what_follows() {
        Test builds = new Test.Of("trend", Place.ANYWHERE, new Predicate.Options(Predicate.Match.IN, Set.of("builds")));
        Test cold = new Test.Of("quality", Place.ANYWHERE, new Predicate.Options(Predicate.Match.IN, Set.of("cold")));

        assertThat(asked(new SmallKnowledge().with(claim("a", builds, "c", favours("tight", Ordinal.STRONG))))
                        .consequences())
                .extracting(NextQuestion.Consequence::answer)
                .containsExactly("the builds", "the fades");
        assertThat(asked(new SmallKnowledge().with(claim("a", cold, "c", favours("tight", Ordinal.STRONG))))
                        .consequences())
                .extracting(NextQuestion.Consequence::answer)
                .containsExactly("the numb", "the cold");
    }

    @org.junit.jupiter.api.Test
    void complete_a_red_flag_and_say_which_answer_raises_it() {
        SmallKnowledge knowledge = new SmallKnowledge()
                .with(flag("R1", new Test.All(List.of(present("f1"), present("f2"))), null, Urgency.SAME_DAY, "f1"));
        NextQuestion next = asked(knowledge, Answer.present("f1"));

        assertThat(next.finding()).isEqualTo("f2");
        assertThat(next.reason()).isEqualTo("Completes a red-flag check (about 1 min of history).");
        assertThat(next.consequences().get(0).flags()).containsExactly("Title R1");
        assertThat(next.consequences().get(0).urgency()).isEqualTo(Urgency.SAME_DAY);
        assertThat(next.consequences().get(1).flags()).isEmpty();
        assertThat(next.consequences().get(1).urgency()).isEqualTo(Urgency.ROUTINE);
    }
}
