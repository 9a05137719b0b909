package org.gaitkeeper.assessment.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.gaitkeeper.platform.web.view.MinutesChart.Occasion;
import org.gaitkeeper.platform.words.Language;
import org.gaitkeeper.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrendTest {

    @Test
    void a_later_onset_is_said_with_both_times_and_days() {
        assertThat(Trend.finding(List.of(visit(1, "8", null), run(3, null, "5"), run(9, "12.5", null))))
                .isEqualTo("Starts later than at first: after 8 min on 01-Aug-2026, after 12.5 min on 09-Aug-2026");
    }

    @Test
    void an_earlier_onset_is_said_as_such_and_an_equal_one_too() {
        assertThat(Trend.finding(List.of(run(1, "12", null), run(2, "7", null))))
                .startsWith("Starts earlier");
        assertThat(Trend.finding(List.of(run(1, "12", null), run(2, "12.0", null))))
                .isEqualTo("Starts as at first: after 12 min on 01-Aug-2026 and on 02-Aug-2026");
    }

    @Test
    void one_time_is_no_trend_and_none_is_said() {
        assertThat(Trend.finding(List.of(run(1, "12", null)))).isEqualTo("Starts after 12 min (01-Aug-2026)");
        assertThat(Trend.finding(List.of(run(1, null, "3")))).isEqualTo("No time of onset recorded");
    }

    @Test
    void the_spread_names_its_visits_and_runs() {
        assertThat(Trend.spread(List.of(visit(1, "8", "20"), run(2, "12", "5"), run(3, "9", null))))
                .isEqualTo("Onset 8–12 min, settled after 5–20 min, from 1 visit and 2 runs");
        assertThat(Trend.spread(List.of(visit(1, null, null)))).isEmpty();
    }

    @Test
    void it_is_said_in_the_language_of_the_reader() {
        assertThat(Words.in(Language.GERMAN, () -> Trend.finding(List.of(run(1, "12.5", null)))))
                .isEqualTo("Beginnt nach 12,5 min (01-Aug-2026)");
    }

    private static Occasion visit(int day, @Nullable String onset, @Nullable String offset) {
        return new Occasion(LocalDate.of(2026, 8, day), true, amount(onset), amount(offset));
    }

    private static Occasion run(int day, @Nullable String onset, @Nullable String offset) {
        return new Occasion(LocalDate.of(2026, 8, day), false, amount(onset), amount(offset));
    }

    private static @Nullable BigDecimal amount(@Nullable String minutes) {
        return minutes == null ? null : new BigDecimal(minutes);
    }
}
