package org.gaitkeeper.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gaitkeeper.differential.SmallKnowledge.against;
import static org.gaitkeeper.differential.SmallKnowledge.assess;
import static org.gaitkeeper.differential.SmallKnowledge.claim;
import static org.gaitkeeper.differential.SmallKnowledge.favours;
import static org.gaitkeeper.differential.SmallKnowledge.present;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.gaitkeeper.differential.Strength.Ordinal;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Phase;

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
}
