package org.gaitkeeper.knowledge.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gaitkeeper.knowledge.scoring.MadeUp.scored;

import java.util.List;
import org.gaitkeeper.knowledge.CaseFigures;
import org.gaitkeeper.knowledge.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as a hit, and what as a miss. */
class TallyTest {

    private static final List<ScoredCase> FOUR = List.of(
            scored("a", "a b c d", "routine", "routine"),
            scored("a", "b a c d", "routine", "routine"),
            scored("d|b", "a b c d", "routine", "routine"),
            scored("x", "a b c d", "routine", "routine"));

    @Test
    void a_hit_is_the_final_diagnosis_first_or_among_three() {
        CaseFigures figures = Tally.of(FOUR);

        assertThat(figures.cases()).isEqualTo(4);
        assertThat(figures.top1()).isEqualTo(new Share(1, 4));
        assertThat(figures.top3()).isEqualTo(new Share(2, 4));
    }

    @Test
    void a_soft_hit_may_be_an_acceptable_diagnosis() {
        CaseFigures figures = Tally.of(FOUR);

        assertThat(figures.softTop1()).isEqualTo(new Share(1, 4));
        assertThat(figures.softTop3()).isEqualTo(new Share(3, 4));
    }

    @Test
    void reciprocal_ranks_are_averaged_and_what_was_not_ranked_counts_nothing() {
        CaseFigures figures = Tally.of(FOUR);

        assertThat(figures.reciprocalRank()).isCloseTo((1 + 0.5 + 0.25 + 0) / 4, within(1e-12));
        assertThat(figures.softReciprocalRank()).isCloseTo((1 + 0.5 + 0.5 + 0) / 4, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        // called, appropriate, acceptable | right, unsafe, over-triage
        "emergency, emergency, emergency, true, false, false",
        "same_day, emergency, emergency, false, false, false",
        "urgent, emergency, emergency, false, true, false",
        "routine, same_day, same_day, false, true, false",
        "self_manage, same_day, same_day, false, true, false",
        "emergency, urgent, urgent, false, false, false",
        "routine, urgent, routine, true, false, false",
        "urgent, routine, routine, false, false, false",
        "same_day, routine, routine, false, false, true",
        "emergency, self_manage, routine, false, false, true",
        "routine, self_manage, routine, true, false, false",
        // An acceptable lower urgency makes a case no less hurried.
        "urgent, same_day, urgent, true, true, false",
    })
    void urgency_is_right_unsafe_or_too_much(
            String called, String appropriate, String acceptable, boolean right, boolean unsafe, boolean over) {
        CaseFigures figures = Tally.of(List.of(scored("a", "a", called, appropriate, acceptable)));

        assertThat(figures.urgencyRight().part() == 1).isEqualTo(right);
        assertThat(figures.unsafe().part() == 1).isEqualTo(unsafe);
        assertThat(figures.overTriage().part() == 1).isEqualTo(over);
    }

    @Test
    void unsafe_misses_are_of_those_that_could_not_wait_and_over_triage_of_those_that_could() {
        CaseFigures figures = Tally.of(List.of(
                scored("a", "a", "routine", "emergency"),
                scored("a", "a", "emergency", "same_day"),
                scored("a", "a", "emergency", "urgent"),
                scored("a", "a", "emergency", "routine")));

        assertThat(figures.unsafe()).isEqualTo(new Share(1, 2));
        assertThat(figures.overTriage()).isEqualTo(new Share(1, 1));
    }

    @Test
    void no_cases_come_to_nothing() {
        CaseFigures figures = Tally.of(List.of());

        assertThat(figures.cases()).isZero();
        assertThat(figures.top1()).isEqualTo(new Share(0, 0));
        assertThat(figures.reciprocalRank()).isZero();
    }
}
