package org.gaitkeeper.knowledge.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.gaitkeeper.knowledge.scoring.MadeUp.scored;

import java.util.List;
import org.gaitkeeper.differential.Band;
import org.gaitkeeper.knowledge.Share;
import org.junit.jupiter.api.Test;

/** What bands are worth, worked out by hand. */
class BandForecastTest {

    @Test
    void bands_that_always_tell_the_final_diagnosis_are_perfect() {
        BandForecast forecast = BandForecast.of(
                List.of(scored("a", "a! b c d", "routine", "routine"), scored("b", "b! a c d", "routine", "routine")));

        assertThat(forecast.score()).isZero();
        // One of four everywhere: (3/4)² + 3 (1/4)²
        assertThat(forecast.reference()).isCloseTo(0.75, within(1e-12));
        assertThat(forecast.skill()).isEqualTo(1);
        assertThat(forecast.hits()).containsEntry(Band.LEADING, new Share(2, 2));
        assertThat(forecast.hits()).containsEntry(Band.LESS_LIKELY, new Share(0, 6));
        assertThat(forecast.hits()).containsEntry(Band.ARGUED_AGAINST, new Share(0, 0));
    }

    @Test
    void bands_that_all_diagnoses_share_are_worth_nothing() {
        BandForecast forecast = BandForecast.of(
                List.of(scored("a", "a! b!", "routine", "routine"), scored("b", "a! b!", "routine", "routine")));

        assertThat(forecast.skill()).isZero();
    }

    @Test
    void a_case_is_forecast_from_the_others_only() {
        BandForecast forecast = BandForecast.of(List.of(
                scored("a", "a! b", "routine", "routine"),
                scored("a", "a! b", "routine", "routine"),
                scored("b", "a! b", "routine", "routine")));

        // For each of the first two the others led right once in two; for the third always.
        assertThat(forecast.score()).isCloseTo((0.5 + 0.5 + 2) / 3, within(1e-12));
        assertThat(forecast.reference()).isCloseTo(0.5, within(1e-12));
        assertThat(forecast.skill()).isNegative();
    }

    @Test
    void a_band_no_other_case_has_is_forecast_as_any_diagnosis() {
        BandForecast forecast = BandForecast.of(
                List.of(scored("a", "a! b", "routine", "routine"), scored("a", "a? b?", "routine", "routine")));

        // First: a and b as anywhere in the second, one of two each. Second: the same from the first.
        assertThat(forecast.score()).isCloseTo((0.5 + 0.5) / 2, within(1e-12));
    }

    @Test
    void a_final_diagnosis_that_was_not_ranked_was_forecast_with_nought() {
        BandForecast forecast = BandForecast.of(
                List.of(scored("x", "a! b", "routine", "routine"), scored("y", "a! b", "routine", "routine")));

        assertThat(forecast.score()).isEqualTo(1);
    }

    @Test
    void a_case_cannot_forecast_itself() {
        assertThatThrownBy(() -> BandForecast.of(List.of(scored("a", "a!", "routine", "routine"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
