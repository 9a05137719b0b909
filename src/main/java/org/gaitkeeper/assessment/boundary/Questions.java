package org.gaitkeeper.assessment.boundary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gaitkeeper.assessment.AnswerSheet;
import org.gaitkeeper.assessment.RecordedAnswer;
import org.gaitkeeper.assessment.SectionReview;
import org.gaitkeeper.assessment.boundary.WorkspaceView.SectionCard;
import org.gaitkeeper.assessment.control.Unremarkable;
import org.gaitkeeper.differential.Territory;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.AnswerForm;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Phase;
import org.gaitkeeper.findings.Section;
import org.gaitkeeper.findings.Side;
import org.gaitkeeper.findings.Status;
import org.gaitkeeper.findings.ValueType;
import org.gaitkeeper.knowledge.KnowledgeWords;

/**
 * How the questions of one workspace stand.
 *
 * @param sheet what is stored
 * @param sent what was just sent in its place, by place; empty as a rule
 * @param gaps safety questions that block signing
 * @param next the most useful question; empty for none
 * @param wrong what is wrong with what was sent, by name of the place
 * @param reviews the marks of sections that were looked through
 * @param territories that can be laid over the drawing of a limb
 * @param asked what is to be shown although nothing is said of it; empty for none
 */
record Questions(
        AnswerSheet sheet,
        Map<Answer.Key, AnswerForm> sent,
        Set<String> gaps,
        String next,
        Map<String, List<String>> wrong,
        Map<String, SectionReview> reviews,
        List<Territory> territories,
        String asked) {

    private static final Set<String> FROM_PATIENT = Set.of("age_years", "sex");

    /** The card of a section. */
    SectionCard card(Section section) {
        List<QuestionView> shown = new ArrayList<>();
        List<QuestionView> more = new ArrayList<>();
        List<String> given = new ArrayList<>();
        for (Finding finding : section.findings()) {
            if (FROM_PATIENT.contains(finding.code())) {
                sheet.to(finding.code()).forEach(answer -> given.add(KnowledgeWords.answer(finding, answer.answer())));
                continue;
            }
            QuestionView question = question(finding);
            boolean show = SectionCard.always(finding)
                    || question.stands()
                    || finding.code().equals(asked);
            (show ? shown : more).add(question);
        }
        shown.sort(Comparator.comparing(question -> question.finding().type() == ValueType.TEXT));
        List<QuestionView> all = Stream.concat(shown.stream(), more.stream()).toList();
        return new SectionCard(
                section.code(),
                section.title(),
                shown,
                more,
                section.code().equals(asked),
                (int) all.stream().filter(QuestionView::answered).count(),
                all.size(),
                (int) all.stream().filter(QuestionView::gap).count(),
                String.join(", ", given),
                Unremarkable.open(section.findings(), sheet).size(),
                reviews.get(section.code()));
    }

    private QuestionView question(Finding finding) {
        List<QuestionView.Slot> slots = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        boolean answered = false;
        for (Answer.Key key : finding.places()) {
            RecordedAnswer stored = sheet.find(key).orElse(null);
            AnswerForm form = sent.get(key);
            Answer answer = stored == null
                    ? new Answer(finding.code(), Status.NOT_ASSESSED, null, key.side(), key.phase(), "")
                    : stored.answer();
            slots.add(QuestionView.Slot.of(
                    key,
                    form == null ? AnswerForm.from(answer) : form,
                    answer.status() == Status.NOT_ASSESSED
                            ? ""
                            : KnowledgeWords.answer(
                                    finding, answer.on(Side.NONE).in(Phase.NONE)),
                    key.name().equals(asked)));
            answered |= answer.status() != Status.NOT_ASSESSED;
            problems.addAll(wrong.getOrDefault(key.name(), List.of()));
        }
        return new QuestionView(
                finding,
                slots,
                finding.code().equals(next),
                answered,
                gaps.contains(finding.code()),
                problems,
                finding.marks().isEmpty() ? List.of() : territories);
    }
}
