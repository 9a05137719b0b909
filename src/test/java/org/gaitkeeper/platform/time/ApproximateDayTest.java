package org.gaitkeeper.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApproximateDayTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 14);

    @ParameterizedTest
    @CsvSource({
        "14 Aug 2026, 2026-08-14, 14-Aug-2026",
        "14/08/2026, 2026-08-14, 14-Aug-2026",
        "2026-08-14, 2026-08-14, 14-Aug-2026",
        "Aug 2026, 2026-08, Aug-2026",
        "august 2026, 2026-08, Aug-2026",
        "aug-2026, 2026-08, Aug-2026",
        "8/2026, 2026-08, Aug-2026",
        "08.2026, 2026-08, Aug-2026",
        "2026-08, 2026-08, Aug-2026",
        "2026, 2026, 2026",
        "today, 2026-08-14, 14-Aug-2026",
        "yesterday, 2026-08-13, 13-Aug-2026",
        "-3w, 2026-07-24, 24-Jul-2026",
        "-2m, 2026-06-14, 14-Jun-2026",
        "approx 14 Aug 2026, 2026-08, Aug-2026",
        "approx. Aug 2026, 2026-08, Aug-2026",
        "about 2026, 2026, 2026",
        "ca. März 2026, 2026-03, Mar-2026",
        "~ -3w, 2026-07, Jul-2026",
        "Unknown, '', not known",
        "'', '', not known"
    })
    void it_is_read_as_far_as_somebody_knows_it(String written, String iso, String shown) {
        ApproximateDay day = ApproximateDay.read(written, TODAY).orElseThrow();

        assertThat(day.iso()).isEqualTo(iso);
        assertThat(day.shown()).isEqualTo(shown);
        assertThat(day.known()).isEqualTo(!iso.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31 Feb 2026",
                "13/2026",
                "soon",
                "26",
                "-9999d",
                "Aug 26",
                "2026-8-14-1",
                "0/2026",
                "approx",
                "approx unknown",
                "approximately soon"
            })
    void what_is_no_day_month_or_year_is_refused(String written) {
        assertThat(ApproximateDay.read(written, TODAY)).isEmpty();
    }

    @Test
    void the_earliest_day_it_can_mean_is_its_first() {
        assertThat(new ApproximateDay("2026").earliest()).contains(LocalDate.of(2026, 1, 1));
        assertThat(new ApproximateDay("2026-08").earliest()).contains(LocalDate.of(2026, 8, 1));
        assertThat(new ApproximateDay("2026-08-14").earliest()).contains(TODAY);
        assertThat(ApproximateDay.UNKNOWN.earliest()).isEmpty();
    }

    @Test
    void no_other_form_is_stored() {
        assertThatThrownBy(() -> new ApproximateDay("Aug 2026")).isInstanceOf(IllegalArgumentException.class);
    }
}
