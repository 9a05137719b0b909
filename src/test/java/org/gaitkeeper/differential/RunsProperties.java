package org.gaitkeeper.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gaitkeeper.differential.SmallKnowledge.claim;
import static org.gaitkeeper.differential.SmallKnowledge.favours;
import static org.gaitkeeper.differential.SmallKnowledge.present;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.groups.Tuple;
import org.gaitkeeper.differential.Differential.Item;
import org.gaitkeeper.differential.Differential.RankedCondition;
import org.gaitkeeper.differential.Strength.Ordinal;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Findings;
import org.gaitkeeper.findings.Phase;
import org.gaitkeeper.findings.Side;
import org.gaitkeeper.findings.Status;
import org.gaitkeeper.findings.Value;

class RunsProperties {

    /** What runs agree on weighs here, and so does the median of the onset; whether the onset repeats does not. */
    private static final KnowledgeBase KNOWLEDGE = new SmallKnowledge()
            .with(
                    claim("early", amount(Predicate.Comparison.AT_MOST, 20), "c1", favours("nerve", Ordinal.STRONG)),
                    claim("late", amount(Predicate.Comparison.ABOVE, 40), "c1", favours("shoe", Ordinal.STRONG)),
                    claim("relief", relief("sit"), "c2", favours("tight", Ordinal.MODERATE)),
                    claim("cold", present("cold"), "c3", favours("tight", Ordinal.WEAK)))
            .build();

    private static Test amount(Predicate.Comparison comparison, int minutes) {
        return new Test.Of("onset", Place.ANYWHERE, new Predicate.Amount(comparison, BigDecimal.valueOf(minutes)));
    }

    private static Test relief(String option) {
        return new Test.Of("relief", Place.ANYWHERE, new Predicate.Options(Predicate.Match.IN, Set.of(option)));
    }

    @Provide
    Arbitrary<List<Findings>> runs() {
        Arbitrary<Answer> onset = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(60))
                .ofScale(1)
                .map(minutes -> Answer.of("onset", new Value.Quantity(minutes)));
        Arbitrary<Answer> relief = Arbitraries.of(
                Answer.of("relief", new Value.Several(List.of("sit"))),
                Answer.of("relief", new Value.Several(List.of("sit", "shoe_off"))),
                Answer.absent("relief"));
        return Combinators.combine(onset.optional(0.8), relief.optional(0.5), cold(Side.LEFT), cold(Side.RIGHT))
                .as((one, two, left, right) ->
                        Findings.of(Stream.concat(Stream.concat(one.stream(), two.stream()), Stream.of(left, right))
                                .toList()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static Arbitrary<Answer> cold(Side side) {
        return Arbitraries.of(Status.PRESENT, Status.PRESENT, Status.ABSENT, Status.NOT_ASSESSED, Status.DECLINED)
                .map(status -> new Answer("cold", status, null, side, Phase.NONE, ""));
    }

    private static Differential assess(List<Findings> runs) {
        return new Engine().assess(Findings.empty(), runs, KNOWLEDGE);
    }

    private static List<Findings> joined(List<Findings> some, List<Findings> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static List<String> agreed(Differential result) {
        return result.derived().stream()
                .map(Item::finding)
                .filter(finding -> finding.equals("relief") || finding.equals("cold"))
                .toList();
    }

    private static int score(Differential result, String condition) {
        return result.condition(condition).orElseThrow().score();
    }

    @Property(tries = 200)
    void the_order_in_which_runs_were_logged_does_not_matter(
            @ForAll("runs") List<Findings> runs, @ForAll Random random) {
        List<Findings> shuffled = new ArrayList<>(runs);
        Collections.shuffle(shuffled, random);

        assertThat(assess(shuffled)).isEqualTo(assess(runs));
    }

    @Property(tries = 200)
    void a_run_logged_twice_does_not_change_what_all_runs_agree_on(
            @ForAll("runs") List<Findings> runs, @ForAll Random random) {
        Findings again = runs.get(random.nextInt(runs.size()));
        Differential once = assess(runs);
        Differential twice = assess(joined(runs, List.of(again)));

        assertThat(agreed(twice)).isEqualTo(agreed(once));
        assertThat(score(twice, "tight")).isEqualTo(score(once, "tight"));
    }

    @Property(tries = 200)
    void every_run_logged_twice_leaves_every_score(@ForAll("runs") List<Findings> runs) {
        assertThat(assess(joined(runs, runs)).conditions())
                .extracting(RankedCondition::code, RankedCondition::score)
                .isEqualTo(assess(runs).conditions().stream()
                        .map(one -> Tuple.tuple(one.code(), one.score()))
                        .toList());
    }

    @Property(tries = 200)
    void what_the_clinician_answered_is_not_moved_by_any_run(@ForAll("runs") List<Findings> runs) {
        Findings answered = Findings.of(
                Answer.of("onset", new Value.Quantity(BigDecimal.valueOf(30))),
                Answer.absent("relief"),
                Answer.absent("cold").on(Side.LEFT),
                Answer.absent("cold").on(Side.RIGHT));

        assertThat(new Engine().assess(answered, runs, KNOWLEDGE).conditions())
                .isEqualTo(new Engine().assess(answered, KNOWLEDGE).conditions());
    }
}
