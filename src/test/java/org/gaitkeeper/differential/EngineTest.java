package org.gaitkeeper.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gaitkeeper.differential.SmallKnowledge.against;
import static org.gaitkeeper.differential.SmallKnowledge.claim;
import static org.gaitkeeper.differential.SmallKnowledge.favours;
import static org.gaitkeeper.differential.SmallKnowledge.flag;
import static org.gaitkeeper.differential.SmallKnowledge.present;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.gaitkeeper.differential.Differential.Evidence;
import org.gaitkeeper.differential.Differential.RankedCondition;
import org.gaitkeeper.differential.Strength.Ordinal;
import org.gaitkeeper.differential.Strength.Ratio;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Findings;
import org.gaitkeeper.findings.Phase;
import org.gaitkeeper.findings.Side;
import org.gaitkeeper.findings.Status;
import org.gaitkeeper.findings.Value;
import org.junit.jupiter.api.Nested;

class EngineTest {

    private static Differential assess(SmallKnowledge knowledge, Answer... answers) {
        return new Engine().assess(Findings.of(answers), knowledge.build());
    }

    private static RankedCondition condition(Differential differential, String code) {
        return differential.condition(code).orElseThrow();
    }

    @Nested
    class Weighing {

        @org.junit.jupiter.api.Test
        void nothing_answered_leaves_base_rates_and_nothing_leads() {
            Differential empty = assess(new SmallKnowledge());

            assertThat(empty.conditions()).extracting(RankedCondition::score).containsOnly(-1000);
            assertThat(empty.inBand(Band.LEADING)).isEmpty();
            assertThat(empty.urgency()).isEqualTo(Urgency.ROUTINE);
            assertThat(empty.nextQuestion()).isNull();
            assertThat(empty.stopAdvice().outcome()).isEqualTo(StopOutcome.PAUSE_AND_REASSESS);
            assertThat(empty.knowledge()).hasToString("1+" + "ab".repeat(6));
        }

        @org.junit.jupiter.api.Test
        void a_likelihood_ratio_adds_its_logarithm() {
            Differential result = assess(
                    new SmallKnowledge().with(claim("a", present("f1"), "c", favours("nerve", new Ratio(4)))),
                    Answer.present("f1"));

            assertThat(condition(result, "nerve").score()).isEqualTo((int) Math.round((Math.log(4) - 1) * 1000));
            assertThat(condition(result, "nerve").band()).isEqualTo(Band.LEADING);
            assertThat(condition(result, "nerve").evidenceFor()).singleElement().satisfies(line -> {
                assertThat(line.claim()).isEqualTo("a");
                assertThat(line.contribution()).isEqualTo(Contribution.MODERATE);
                assertThat(line.counted()).isTrue();
                assertThat(line.items()).singleElement().satisfies(item -> assertThat(item.words())
                        .isEqualTo("yes"));
                assertThat(line.because()).isEqualTo("Because a.");
            });
        }

        @org.junit.jupiter.api.Test
        void a_ratio_too_good_to_be_true_is_capped() {
            Differential result = assess(
                    new SmallKnowledge()
                            .with(claim("a", present("f1"), "c", favours("nerve", new Ratio(65))))
                            .with(claim("b", present("f1"), "c", against("shoe", new Ratio(0.001)))),
                    Answer.present("f1"));

            assertThat(condition(result, "nerve").score()).isEqualTo((int) Math.round((Math.log(10) - 1) * 1000));
            assertThat(condition(result, "shoe").score()).isEqualTo((int) Math.round((Math.log(0.1) - 1) * 1000));
            assertThat(condition(result, "shoe").band()).isEqualTo(Band.ARGUED_AGAINST);
        }

        @org.junit.jupiter.api.Test
        void grade_population_and_dispute_damp() {
            Test adults = new Test.Of(
                    "age", Place.ANYWHERE, new Predicate.Amount(Predicate.Comparison.AT_LEAST, BigDecimal.valueOf(60)));
            Claim damped = new Claim(
                    "a",
                    present("f1"),
                    List.of(favours("nerve", new Ratio(4))),
                    List.of(),
                    "c",
                    Grade.COMPUTED,
                    new Claim.Population("elderly", true, adults),
                    true,
                    false,
                    null,
                    List.of("E5-1"),
                    "Because.");
            SmallKnowledge knowledge = new SmallKnowledge().with(damped);
            double once = Math.log(4) * 0.8 * 0.5 * 0.5;

            assertThat(condition(assess(knowledge, Answer.present("f1")), "nerve")
                            .score())
                    .isEqualTo((int) Math.round((once - 1) * 1000));
            assertThat(condition(assess(knowledge, Answer.present("f1"), age(70)), "nerve")
                            .score())
                    .isEqualTo((int) Math.round((once - 1) * 1000));
            assertThat(condition(assess(knowledge, Answer.present("f1"), age(20)), "nerve")
                            .score())
                    .isEqualTo((int) Math.round((once * 0.5 - 1) * 1000));
        }

        private Answer age(int years) {
            return Answer.of("age", new Value.Quantity(BigDecimal.valueOf(years)));
        }

        @org.junit.jupiter.api.Test
        void of_one_cluster_only_the_strongest_counts_and_disagreement_is_shown() {
            Differential result = assess(
                    new SmallKnowledge()
                            .with(
                                    claim("weak", present("f1"), "same", favours("nerve", Ordinal.WEAK)),
                                    claim("strong", present("f2"), "same", favours("nerve", Ordinal.STRONG)),
                                    claim("contrary", present("f3"), "same", against("nerve", Ordinal.MODERATE))),
                    Answer.present("f1"),
                    Answer.present("f2"),
                    Answer.present("f3"));

            RankedCondition nerve = condition(result, "nerve");
            assertThat(nerve.score()).isEqualTo(500);
            assertThat(nerve.evidenceFor()).extracting(Evidence::claim).containsExactly("strong", "weak");
            assertThat(nerve.evidenceFor()).extracting(Evidence::counted).containsExactly(true, false);
            assertThat(nerve.conflicting()).singleElement().satisfies(conflict -> {
                assertThat(conflict.claimsFor()).containsExactly("strong", "weak");
                assertThat(conflict.claimsAgainst()).containsExactly("contrary");
            });
        }

        @org.junit.jupiter.api.Test
        void a_claim_may_speak_when_its_test_was_answered_and_is_false() {
            Claim both = new Claim(
                    "a",
                    present("f1"),
                    List.of(favours("nerve", Ordinal.STRONG)),
                    List.of(against("nerve", Ordinal.STRONG)),
                    "c",
                    Grade.PUBLISHED,
                    Claim.Population.ANY,
                    false,
                    false,
                    null,
                    List.of("E5-1"),
                    "Because.");
            SmallKnowledge knowledge = new SmallKnowledge().with(both);

            assertThat(condition(assess(knowledge, Answer.present("f1")), "nerve")
                            .score())
                    .isEqualTo(500);
            assertThat(condition(assess(knowledge, Answer.absent("f1")), "nerve")
                            .score())
                    .isEqualTo(-2500);
            assertThat(condition(assess(knowledge), "nerve").score()).isEqualTo(-1000);
        }

        @org.junit.jupiter.api.Test
        void a_normal_examination_at_rest_does_not_lower_what_shows_only_after_exercise() {
            Claim resting = new Claim(
                    "rest",
                    present("f1"),
                    List.of(against("tight", Ordinal.STRONG), against("nerve", Ordinal.STRONG)),
                    List.of(),
                    "c",
                    Grade.PUBLISHED,
                    Claim.Population.ANY,
                    false,
                    true,
                    null,
                    List.of("E7"),
                    "Because.");
            Differential result = assess(new SmallKnowledge().with(resting), Answer.present("f1"));

            assertThat(condition(result, "tight").score()).isEqualTo(-1000);
            assertThat(condition(result, "tight").evidenceAgainst()).isEmpty();
            assertThat(condition(result, "nerve").score()).isEqualTo(-2500);
        }

        @org.junit.jupiter.api.Test
        void a_contributor_is_listed_apart_and_never_leads() {
            Differential result = assess(
                    new SmallKnowledge().with(claim("a", present("f1"), "c", favours("fatigue", Ordinal.DEFINING))),
                    Answer.present("f1"));

            assertThat(result.conditions()).extracting(RankedCondition::code).doesNotContain("fatigue");
            assertThat(result.contributors()).singleElement().satisfies(one -> assertThat(one.band())
                    .isEqualTo(Band.POSSIBLE));
        }

        @org.junit.jupiter.api.Test
        void a_claim_about_nothing_known_is_refused() {
            assertThatThrownBy(() -> new SmallKnowledge()
                            .with(claim("a", present("f1"), "c", favours("nobody", Ordinal.WEAK)))
                            .build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("nobody");
            Claim twice = claim("a", present("f1"), "c", favours("nerve", Ordinal.WEAK));
            assertThatThrownBy(() -> new SmallKnowledge().with(twice, twice).build())
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class RedFlags {

        private final SmallKnowledge knowledge = new SmallKnowledge()
                .with(flag("R2", present("f1"), null, Urgency.URGENT, "f1"))
                .with(flag(
                        "R1",
                        new Test.All(List.of(present("f1"), present("f2"))),
                        present("f3"),
                        Urgency.EMERGENCY,
                        "f1",
                        "f2"))
                .with(claim("a", present("f1"), "c", favours("shoe", Ordinal.DEFINING)));

        @org.junit.jupiter.api.Test
        void are_raised_whatever_the_ranking_says_most_urgent_first() {
            Differential result = assess(knowledge, Answer.present("f1"), Answer.present("f2"));

            assertThat(result.redFlags())
                    .extracting(Differential.RaisedFlag::id)
                    .containsExactly("R1", "R2");
            assertThat(result.redFlags().get(0).items()).hasSize(2);
            assertThat(result.urgency()).isEqualTo(Urgency.EMERGENCY);
            assertThat(result.conditions().get(0).code()).isEqualTo("shoe");
            assertThat(result.stopAdvice().outcome()).isEqualTo(StopOutcome.STOP_SESSION);
            assertThat(result.stopAdvice().rule()).isEqualTo("R1");
        }

        @org.junit.jupiter.api.Test
        void are_not_raised_by_what_nobody_asked_nor_held_back_by_it() {
            assertThat(assess(knowledge, Answer.present("f2")).redFlags()).isEmpty();
            assertThat(assess(knowledge, Answer.present("f1"), Answer.present("f2"), Answer.present("f3"))
                            .redFlags())
                    .extracting(Differential.RaisedFlag::id)
                    .containsExactly("R2");
        }

        @org.junit.jupiter.api.Test
        void keep_their_questions_open_until_each_was_put_to_the_patient() {
            assertThat(assess(knowledge).openRedFlagQuestions())
                    .extracting(Differential.OpenQuestion::finding)
                    .containsExactly("f1", "f2");
            assertThat(assess(knowledge).openRedFlagQuestions().get(0).flags()).containsExactly("R2", "R1");
            Answer declined = new Answer("f2", Status.DECLINED, null, Side.NONE, Phase.NONE, "");
            Answer skipped = new Answer("f1", Status.NOT_ASSESSED, null, Side.NONE, Phase.NONE, "");
            assertThat(assess(knowledge, declined, skipped).openRedFlagQuestions())
                    .extracting(Differential.OpenQuestion::finding)
                    .containsExactly("f1");
        }

        @org.junit.jupiter.api.Test
        void that_are_half_established_are_asked_about_next() {
            NextQuestion next = assess(knowledge, Answer.present("f1")).nextQuestion();

            assertThat(next).isNotNull().satisfies(question -> {
                assertThat(question.finding()).isIn("f2", "f3");
            });
        }
    }

    @Nested
    class Views {

        @org.junit.jupiter.api.Test
        void axes_sum_the_same_evidence_by_where_the_cause_lies() {
            Differential result = assess(
                    new SmallKnowledge()
                            .with(
                                    claim(
                                            "a",
                                            present("f1"),
                                            "c1",
                                            favours("nerve", Ordinal.STRONG),
                                            against("shoe", Ordinal.STRONG)),
                                    claim("b", present("f2"), "c2", favours("nerve", Ordinal.MODERATE))),
                    Answer.present("f1"),
                    Answer.present("f2"));

            assertThat(result.axes()).hasSize(Axis.values().length);
            assertThat(result.axes().get(0)).satisfies(axis -> {
                assertThat(axis.axis()).isEqualTo(Axis.NERVE);
                assertThat(axis.favoured()).isEqualTo(Contribution.MODERATE);
                assertThat(axis.linesFor()).isEqualTo(2);
                assertThat(axis.conditions()).containsExactly("nerve");
            });
            assertThat(result.axes())
                    .filteredOn(axis -> axis.axis() == Axis.EXTERNAL)
                    .singleElement()
                    .satisfies(axis -> assertThat(axis.opposed()).isEqualTo(Contribution.MODERATE));
        }

        @org.junit.jupiter.api.Test
        void territories_are_compared_with_what_was_drawn_and_test_points_do_not_count() {
            Differential result = assess(
                    new SmallKnowledge(),
                    Answer.of("zones", Value.Zones.of(List.of("first_web"))).on(Side.LEFT),
                    Answer.of("zones", Value.Zones.of(List.of("dorsum", "shin")))
                            .on(Side.RIGHT),
                    Answer.of("points", Value.Zones.of(List.of("p1"))));

            assertThat(result.territories())
                    .extracting(
                            Differential.TerritoryOverlap::territory,
                            Differential.TerritoryOverlap::side,
                            Differential.TerritoryOverlap::shared)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("nerve_dpn", "left", 1),
                            org.assertj.core.groups.Tuple.tuple("nerve_cpn", "right", 2),
                            org.assertj.core.groups.Tuple.tuple("nerve_cpn", "left", 1));
        }

        @org.junit.jupiter.api.Test
        void a_reading_lists_what_was_answered_what_was_not_and_what_may_be_said() {
            ReadingRule.Statement said =
                    new ReadingRule.Statement("s", present("f1"), present("f2"), "It may be said.", List.of("C1"));
            Differential result = assess(
                    new SmallKnowledge().with(said),
                    Answer.present("f1"),
                    Answer.of("trend", new Value.Choice("builds")));

            assertThat(result.timing().items())
                    .extracting(Differential.Item::words)
                    .containsExactly("the builds");
            assertThat(result.timing().unanswered()).containsExactly("age", "onset", "same");
            assertThat(result.timing().statements())
                    .extracting(Differential.Sentence::id)
                    .containsExactly("s");
            assertThat(assess(new SmallKnowledge().with(said), Answer.present("f1"), Answer.present("f2"))
                            .timing()
                            .statements())
                    .isEmpty();
            assertThat(assess(new SmallKnowledge().with(said)).timing().statements())
                    .isEmpty();
        }

        @org.junit.jupiter.api.Test
        void stop_or_continue_lets_a_stop_win_over_what_leads_and_what_leads_over_going_on() {
            SmallKnowledge knowledge = new SmallKnowledge()
                    .with(claim("a", present("f1"), "c", favours("shoe", Ordinal.DEFINING)))
                    .with(claim("b", present("f2"), "c", favours("tight", Ordinal.DEFINING)))
                    .with(new StopRule("go", present("f3"), StopOutcome.MAY_RESUME_FROM_BASELINE, "Go.", List.of("C6")))
                    .with(new StopRule("stop", present("f4"), StopOutcome.STOP_SESSION, "Stop.", List.of("C6")));

            assertThat(rule(knowledge, "f1")).isEqualTo("shoe");
            assertThat(rule(knowledge, "f1", "f3")).isEqualTo("go");
            assertThat(rule(knowledge, "f2", "f3")).isEqualTo("tight");
            assertThat(rule(knowledge, "f1", "f3", "f4")).isEqualTo("stop");
        }

        private String rule(SmallKnowledge knowledge, String... there) {
            Answer[] answers = List.of(there).stream().map(Answer::present).toArray(Answer[]::new);
            return assess(knowledge, answers).stopAdvice().rule();
        }
    }

    @Nested
    class Restatements {

        private final Derivation cold = new Derivation(
                "f1",
                new Test.Of("quality", Place.ANYWHERE, new Predicate.Options(Predicate.Match.IN, Set.of("cold"))),
                Status.PRESENT,
                null);

        @org.junit.jupiter.api.Test
        void answer_what_was_not_asked_and_say_so() {
            Differential result = assess(
                    new SmallKnowledge()
                            .with(cold)
                            .with(claim("a", present("f1"), "c", favours("nerve", Ordinal.STRONG))),
                    Answer.of("quality", new Value.Several(List.of("cold"))));

            assertThat(condition(result, "nerve").score()).isEqualTo(500);
            assertThat(result.derived()).extracting(Differential.Item::finding).containsExactly("f1");
            assertThat(condition(result, "nerve")
                            .evidenceFor()
                            .get(0)
                            .items()
                            .get(0)
                            .derived())
                    .isTrue();
        }

        @org.junit.jupiter.api.Test
        void never_overrule_an_answer_or_a_refusal() {
            Answer quality = Answer.of("quality", new Value.Several(List.of("cold")));
            SmallKnowledge knowledge = new SmallKnowledge()
                    .with(cold)
                    .with(claim("a", present("f1"), "c", favours("nerve", Ordinal.STRONG)));

            assertThat(condition(assess(knowledge, quality, Answer.absent("f1")), "nerve")
                            .score())
                    .isEqualTo(-1000);
            Answer declined = new Answer("f1", Status.DECLINED, null, Side.NONE, Phase.NONE, "");
            assertThat(assess(knowledge, quality, declined).derived()).isEmpty();
        }

        @org.junit.jupiter.api.Test
        void of_several_options_are_taken_together_and_may_feed_one_another() {
            SmallKnowledge knowledge = new SmallKnowledge()
                    .with(new Derivation("f2", present("f1"), Status.ABSENT, null))
                    .with(cold)
                    .with(new Derivation("quality", present("f8"), Status.PRESENT, new Value.Several(List.of("cold"))))
                    .with(new Derivation(
                            "quality", present("f9"), Status.PRESENT, new Value.Several(List.of("tight"))));
            Differential result = assess(knowledge, Answer.present("f8"), Answer.present("f9"));

            assertThat(result.derived())
                    .extracting(Differential.Item::words)
                    .containsExactly("no", "yes", "the cold, the tight");
        }
    }

    @Nested
    class NextQuestions {

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
            Test cold =
                    new Test.Of("quality", Place.ANYWHERE, new Predicate.Options(Predicate.Match.IN, Set.of("cold")));
            Test builds =
                    new Test.Of("trend", Place.ANYWHERE, new Predicate.Options(Predicate.Match.IN, Set.of("builds")));
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

    @org.junit.jupiter.api.Test
    void a_knowledge_base_is_asked_by_code() {
        KnowledgeBase knowledge = new SmallKnowledge()
                .with(claim("a", present("f1"), "c", favours("nerve", Ordinal.WEAK)))
                .build();

        assertThat(knowledge.condition("nerve")).isPresent();
        assertThat(knowledge.territory("nerve_dpn")).isPresent();
        assertThat(knowledge.advice("rest")).isPresent();
        assertThat(knowledge.source("suri-2010")).isPresent();
        assertThat(knowledge.source("E5-1")).isEmpty();
        assertThat(knowledge.claim("a")).isPresent();
        assertThat(knowledge.catalogue().find("f1")).isPresent();
    }
}
