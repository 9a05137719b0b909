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
import org.gaitkeeper.differential.Differential.Counterfactual;
import org.gaitkeeper.differential.Differential.Evidence;
import org.gaitkeeper.differential.Differential.RankedCondition;
import org.gaitkeeper.differential.Strength.Ordinal;
import org.gaitkeeper.differential.Strength.Ratio;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a line of evidence tells, in whom a claim does not count, and what a place is owed to. */
class ExplanationTest {

    private static RankedCondition nerve(Differential differential) {
        return ranked(differential, "nerve");
    }

    private static Answer age(int years) {
        return Answer.of("age", new Value.Quantity(BigDecimal.valueOf(years)));
    }

    private static final Test YOUNG = new Test.Of(
            "age", Place.ANYWHERE, new Predicate.Amount(Predicate.Comparison.BELOW, BigDecimal.valueOf(35)));

    private static Claim exempt(Claim.Effect... effects) {
        Claim plain = claim("fall", present("f1"), "c1", effects);
        return new Claim(
                plain.id(),
                plain.when(),
                plain.whenTrue(),
                plain.whenFalse(),
                plain.cluster(),
                plain.grade(),
                plain.population(),
                plain.contested(),
                plain.restingExam(),
                new Claim.Exemption(YOUNG, "Common in healthy people under 35.", List.of("kyte-2023")),
                plain.sources(),
                plain.because());
    }

    @ParameterizedTest
    @CsvSource({"-1, 500, true", "34, -1000, false", "35, 500, true", "60, 500, true"})
    void a_claim_does_not_count_in_whom_it_is_exempt_and_an_unknown_age_does_not_hold_it_back(
            int years, int score, boolean counted) {
        SmallKnowledge knowledge = new SmallKnowledge().with(exempt(favours("nerve", Ordinal.STRONG)));
        Differential result = years < 0
                ? assess(knowledge, Answer.present("f1"))
                : assess(knowledge, Answer.present("f1"), age(years));

        assertThat(nerve(result).score()).isEqualTo(score);
        assertThat(nerve(result).evidenceFor()).singleElement().satisfies(line -> {
            assertThat(line.counted()).isEqualTo(counted);
            assertThat(line.notCounted()).isEqualTo(counted ? "" : "Common in healthy people under 35. (kyte-2023)");
            assertThat(line.contribution()).isEqualTo(counted ? Contribution.STRONG : Contribution.NONE);
        });
    }

    @org.junit.jupiter.api.Test
    void an_exempt_claim_leaves_its_cluster_to_others_stays_on_its_side_and_conflicts_with_nobody() {
        SmallKnowledge knowledge = new SmallKnowledge()
                .with(exempt(against("nerve", Ordinal.STRONG)))
                .with(claim("other", present("f2"), "c1", favours("nerve", Ordinal.WEAK)));
        RankedCondition nerve = nerve(assess(knowledge, Answer.present("f1"), Answer.present("f2"), age(20)));

        assertThat(nerve.score()).isEqualTo(-700);
        assertThat(nerve.evidenceAgainst()).extracting(Evidence::claim).containsExactly("fall");
        assertThat(nerve.conflicting()).isEmpty();
    }

    @org.junit.jupiter.api.Test
    void lines_that_count_come_first_and_each_tells_strength_and_cap() {
        RankedCondition nerve = nerve(assess(
                new SmallKnowledge()
                        .with(
                                claim("big", present("f1"), "c1", favours("nerve", new Ratio(65))),
                                claim("second", present("f2"), "c1", favours("nerve", new Ratio(4.7))),
                                claim("small", present("f3"), "c2", favours("nerve", Ordinal.WEAK))),
                Answer.present("f1"),
                Answer.present("f2"),
                Answer.present("f3")));

        assertThat(nerve.evidenceFor()).extracting(Evidence::claim).containsExactly("big", "small", "second");
        assertThat(nerve.evidenceFor()).extracting(Evidence::strength).containsExactly("LR 65", "weak", "LR 4.7");
        assertThat(nerve.evidenceFor()).extracting(Evidence::cap).containsExactly("LR 10", "", "");
        assertThat(nerve.evidenceFor())
                .extracting(Evidence::notCounted)
                .containsExactly("", "", "a stronger line says the same");
    }

    @org.junit.jupiter.api.Test
    void a_ratio_too_small_to_be_true_tells_its_cap_too() {
        RankedCondition nerve = nerve(assess(
                new SmallKnowledge().with(claim("a", present("f1"), "c", against("nerve", new Ratio(0.05)))),
                Answer.present("f1")));

        assertThat(nerve.evidenceAgainst()).extracting(Evidence::cap).containsExactly("LR 0.1");
    }

    @org.junit.jupiter.api.Test
    void each_of_the_first_tells_what_it_would_be_without_the_answers_it_is_owed_to() {
        SmallKnowledge knowledge = new SmallKnowledge()
                .with(
                        claim("a", present("f1"), "c1", favours("nerve", Ordinal.STRONG)),
                        claim("b", present("f2"), "c2", favours("nerve", Ordinal.WEAK)),
                        claim("c", present("f3"), "c3", favours("shoe", Ordinal.MODERATE)));
        Differential result = assess(knowledge, Answer.present("f1"), Answer.present("f2"), Answer.present("f3"));

        assertThat(nerve(result).counterfactuals())
                .containsExactly(new Counterfactual("f1", "f1", "yes", 2, Band.POSSIBLE));
        // Without it shoe would still be second, by its code, and still possible.
        assertThat(result.condition("shoe").orElseThrow().counterfactuals()).isEmpty();
        assertThat(result.condition("tight").orElseThrow().counterfactuals()).isEmpty();
    }

    @org.junit.jupiter.api.Test
    void what_would_bear_on_it_and_nobody_knows_is_missing_weightiest_first() {
        SmallKnowledge knowledge = new SmallKnowledge()
                .with(
                        claim("a", present("f1"), "c1", favours("nerve", Ordinal.WEAK)),
                        claim("b", present("f2"), "c2", against("nerve", Ordinal.STRONG)),
                        claim("c", present("f3"), "c3", favours("nerve", Ordinal.MODERATE)),
                        claim("d", present("f4"), "c4", favours("shoe", Ordinal.STRONG)));

        assertThat(nerve(assess(knowledge)).missing())
                .extracting(Differential.Missing::finding)
                .containsExactly("f2", "f3", "f1");
        assertThat(nerve(assess(knowledge)).missing())
                .extracting(Differential.Missing::contribution)
                .containsExactly(Contribution.STRONG, Contribution.MODERATE, Contribution.WEAK);
        assertThat(nerve(assess(knowledge, Answer.absent("f2"))).missing())
                .extracting(Differential.Missing::finding)
                .containsExactly("f3", "f1");
    }

    @org.junit.jupiter.api.Test
    void no_more_than_twelve_are_called_missing() {
        SmallKnowledge knowledge = new SmallKnowledge();
        for (String finding :
                List.of("f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9", "long", "exam", "measured", "same")) {
            knowledge.with(claim(finding, present(finding), finding, favours("nerve", Ordinal.WEAK)));
        }

        assertThat(nerve(assess(knowledge)).missing()).hasSize(12);
    }
}
