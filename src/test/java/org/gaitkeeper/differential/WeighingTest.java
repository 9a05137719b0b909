package org.gaitkeeper.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gaitkeeper.differential.SmallKnowledge.against;
import static org.gaitkeeper.differential.SmallKnowledge.assess;
import static org.gaitkeeper.differential.SmallKnowledge.claim;
import static org.gaitkeeper.differential.SmallKnowledge.favours;
import static org.gaitkeeper.differential.SmallKnowledge.present;
import static org.gaitkeeper.differential.SmallKnowledge.ranked;

import java.math.BigDecimal;
import java.util.List;
import org.gaitkeeper.differential.Differential.Evidence;
import org.gaitkeeper.differential.Differential.RankedCondition;
import org.gaitkeeper.differential.Strength.Ordinal;
import org.gaitkeeper.differential.Strength.Ratio;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Value;

/** How claims add up to a place and a band. */
class WeighingTest {

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

        assertThat(ranked(result, "nerve").score()).isEqualTo((int) Math.round((Math.log(4) - 1) * 1000));
        assertThat(ranked(result, "nerve").band()).isEqualTo(Band.LEADING);
        assertThat(ranked(result, "nerve").evidenceFor()).singleElement().satisfies(line -> {
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

        assertThat(ranked(result, "nerve").score()).isEqualTo((int) Math.round((Math.log(10) - 1) * 1000));
        assertThat(ranked(result, "shoe").score()).isEqualTo((int) Math.round((Math.log(0.1) - 1) * 1000));
        assertThat(ranked(result, "shoe").band()).isEqualTo(Band.ARGUED_AGAINST);
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

        assertThat(ranked(assess(knowledge, Answer.present("f1")), "nerve").score())
                .isEqualTo((int) Math.round((once - 1) * 1000));
        assertThat(ranked(assess(knowledge, Answer.present("f1"), age(70)), "nerve")
                        .score())
                .isEqualTo((int) Math.round((once - 1) * 1000));
        assertThat(ranked(assess(knowledge, Answer.present("f1"), age(20)), "nerve")
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

        RankedCondition nerve = ranked(result, "nerve");
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

        assertThat(ranked(assess(knowledge, Answer.present("f1")), "nerve").score())
                .isEqualTo(500);
        assertThat(ranked(assess(knowledge, Answer.absent("f1")), "nerve").score())
                .isEqualTo(-2500);
        assertThat(ranked(assess(knowledge), "nerve").score()).isEqualTo(-1000);
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

        assertThat(ranked(result, "tight").score()).isEqualTo(-1000);
        assertThat(ranked(result, "tight").evidenceAgainst()).isEmpty();
        assertThat(ranked(result, "nerve").score()).isEqualTo(-2500);
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

    /** Ratios whose logarithms are whole, so that bounds are met exactly. */
    private static final Ratio ONE = new Ratio(Math.E);

    private static final Ratio MINUS_ONE = new Ratio(1 / Math.E);

    private static SmallKnowledge oneEach(String condition, int claims) {
        SmallKnowledge knowledge = new SmallKnowledge();
        for (int number = 1; number <= claims; number++) {
            knowledge.with(claim(condition + number, present("f" + number), "c" + number, favours(condition, ONE)));
        }
        return knowledge;
    }

    @org.junit.jupiter.api.Test
    void a_band_begins_at_its_bound() {
        assertThat(ranked(assess(oneEach("nerve", 1), Answer.present("f1")), "nerve")
                        .band())
                .isEqualTo(Band.LEADING);
        assertThat(ranked(
                                assess(
                                        new SmallKnowledge()
                                                .with(claim("a", present("f1"), "c", against("nerve", MINUS_ONE))),
                                        Answer.present("f1")),
                                "nerve")
                        .band())
                .isEqualTo(Band.ARGUED_AGAINST);
        SmallKnowledge less =
                new SmallKnowledge().with(claim("a", present("f1"), "c", against("nerve", Ordinal.MODERATE)));
        assertThat(ranked(assess(less, Answer.present("f1")), "nerve").band()).isEqualTo(Band.LESS_LIKELY);
        SmallKnowledge little =
                new SmallKnowledge().with(claim("a", present("f1"), "c", against("nerve", Ordinal.WEAK)));
        assertThat(ranked(assess(little, Answer.present("f1")), "nerve").band()).isEqualTo(Band.POSSIBLE);
    }

    @org.junit.jupiter.api.Test
    void what_stands_one_step_behind_the_first_leads_too_and_further_behind_does_not() {
        Answer[] all = {Answer.present("f1"), Answer.present("f2"), Answer.present("f3")};
        Claim other = claim("other", present("f1"), "d", favours("shoe", ONE));

        assertThat(assess(oneEach("nerve", 2).with(other), all).inBand(Band.LEADING))
                .extracting(RankedCondition::code)
                .containsExactly("nerve", "shoe");
        assertThat(assess(oneEach("nerve", 3).with(other), all).inBand(Band.LEADING))
                .extracting(RankedCondition::code)
                .containsExactly("nerve");
    }

    @org.junit.jupiter.api.Test
    void equals_are_listed_by_code() {
        assertThat(assess(new SmallKnowledge()).conditions())
                .extracting(RankedCondition::code)
                .containsExactly("nerve", "shoe", "tight");
    }

    @org.junit.jupiter.api.Test
    void urgency_is_the_most_urgent_of_what_leads_or_that_of_the_first_with_a_reason() {
        SmallKnowledge knowledge = new SmallKnowledge()
                .with(
                        claim("a", present("f1"), "c1", favours("shoe", Ordinal.STRONG)),
                        claim("b", present("f2"), "c2", favours("tight", Ordinal.STRONG)),
                        claim("c", present("f3"), "c3", favours("tight", Ordinal.WEAK)),
                        claim("d", present("f4"), "c4", favours("shoe", Ordinal.MODERATE)));

        assertThat(assess(knowledge).urgency()).isEqualTo(Urgency.ROUTINE);
        assertThat(assess(knowledge, Answer.present("f1")).urgency()).isEqualTo(Urgency.SELF_MANAGE);
        assertThat(assess(knowledge, Answer.present("f1"), Answer.present("f2")).urgency())
                .isEqualTo(Urgency.URGENT);
        assertThat(assess(knowledge, Answer.present("f3")).urgency()).isEqualTo(Urgency.URGENT);
        assertThat(assess(knowledge, Answer.present("f3"), Answer.present("f4")).urgency())
                .isEqualTo(Urgency.SELF_MANAGE);
        assertThat(assess(knowledge, Answer.present("f1"), Answer.present("f3")).urgency())
                .isEqualTo(Urgency.SELF_MANAGE);
    }
}
