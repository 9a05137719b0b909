package org.gaitkeeper.knowledge.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gaitkeeper.knowledge.scoring.MadeUp.scored;

import java.util.ArrayList;
import java.util.List;
import org.gaitkeeper.knowledge.scoring.Sensitivity.Variant;
import org.junit.jupiter.api.Test;

/** What tuning would win on cases it was made for, and on others. */
class SensitivityTest {

    private static final List<String> DIAGNOSES = List.of("a", "a", "b", "c");

    @Test
    void what_wins_only_for_one_diagnosis_wins_nothing_when_that_one_is_left_out() {
        Sensitivity sensitivity =
                new Sensitivity(variant("declared", 2, 2, 1, 1), List.of(variant("for a", 1, 1, 1, 1)));

        assertThat(sensitivity.best(one -> true).name()).isEqualTo("for a");
        assertThat(Tally.of(sensitivity.best(one -> true).cases()).top1().part())
                .isEqualTo(4);
        assertThat(Tally.of(sensitivity.tuned()).top1().part()).isEqualTo(2);
    }

    @Test
    void what_wins_for_several_diagnoses_wins_for_those_left_out_as_well() {
        Sensitivity sensitivity =
                new Sensitivity(variant("declared", 2, 2, 2, 2), List.of(variant("for all", 1, 1, 1, 1)));

        assertThat(Tally.of(sensitivity.tuned()).top1().part()).isEqualTo(4);
    }

    @Test
    void what_wins_elsewhere_may_cost_those_left_out() {
        Sensitivity sensitivity =
                new Sensitivity(variant("declared", 1, 1, 2, 2), List.of(variant("against a", 2, 2, 1, 1)));

        assertThat(Tally.of(sensitivity.tuned()).top1().part()).isZero();
    }

    @Test
    void the_declared_weights_stand_unless_a_change_does_better() {
        Sensitivity sensitivity = new Sensitivity(variant("declared", 1, 2, 2, 1), List.of(variant("x", 2, 1, 1, 2)));

        assertThat(sensitivity.best(one -> true).name()).isEqualTo("declared");
    }

    @Test
    void no_first_place_is_worth_an_unsafe_miss() {
        Variant declared = new Variant("declared", List.of(scored("a", "b a", "emergency", "emergency")));
        Variant bold = new Variant("bold", List.of(scored("a", "a b", "routine", "emergency")));

        assertThat(new Sensitivity(declared, List.of(bold)).best(one -> true)).isEqualTo(declared);
    }

    @Test
    void the_report_names_the_ranges_and_the_changes_that_change_a_count() {
        String report = new Sensitivity(
                        variant("declared", 2, 2, 1, 1),
                        List.of(variant("idle", 2, 2, 1, 1), variant("for a", 1, 1, 1, 1), variant("bad", 4, 4, 4, 4)))
                .text();

        assertThat(report)
                .contains("3 single changes")
                .containsPattern("top-1 +0 to 4\n")
                .containsPattern("top-3 +0 to 4\n")
                .containsPattern("for a +4 +4 +0 +0\n")
                .containsPattern("bad +0 +0 +0 +0\n")
                .doesNotContain("idle")
                .contains("Best change for all cases: for a");
    }

    /** Two cases of a, one of b and one of c, with their final diagnosis at these places. */
    private static Variant variant(String name, int... places) {
        List<ScoredCase> cases = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            List<String> ranked = new ArrayList<>(List.of("x", "y", "z"));
            ranked.add(places[i] - 1, DIAGNOSES.get(i));
            cases.add(scored(DIAGNOSES.get(i), String.join(" ", ranked), "routine", "routine"));
        }
        return new Variant(name, cases);
    }
}
