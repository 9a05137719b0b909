package org.gaitkeeper.runs.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.gaitkeeper.runs.boundary.RunChart.Kind;
import org.gaitkeeper.runs.boundary.RunChart.Line;
import org.gaitkeeper.runs.boundary.RunChart.Mark;
import org.junit.jupiter.api.Test;

class RunChartTest {

    @Test
    void one_dot_shows_nothing_and_is_not_drawn() {
        assertThat(RunChart.of(Samples.runs("10/5"))).isEmpty();
        assertThat(RunChart.of(Samples.runs("10/5", "-/-"))).isEmpty();
    }

    @Test
    void later_runs_stand_further_right_and_longer_times_higher() {
        RunChart chart = RunChart.of(Samples.runs("8/20", "12/10", "10/-")).orElseThrow();

        assertThat(chart.marks())
                .extracting(Mark::kind)
                .containsExactly(Kind.ONSET, Kind.OFFSET, Kind.ONSET, Kind.OFFSET, Kind.ONSET);
        assertThat(chart.marks()).extracting(Mark::x).isSorted();
        assertThat(chart.marks().get(1).y()).isLessThan(chart.marks().get(0).y());
        assertThat(chart.marks().get(3).y()).isEqualTo(chart.marks().get(4).y());
        assertThat(chart.marks().get(0).words()).isEqualTo("01-Aug-2026: onset 8 min");
    }

    @Test
    void the_scale_begins_at_nought_and_holds_every_dot() {
        RunChart chart = RunChart.of(Samples.runs("8/20", "12/33")).orElseThrow();

        assertThat(chart.lines()).extracting(Line::minutes).containsExactly("0", "10", "20", "30", "40");
        assertThat(chart.marks())
                .allMatch(mark -> mark.y() >= RunChart.TOP && mark.y() <= RunChart.BOTTOM)
                .allMatch(mark -> mark.x() > RunChart.LEFT && mark.x() < RunChart.RIGHT);
    }

    @Test
    void what_lasts_for_hours_is_marked_above_the_scale_instead_of_pressing_the_rest_flat() {
        RunChart chart = RunChart.of(Samples.runs("8/20", "12/1440")).orElseThrow();

        assertThat(chart.beyond()).isEqualTo(1);
        assertThat(chart.marks().get(3))
                .returns(Kind.BEYOND, Mark::kind)
                .returns(RunChart.TOP, Mark::y)
                .returns("02-Aug-2026: settled after 1440 min", Mark::words);
        assertThat(chart.lines()).extracting(Line::minutes).containsExactly("0", "5", "10", "15", "20");
    }

    @Test
    void runs_that_all_last_for_hours_can_still_be_drawn() {
        RunChart chart = RunChart.of(Samples.runs("-/1440", "-/2880")).orElseThrow();

        assertThat(chart.beyond()).isEqualTo(2);
    }

    @Test
    void a_start_at_once_can_still_be_drawn() {
        RunChart chart = RunChart.of(Samples.runs("0/0", "0/0")).orElseThrow();

        assertThat(chart.marks()).extracting(Mark::y).containsOnly(RunChart.BOTTOM);
    }

    @Test
    void of_a_long_log_the_latest_runs_are_drawn() {
        String[] many = IntStream.range(0, 60).mapToObj(i -> i + "/-").toArray(String[]::new);

        List<Mark> marks = RunChart.of(Samples.runs(many)).orElseThrow().marks();

        assertThat(marks).hasSize(24);
        assertThat(marks.get(23).words()).endsWith("onset 59 min");
    }
}
