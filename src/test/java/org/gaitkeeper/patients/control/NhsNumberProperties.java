package org.gaitkeeper.patients.control;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class NhsNumberProperties {

    /** The example of the NHS Data Dictionary. */
    @Example
    void the_published_example_is_valid() {
        assertThat(NhsNumber.valid("9434765919")).isTrue();
    }

    @Example
    void other_lengths_and_other_characters_are_not_valid() {
        assertThat(NhsNumber.valid("")).isFalse();
        assertThat(NhsNumber.valid("943476591")).isFalse();
        assertThat(NhsNumber.valid("94347659190")).isFalse();
        assertThat(NhsNumber.valid("943476591X")).isFalse();
    }

    @Property
    void at_most_one_check_digit_fits_nine_digits(@ForAll @IntRange(max = 999_999_999) int first) {
        String nine = String.format("%09d", first);
        long fitting = java.util.stream.IntStream.range(0, 10)
                .filter(digit -> NhsNumber.valid(nine + digit))
                .count();
        assertThat(fitting).isLessThanOrEqualTo(1);
    }

    @Property
    void one_mistyped_digit_is_always_noticed(
            @ForAll @IntRange(max = 9) int place, @ForAll @IntRange(min = 1, max = 9) int shift) {
        char[] digits = "9434765919".toCharArray();
        digits[place] = (char) ('0' + (digits[place] - '0' + shift) % 10);
        assertThat(NhsNumber.valid(new String(digits))).isFalse();
    }
}
