package org.gaitkeeper.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Intervals against those of Newcombe (1998), table I, and two that follow from the formula by hand. */
class ShareTest {

    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.3080, 0.2553, 0.3662",
        "15, 148, 0.1014, 0.0624, 0.1605",
        " 0,  20, 0.0000, 0.0000, 0.1611",
        " 1,  29, 0.0345, 0.0061, 0.1718",
        "10,  10, 1.0000, 0.7225, 1.0000",
        " 1,   1, 1.0000, 0.2065, 1.0000",
    })
    void stands_within_wilsons_interval(int part, int whole, double value, double low, double high) {
        Share share = new Share(part, whole);

        assertThat(share.value()).isCloseTo(value, within(0.00005));
        assertThat(share.low()).isCloseTo(low, within(0.00005));
        assertThat(share.high()).isCloseTo(high, within(0.00005));
    }

    @Test
    void of_nothing_leaves_everything_open() {
        Share none = new Share(0, 0);

        assertThat(none.value()).isZero();
        assertThat(none.low()).isZero();
        assertThat(none.high()).isEqualTo(1);
    }

    @Test
    void is_never_more_than_all_nor_less_than_none() {
        assertThatThrownBy(() -> new Share(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
