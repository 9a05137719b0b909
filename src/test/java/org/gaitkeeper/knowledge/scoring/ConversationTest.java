package org.gaitkeeper.knowledge.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Findings;
import org.gaitkeeper.findings.Value;
import org.gaitkeeper.knowledge.KnowledgeFiles;
import org.gaitkeeper.knowledge.scoring.Conversation.Count;
import org.gaitkeeper.knowledge.scoring.Conversation.Course;
import org.junit.jupiter.api.Test;

/** Asking about a case, one question at a time. */
class ConversationTest {

    private static final KnowledgeBase KNOWLEDGE = KnowledgeFiles.shipped().read();
    private static final Scorer SCORER = new Scorer(KNOWLEDGE);
    private static final Answer CALF = Answer.of("location", new Value.Several(List.of("calf")));
    private static final Answer SADDLE = Answer.present("saddle_or_perianal_change");
    private static final Answer NO_FEVER = Answer.absent("fever");

    @Test
    void what_the_patient_tells_unasked_is_not_asked() {
        Course course = Conversation.inOrder(SCORER, saddleCase(), List.of("location"));

        assertThat(course.all()).isEqualTo(new Count(0, 0));
    }

    @Test
    void a_question_the_case_does_not_answer_was_still_asked() {
        Course course = Conversation.inOrder(SCORER, saddleCase(), List.of("weight_loss", "fever"));

        assertThat(course.all()).isEqualTo(new Count(2, 1));
    }

    @Test
    void it_is_settled_with_the_answer_that_decides() {
        Course course = Conversation.inOrder(
                SCORER, saddleCase(), List.of("weight_loss", "fever", "saddle_or_perianal_change", "night_pain"));

        assertThat(course.settled()).isEqualTo(new Count(3, 2));
        assertThat(course.all()).isEqualTo(new Count(4, 2));
        assertThat(course.end().urgency()).isEqualTo("emergency");
    }

    @Test
    void it_is_not_settled_while_the_deciding_answer_is_not_given() {
        Course course = Conversation.inOrder(SCORER, saddleCase(), List.of("weight_loss", "fever"));

        assertThat(course.settled()).isNull();
        assertThat(course.end().urgency()).isNotEqualTo("emergency");
    }

    @Test
    void it_is_settled_before_the_first_question_when_the_beginning_says_all() {
        ClinicalCase told = new ClinicalCase("x", Findings.of(CALF, SADDLE), Findings.of(CALF, SADDLE), cauda());

        assertThat(Conversation.inOrder(SCORER, told, List.of("fever")).settled())
                .isEqualTo(new Count(0, 0));
    }

    @Test
    void the_engine_ends_asking_and_asks_nothing_twice() {
        Course course = Conversation.followingTheEngine(SCORER, saddleCase());

        assertThat(course.all().asked())
                .isBetween(1, KNOWLEDGE.catalogue().all().size());
        assertThat(course.all().answered()).isLessThanOrEqualTo(2);
    }

    @Test
    void the_engine_has_enough_before_everything_was_asked() {
        Course engine = Conversation.followingTheEngine(SCORER, saddleCase());
        Course catalogue = Conversation.inOrder(
                SCORER,
                saddleCase(),
                KNOWLEDGE.catalogue().all().stream().map(Finding::code).toList());

        assertThat(catalogue.end()).isEqualTo(SCORER.score(saddleCase()));
        assertThat(engine.all().asked()).isLessThan(catalogue.all().asked());
    }

    private static ClinicalCase saddleCase() {
        return new ClinicalCase("x", Findings.of(CALF), Findings.of(CALF, SADDLE, NO_FEVER), cauda());
    }

    private static Expected cauda() {
        return new Expected("cauda_equina", List.of(), List.of("emergency"), false);
    }
}
