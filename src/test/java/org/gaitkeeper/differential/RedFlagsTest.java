package org.gaitkeeper.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gaitkeeper.differential.SmallKnowledge.assess;
import static org.gaitkeeper.differential.SmallKnowledge.claim;
import static org.gaitkeeper.differential.SmallKnowledge.favours;
import static org.gaitkeeper.differential.SmallKnowledge.flag;
import static org.gaitkeeper.differential.SmallKnowledge.present;

import java.util.List;
import org.gaitkeeper.differential.Strength.Ordinal;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Phase;
import org.gaitkeeper.findings.Side;
import org.gaitkeeper.findings.Status;

/** What is raised, and what must still be asked, whatever the ranking says. */
class RedFlagsTest {

    private final SmallKnowledge knowledge = new SmallKnowledge()
            .with(flag("R2", present("f1"), null, Urgency.URGENT, "f1"))
            .with(flag(
                    "R1",
                    new Test.All(List.of(present("f1"), present("f2"))),
                    present("f3"),
                    Urgency.EMERGENCY,
                    "f1",
                    "f2"))
            .with(claim("a", present("f1"), "c", favours("shoe", Ordinal.DEFINING)));

    @org.junit.jupiter.api.Test
    void are_raised_whatever_the_ranking_says_most_urgent_first() {
        Differential result = assess(knowledge, Answer.present("f1"), Answer.present("f2"));

        assertThat(result.redFlags()).extracting(Differential.RaisedFlag::id).containsExactly("R1", "R2");
        assertThat(result.redFlags().get(0).items()).hasSize(2);
        assertThat(result.urgency()).isEqualTo(Urgency.EMERGENCY);
        assertThat(result.conditions().get(0).code()).isEqualTo("shoe");
        assertThat(result.stopAdvice().outcome()).isEqualTo(StopOutcome.STOP_SESSION);
        assertThat(result.stopAdvice().rule()).isEqualTo("R1");
    }

    @org.junit.jupiter.api.Test
    void are_not_raised_by_what_nobody_asked_nor_held_back_by_it() {
        assertThat(assess(knowledge, Answer.present("f2")).redFlags()).isEmpty();
        assertThat(assess(knowledge, Answer.present("f1"), Answer.present("f2"), Answer.present("f3"))
                        .redFlags())
                .extracting(Differential.RaisedFlag::id)
                .containsExactly("R2");
    }

    @org.junit.jupiter.api.Test
    void keep_their_questions_open_until_each_was_put_to_the_patient() {
        assertThat(assess(knowledge).openRedFlagQuestions())
                .extracting(Differential.OpenQuestion::finding)
                .containsExactly("f1", "f2");
        assertThat(assess(knowledge).openRedFlagQuestions().get(0).flags()).containsExactly("R2", "R1");
        Answer declined = new Answer("f2", Status.DECLINED, null, Side.NONE, Phase.NONE, "");
        Answer skipped = new Answer("f1", Status.NOT_ASSESSED, null, Side.NONE, Phase.NONE, "");
        assertThat(assess(knowledge, declined, skipped).openRedFlagQuestions())
                .extracting(Differential.OpenQuestion::finding)
                .containsExactly("f1");
    }

    @org.junit.jupiter.api.Test
    void that_are_half_established_are_asked_about_next() {
        NextQuestion next = assess(knowledge, Answer.present("f1")).nextQuestion();

        assertThat(next).isNotNull().satisfies(question -> {
            assertThat(question.finding()).isIn("f2", "f3");
        });
    }
}
