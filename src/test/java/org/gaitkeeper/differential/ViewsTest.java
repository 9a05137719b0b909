package org.gaitkeeper.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gaitkeeper.differential.SmallKnowledge.against;
import static org.gaitkeeper.differential.SmallKnowledge.assess;
import static org.gaitkeeper.differential.SmallKnowledge.claim;
import static org.gaitkeeper.differential.SmallKnowledge.favours;
import static org.gaitkeeper.differential.SmallKnowledge.present;

import java.util.List;
import org.gaitkeeper.differential.Strength.Ordinal;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Side;
import org.gaitkeeper.findings.Value;

/** The same evidence by axis, by territory and as readings. */
class ViewsTest {

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
                Answer.of("zones", Value.Zones.of(List.of("dorsum", "shin"))).on(Side.RIGHT),
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
                new SmallKnowledge().with(said), Answer.present("f1"), Answer.of("trend", new Value.Choice("builds")));

        assertThat(result.timing().items()).extracting(Differential.Item::words).containsExactly("the builds");
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
    void an_axis_counts_its_lines_both_ways_and_names_only_what_is_still_possible() {
        Differential result = assess(
                new SmallKnowledge()
                        .with(
                                claim("a", present("f1"), "c1", against("nerve", Ordinal.STRONG)),
                                claim("b", present("f2"), "c2", against("nerve", Ordinal.STRONG)),
                                claim("c", present("f3"), "c3", favours("shoe", Ordinal.WEAK)),
                                claim("d", present("f4"), "c4", favours("tight", Ordinal.STRONG))),
                Answer.present("f1"),
                Answer.present("f2"),
                Answer.present("f3"),
                Answer.present("f4"));

        assertThat(result.axes())
                .extracting(Differential.AxisReading::axis)
                .startsWith(Axis.COMPARTMENT, Axis.EXTERNAL);
        assertThat(result.axes())
                .filteredOn(axis -> axis.axis() == Axis.NERVE)
                .containsExactly(new Differential.AxisReading(
                        Axis.NERVE, Contribution.NONE, Contribution.STRONG, 0, 2, List.of()));
    }

    @org.junit.jupiter.api.Test
    void territories_that_overlap_alike_are_listed_by_code_then_side() {
        Differential result = assess(
                new SmallKnowledge(),
                Answer.of("zones", Value.Zones.of(List.of("first_web", "heel", "dorsum")))
                        .on(Side.LEFT),
                Answer.of("zones", Value.Zones.of(List.of("first_web", "heel", "dorsum")))
                        .on(Side.RIGHT));

        assertThat(result.territories())
                .extracting(Differential.TerritoryOverlap::territory, Differential.TerritoryOverlap::side)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("nerve_cpn", "left"),
                        org.assertj.core.groups.Tuple.tuple("nerve_cpn", "right"),
                        org.assertj.core.groups.Tuple.tuple("nerve_dpn", "left"),
                        org.assertj.core.groups.Tuple.tuple("nerve_dpn", "right"));
    }
}
