package org.gaitkeeper.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gaitkeeper.differential.SmallKnowledge.assess;
import static org.gaitkeeper.differential.SmallKnowledge.claim;
import static org.gaitkeeper.differential.SmallKnowledge.favours;
import static org.gaitkeeper.differential.SmallKnowledge.present;
import static org.gaitkeeper.differential.SmallKnowledge.ranked;

import java.util.List;
import java.util.Set;
import org.gaitkeeper.differential.Strength.Ordinal;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Phase;
import org.gaitkeeper.findings.Side;
import org.gaitkeeper.findings.Status;
import org.gaitkeeper.findings.Value;

/** Answers that only restate other answers. */
class RestatementsTest {

    private final Derivation cold = new Derivation(
            "f1",
            new Test.Of("quality", Place.ANYWHERE, new Predicate.Options(Predicate.Match.IN, Set.of("cold"))),
            Status.PRESENT,
            null);

    @org.junit.jupiter.api.Test
    void answer_what_was_not_asked_and_say_so() {
        Differential result = assess(
                new SmallKnowledge().with(cold).with(claim("a", present("f1"), "c", favours("nerve", Ordinal.STRONG))),
                Answer.of("quality", new Value.Several(List.of("cold"))));

        assertThat(ranked(result, "nerve").score()).isEqualTo(500);
        assertThat(result.derived()).extracting(Differential.Item::finding).containsExactly("f1");
        assertThat(ranked(result, "nerve").evidenceFor().get(0).items().get(0).derived())
                .isTrue();
    }

    @org.junit.jupiter.api.Test
    void never_overrule_an_answer_or_a_refusal() {
        Answer quality = Answer.of("quality", new Value.Several(List.of("cold")));
        SmallKnowledge knowledge =
                new SmallKnowledge().with(cold).with(claim("a", present("f1"), "c", favours("nerve", Ordinal.STRONG)));

        assertThat(ranked(assess(knowledge, quality, Answer.absent("f1")), "nerve")
                        .score())
                .isEqualTo(-1000);
        Answer declined = new Answer("f1", Status.DECLINED, null, Side.NONE, Phase.NONE, "");
        assertThat(assess(knowledge, quality, declined).derived()).isEmpty();
    }

    @org.junit.jupiter.api.Test
    void of_several_options_are_taken_together_and_may_feed_one_another() {
        SmallKnowledge knowledge = new SmallKnowledge()
                .with(new Derivation("f2", present("f1"), Status.ABSENT, null))
                .with(cold)
                .with(new Derivation("quality", present("f8"), Status.PRESENT, new Value.Several(List.of("cold"))))
                .with(new Derivation("quality", present("f9"), Status.PRESENT, new Value.Several(List.of("tight"))));
        Differential result = assess(knowledge, Answer.present("f8"), Answer.present("f9"));

        assertThat(result.derived())
                .extracting(Differential.Item::words)
                .containsExactly("no", "yes", "the cold, the tight");
    }

    @org.junit.jupiter.api.Test
    void feed_one_another_but_not_in_a_long_chain() {
        SmallKnowledge knowledge = new SmallKnowledge()
                .with(new Derivation("f5", present("f4"), Status.PRESENT, null))
                .with(new Derivation("f4", present("f3"), Status.PRESENT, null))
                .with(new Derivation("f3", present("f2"), Status.PRESENT, null))
                .with(new Derivation("f2", present("f1"), Status.PRESENT, null));

        assertThat(assess(knowledge, Answer.present("f1")).derived())
                .extracting(Differential.Item::finding)
                .containsExactly("f4", "f3", "f2");
    }

    @org.junit.jupiter.api.Test
    void answer_what_was_skipped_and_what_is_already_known_is_not_missing() {
        SmallKnowledge knowledge =
                new SmallKnowledge().with(cold).with(claim("a", present("f1"), "c", favours("nerve", Ordinal.STRONG)));
        Differential result = assess(
                knowledge,
                Answer.of("quality", new Value.Several(List.of("cold"))),
                SmallKnowledge.unknown("f1", Status.NOT_ASSESSED));

        assertThat(result.derived()).extracting(Differential.Item::finding).containsExactly("f1");
        assertThat(ranked(result, "nerve").missing()).isEmpty();
    }
}
