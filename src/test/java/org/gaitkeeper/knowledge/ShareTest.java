package org.gaitkeeper.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

    private static final double ROUNDING = 1e-12;

    /** Expected values worked out by hand from Wilson 1927, with z = 1.959964. */
    @ParameterizedTest
    @CsvSource({
        "0, 10, 0.0000, 0.2775",
        "1, 10, 0.0179, 0.4042",
        "5, 10, 0.2366, 0.7634",
        "10, 10, 0.7225, 1.0000",
        "15, 30, 0.3315, 0.6685",
        "81, 263, 0.2553, 0.3662"
    })
    void the_interval_is_that_of_wilson(int part, int whole, double low, double high) {
        Share share = new Share(part, whole);

        assertThat(share.low()).isCloseTo(low, within(0.0001));
        assertThat(share.high()).isCloseTo(high, within(0.0001));
    }

    @Test
    void nothing_counted_leaves_everything_open() {
        Share nothing = new Share(0, 0);

        assertThat(nothing.value()).isZero();
        assertThat(nothing.low()).isZero();
        assertThat(nothing.high()).isEqualTo(1);
    }

    @Test
    void the_interval_holds_its_share_and_stays_between_nothing_and_all() {
        for (int whole = 1; whole <= 60; whole++) {
            for (int part = 0; part <= whole; part++) {
                Share share = new Share(part, whole);
                assertThat(share.low()).isBetween(0.0, share.value() + ROUNDING);
                assertThat(share.high()).isBetween(share.value() - ROUNDING, 1.0);
            }
        }
    }

    @Test
    void a_part_greater_than_its_whole_is_refused() {
        assertThatThrownBy(() -> new Share(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(-1, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
