package org.gaitkeeper.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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
}
