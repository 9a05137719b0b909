package org.gaitkeeper.knowledge.scoring;

import java.util.Collection;
import org.gaitkeeper.differential.NextQuestion;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Findings;
import org.gaitkeeper.findings.Phase;
import org.gaitkeeper.findings.Side;
import org.gaitkeeper.findings.Status;
import org.jspecify.annotations.Nullable;

/**
 * Asks about a case question by question, beginning with what the patient tells unasked. What the case does not state
 * counts as asked, is not asked again, and moves nothing.
 */
final class Conversation {

    private final Scorer scorer;
    private final ClinicalCase one;
    private final ScoredCase everything;
    private Findings known;
    private Findings unanswered = Findings.empty();
    private Count count = new Count(0, 0);
    private ScoredCase now;
    private @Nullable Count settled;

    private Conversation(Scorer scorer, ClinicalCase one) {
        this.scorer = scorer;
        this.one = one;
        this.everything = scorer.score(one);
        this.known = one.opening();
        this.now = scorer.score(one, known);
        this.settled = same(now) ? count : null;
    }

    /** Asks what the engine would ask next, until it would ask nothing more. */
    static Course followingTheEngine(Scorer scorer, ClinicalCase one) {
        Conversation conversation = new Conversation(scorer, one);
        NextQuestion question = conversation.nextQuestion();
        while (question != null) {
            conversation.ask(question.finding());
            question = conversation.nextQuestion();
        }
        return conversation.course();
    }

    /** Asks these findings in their order, but not what the patient has told already. */
    static Course inOrder(Scorer scorer, ClinicalCase one, Collection<String> findings) {
        Conversation conversation = new Conversation(scorer, one);
        for (String finding : findings) {
            if (one.opening().answers(finding).isEmpty()) {
                conversation.ask(finding);
            }
        }
        return conversation.course();
    }

    private @Nullable NextQuestion nextQuestion() {
        Findings asked = known;
        for (Answer answer : unanswered.all()) {
            asked = asked.with(answer);
        }
        return scorer.assess(asked).nextQuestion();
    }

    private void ask(String finding) {
        if (one.stated().answers(finding).isEmpty()) {
            unanswered = unanswered.with(new Answer(finding, Status.DECLINED, null, Side.NONE, Phase.NONE, ""));
            count = new Count(count.asked() + 1, count.answered());
            return;
        }
        for (Answer answer : one.stated().answers(finding)) {
            known = known.with(answer);
        }
        count = new Count(count.asked() + 1, count.answered() + 1);
        now = scorer.score(one, known);
        if (!same(now)) {
            settled = null;
        } else if (settled == null) {
            settled = count;
        }
    }

    /** Whether the first diagnosis and the urgency are those that follow from the whole case. */
    private boolean same(ScoredCase so) {
        return so.first().equals(everything.first()) && so.urgency().equals(everything.urgency());
    }

    private Course course() {
        return new Course(count, settled, now);
    }

    /**
     * How many questions.
     *
     * @param asked put, answered or not
     * @param answered of those, answered by the case
     */
    record Count(int asked, int answered) {}

    /**
     * How a conversation went.
     *
     * @param all questions until it ended
     * @param settled questions until the first diagnosis and the urgency were those of the whole case, to stay so; null
     *     when they were not at the end
     * @param end the case as ranked at the end
     */
    record Course(Count all, @Nullable Count settled, ScoredCase end) {}
}
