package org.gaitkeeper.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {

    @Test
    void not_assessed_and_declined_are_not_known() {
        Findings findings = Findings.of(
                new Answer("a", Status.NOT_ASSESSED, null, Side.NONE, Phase.NONE, ""),
                new Answer("b", Status.DECLINED, null, Side.NONE, Phase.NONE, ""),
                Answer.absent("c"));

        assertThat(findings.known("a")).isFalse();
        assertThat(findings.known("b")).isFalse();
        assertThat(findings.known("c")).isTrue();
        assertThat(findings.known("d")).isFalse();
        assertThat(Findings.empty().all()).isEmpty();
    }

    @Test
    void sides_are_kept_apart_and_a_second_answer_for_one_side_is_refused() {
        Answer left = Answer.present("pulse").on(Side.LEFT);
        Answer right = Answer.absent("pulse").on(Side.RIGHT);

        assertThat(Findings.of(left, right).answers("pulse")).containsExactly(left, right);
        assertThat(Findings.of(left, right).toString()).contains("LEFT");
        assertThat(Findings.of(left)).isNotEqualTo(left);
        assertThatThrownBy(() -> Findings.of(left, left)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void values_that_mean_the_same_are_equal() {
        assertThat(new Value.Several(List.of("b", "a", "b"))).isEqualTo(new Value.Several(List.of("a", "b")));
        assertThat(new Value.Quantity(new BigDecimal("0.00"))).isEqualTo(new Value.Quantity(BigDecimal.ZERO));
        assertThat(Value.Area.parse("heel:N").compareTo(new Value.Area("heel", "S")))
                .isNegative();
    }
}
