package org.gaitkeeper.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;

class FindingsProperties {

    @Property
    void the_order_of_answers_does_not_matter(
            @ForAll @UniqueElements @Size(max = 20) List<String> codes, @ForAll Random random) {
        List<Answer> answers = codes.stream().map(Answer::present).toList();
        List<Answer> shuffled = new ArrayList<>(answers);
        Collections.shuffle(shuffled, random);

        assertThat(Findings.of(shuffled)).isEqualTo(Findings.of(answers)).hasSameHashCodeAs(Findings.of(answers));
        assertThat(Findings.of(shuffled).all()).isEqualTo(Findings.of(answers).all());
    }

    @Property
    void taking_back_an_added_answer_leaves_what_was(@ForAll @UniqueElements @Size(max = 20) List<String> codes) {
        Findings before = Findings.of(codes.stream().map(Answer::absent).toList());
        Answer added = Answer.present("added!");

        assertThat(before.with(added).answer(added.key())).contains(added);
        assertThat(before.with(added).without(added.key())).isEqualTo(before);
    }

    @Example
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

    @Example
    void sides_are_kept_apart_and_a_second_answer_for_one_side_is_refused() {
        Answer left = Answer.present("pulse").on(Side.LEFT);
        Answer right = Answer.absent("pulse").on(Side.RIGHT);

        assertThat(Findings.of(left, right).answers("pulse")).containsExactly(left, right);
        assertThat(Findings.of(left, right).toString()).contains("LEFT");
        assertThat(Findings.of(left)).isNotEqualTo(left);
        assertThatThrownBy(() -> Findings.of(left, left)).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void values_that_mean_the_same_are_equal() {
        assertThat(new Value.Several(List.of("b", "a", "b"))).isEqualTo(new Value.Several(List.of("a", "b")));
        assertThat(new Value.Quantity(new java.math.BigDecimal("0.00")))
                .isEqualTo(new Value.Quantity(java.math.BigDecimal.ZERO));
        assertThat(Value.Area.parse("heel:N").compareTo(new Value.Area("heel", "S")))
                .isNegative();
    }
}
