package org.gaitkeeper.runs.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunSummaryTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12/5 | Onset 12 min on one run; settled within 5 min",
                "8/5 10/15 12/10 9/- 11/- | Onset 8–12 min over 5 runs, median 10; settled within 5–15 min over 3 of 5 runs",
                "10/5 10/15 | Onset 10 min over 2 runs, median 10; settled within 5–15 min",
                "8.5/- 11/- | Onset 8.5–11 min over 2 runs, median 9.8",
                "-/- 12/- | Onset 12 min over 1 of 2 runs",
                "-/5 -/10 | 2 runs, no time of onset; settled within 5–10 min over 2 runs",
                "-/- | One run, no time of onset"
            })
    void runs_are_told_in_one_line(String runs, String line) {
        assertThat(RunSummary.of(Samples.runs(runs.strip().split(" ")))).isEqualTo(line.strip());
    }

    @Test
    void no_run_says_nothing() {
        assertThat(RunSummary.of(List.of())).isEmpty();
    }
}
