package org.gaitkeeper.platform.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gaitkeeper.platform.web.view.MinutesChart.Kind;
import org.gaitkeeper.platform.web.view.MinutesChart.Line;
import org.gaitkeeper.platform.web.view.MinutesChart.Mark;
import org.gaitkeeper.platform.web.view.MinutesChart.Occasion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MinutesChartTest {

    @Test
    void one_dot_shows_nothing_and_is_not_drawn() {
        assertThat(MinutesChart.of("", occasions("10/5"))).isEmpty();
        assertThat(MinutesChart.of("", occasions("10/5", "-/-"))).isEmpty();
    }

    @Test
    void later_occasions_stand_further_right_and_longer_times_higher() {
        MinutesChart chart = drawn("8/20", "12/10", "10/-");

        assertThat(chart.marks())
                .extracting(Mark::kind)
                .containsExactly(Kind.ONSET, Kind.OFFSET, Kind.ONSET, Kind.OFFSET, Kind.ONSET);
        assertThat(chart.marks()).extracting(Mark::x).isSorted();
        assertThat(chart.marks().get(1).y()).isLessThan(chart.marks().get(0).y());
        assertThat(chart.marks().get(3).y()).isEqualTo(chart.marks().get(4).y());
        assertThat(chart.marks().get(0).words()).isEqualTo("01-Aug-2026: onset 8 min");
    }

    @Test
    void a_visit_is_told_from_a_run_by_a_line_through_its_dots() {
        MinutesChart chart = drawn("8/20", "v12/10", "10/-");

        assertThat(chart.visits()).containsExactly(chart.marks().get(2).x());
        assertThat(drawn("8/20", "12/10").visits()).isEmpty();
    }

    @Test
    void the_scale_begins_at_nought_and_holds_every_dot() {
        MinutesChart chart = drawn("8/20", "12/33");

        assertThat(chart.lines()).extracting(Line::minutes).containsExactly("0", "10", "20", "30", "40");
        assertThat(chart.marks())
                .allMatch(mark -> mark.y() >= MinutesChart.TOP && mark.y() <= MinutesChart.BOTTOM)
                .allMatch(mark -> mark.x() > MinutesChart.LEFT && mark.x() < MinutesChart.RIGHT);
    }

    @Test
    void what_lasts_for_hours_is_marked_above_the_scale_instead_of_pressing_the_rest_flat() {
        MinutesChart chart = drawn("8/20", "12/1440");

        assertThat(chart.beyond()).isEqualTo(1);
        assertThat(chart.marks().get(3))
                .returns(Kind.BEYOND, Mark::kind)
                .returns(MinutesChart.TOP, Mark::y)
                .returns("02-Aug-2026: settled after 1440 min", Mark::words);
        assertThat(chart.lines()).extracting(Line::minutes).containsExactly("0", "5", "10", "15", "20");
    }

    @Test
    void occasions_that_all_last_for_hours_can_still_be_drawn() {
        assertThat(drawn("-/1440", "-/2880").beyond()).isEqualTo(2);
    }

    @Test
    void a_start_at_once_can_still_be_drawn() {
        assertThat(drawn("0/0", "0/0").marks()).extracting(Mark::y).containsOnly(MinutesChart.BOTTOM);
    }

    @Test
    void of_many_occasions_the_latest_are_drawn() {
        List<Mark> marks = drawn(IntStream.range(0, 60).mapToObj(i -> i + "/-").toArray(String[]::new))
                .marks();

        assertThat(marks).hasSize(24);
        assertThat(marks.get(23).words()).endsWith("onset 59 min");
    }

    @Test
    void minutes_lose_zeros_that_say_nothing() {
        assertThat(MinutesChart.minutes(new BigDecimal("12.50"))).isEqualTo("12.5");
        assertThat(MinutesChart.minutes(new BigDecimal("1440"))).isEqualTo("1440");
        assertThat(MinutesChart.minutes(new BigDecimal("0.0"))).isEqualTo("0");
    }

    private static MinutesChart drawn(String... written) {
        return MinutesChart.of("As said", occasions(written)).orElseThrow();
    }

    /** {@code "8/15"} is a run with an onset after 8 and an offset after 15 minutes, a dash not recorded, v a visit. */
    private static List<Occasion> occasions(String... written) {
        List<Occasion> occasions = new ArrayList<>();
        for (String one : written) {
            String[] minutes = one.replace("v", "").split("/");
            occasions.add(new Occasion(
                    LocalDate.of(2026, 8, 1).plusDays(occasions.size()),
                    one.startsWith("v"),
                    amount(minutes[0]),
                    amount(minutes[1])));
        }
        return occasions;
    }

    private static @Nullable BigDecimal amount(String minutes) {
        return minutes.equals("-") ? null : new BigDecimal(minutes);
    }
}
