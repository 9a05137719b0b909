package org.gaitkeeper.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1988-03-02",
                "1988/3/2",
                "02/03/1988",
                "2.3.1988",
                "2 3 1988",
                "2 Mar 1988",
                "2 march 1988",
                "02-Mar-1988",
                "2nd Mar, 1988",
                "  2MAR1988 "
            })
    void a_day_is_understood_however_people_write_it(String written) {
        assertThat(WrittenDate.read(written)).contains(LocalDate.of(1988, 3, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2 Mar 88",
                "02/03/88",
                "30 Feb 1988",
                "13/13/1988",
                "0/1/1988",
                "ma 1988",
                "2 xyz 1988",
                "19880302",
                "soon",
                "9434765919",
                "٢ Mar ١٩٨٨"
            })
    void what_is_no_day_or_could_be_several_is_not_guessed(String written) {
        assertThat(WrittenDate.read(written)).isEmpty();
    }

    @Test
    void a_leap_day_exists_only_in_leap_years() {
        assertThat(WrittenDate.read("29 Feb 2000")).contains(LocalDate.of(2000, 2, 29));
        assertThat(WrittenDate.read("29 Feb 1900")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "today, 2026-08-14",
        "Yesterday, 2026-08-13",
        "-3d, 2026-08-11",
        "-2w, 2026-07-31",
        "-1m, 2026-07-14",
        "gestern, 2026-08-13",
        "14 Aug, 2026-08-14",
        "15 Aug, 2025-08-15",
        "1/8, 2026-08-01",
        "2nd March, 2026-03-02",
        "02-Mar-1988, 1988-03-02"
    })
    void a_day_not_long_ago_may_be_written_shortly(String written, LocalDate meant) {
        assertThat(WrittenDate.recent(written, LocalDate.of(2026, 8, 14))).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tomorrow", "-3", "-3y", "31 Feb", "14", "14 14", "-1000d"})
    void what_could_be_no_day_not_long_ago_is_not_guessed(String written) {
        assertThat(WrittenDate.recent(written, LocalDate.of(2026, 8, 14))).isEmpty();
    }
}
