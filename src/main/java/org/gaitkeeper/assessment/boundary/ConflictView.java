package org.gaitkeeper.assessment.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gaitkeeper.assessment.AssessmentView;
import org.gaitkeeper.assessment.RecordedAnswer;
import org.gaitkeeper.assessment.control.RecordAnswers;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.AnswerForm;
import org.gaitkeeper.findings.Catalogue;
import org.gaitkeeper.findings.Status;
import org.gaitkeeper.findings.Value;
import org.gaitkeeper.knowledge.KnowledgeWords;
import org.gaitkeeper.platform.web.view.Shown;

/**
 * One answer that was sent against an older version, beside the stored one.
 *
 * @param name of its fields
 * @param question as asked
 * @param mine what was sent, in words
 * @param theirs what is stored, in words
 * @param who recorded the stored one
 * @param when it was recorded
 * @param changedSince whether somebody changed it after the version that was sent
 * @param state of what was sent, for a hidden field
 * @param values of what was sent, for hidden fields
 * @param note of what was sent
 */
public record ConflictView(
        String name,
        String question,
        String mine,
        String theirs,
        String who,
        String when,
        boolean changedSince,
        String state,
        List<String> values,
        String note) {

    static ConflictView of(RecordAnswers.Conflict conflict, Catalogue catalogue, AssessmentView now, ZoneId zone) {
        Answer sent = conflict.sent();
        RecordedAnswer stored = conflict.stored();
        var finding = catalogue.find(sent.finding()).orElseThrow();
        AnswerForm form = AnswerForm.from(sent);
        boolean option = sent.value() instanceof Value.Choice;
        return new ConflictView(
                sent.key().name(),
                finding.question(),
                words(KnowledgeWords.answer(finding, sent), sent.note()),
                stored == null
                        ? t("Not recorded")
                        : words(
                                KnowledgeWords.answer(finding, stored.answer()),
                                stored.answer().note()),
                stored == null ? t("nobody") : stored.name(),
                Shown.time(stored == null ? now.changedAt() : stored.at(), zone),
                conflict.changedSince(),
                option ? "=" + form.values().get(0) : sent.status() == Status.PRESENT ? "present" : form.status(),
                option ? List.of() : form.values(),
                sent.note());
    }

    static String join(List<ConflictView> conflicts, Function<ConflictView, String> part) {
        return conflicts.stream().map(part).distinct().collect(Collectors.joining("; "));
    }

    private static String words(String answer, String note) {
        return note.isEmpty() ? answer : answer + " (note: " + note + ")";
    }
}
