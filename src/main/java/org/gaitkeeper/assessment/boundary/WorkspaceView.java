package org.gaitkeeper.assessment.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gaitkeeper.assessment.AnswerSheet;
import org.gaitkeeper.assessment.AssessmentView;
import org.gaitkeeper.assessment.FlagAction;
import org.gaitkeeper.assessment.RecordedAnswer;
import org.gaitkeeper.assessment.SectionReview;
import org.gaitkeeper.assessment.control.Unremarkable;
import org.gaitkeeper.differential.Differential;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.differential.NextQuestion;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.AnswerForm;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Section;
import org.gaitkeeper.findings.Status;
import org.gaitkeeper.findings.ValueType;
import org.gaitkeeper.knowledge.KnowledgeWords;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.web.view.SectionLink;
import org.gaitkeeper.platform.web.view.Shown;
import org.gaitkeeper.platform.web.view.Tone;
import org.jspecify.annotations.Nullable;

/**
 * The workspace of one assessment, ready to be drawn.
 *
 * @param view the assessment
 * @param differential what the answers could mean
 * @param sources what its lines go back to
 * @param sections the cards, in the order of the catalogue
 * @param saved time of the last change, in the clinic's zone
 */
public record WorkspaceView(
        AssessmentView view,
        Differential differential,
        PanelSources sources,
        List<SectionCard> sections,
        String saved) {

    /** Sections examined in one go, and written down as one finding where all is well. */
    public static final List<String> NERVES_AND_VESSELS = List.of("neurological", "vascular");

    private static final Set<String> FROM_PATIENT = Set.of("age_years", "sex");

    /**
     * One card.
     *
     * @param code of the section
     * @param title as shown
     * @param core questions shown at once
     * @param more questions shown on request
     * @param answered how many questions are answered
     * @param total how many there are
     * @param gaps safety questions still open
     * @param given facts from the patient's record, in words
     * @param open places that "All unremarkable" would answer
     * @param review the mark that it was looked through; null when it was not, or an answer is newer
     */
    public record SectionCard(
            String code,
            String title,
            List<QuestionView> core,
            List<QuestionView> more,
            int answered,
            int total,
            int gaps,
            String given,
            int open,
            @Nullable SectionReview review) {

        /** The tag of the card. */
        public String tag() {
            String progress = answered == 0 ? t("Not started") : t("{0} of {1} answered", answered, total);
            String needed = gaps == 0 ? "" : ", " + t("{0} needed to sign", gaps);
            return (review == null ? progress : t("Reviewed|section") + ", " + progress) + needed;
        }

        /** Its tone. */
        public Tone tone() {
            return gaps > 0 ? Tone.WARN : review != null ? Tone.OK : answered > 0 ? Tone.INFO : Tone.NEUTRAL;
        }

        /** The entry in the rail. */
        public SectionLink link() {
            SectionLink.State state = review != null
                    ? SectionLink.State.DONE
                    : answered == 0 ? SectionLink.State.EMPTY : SectionLink.State.STARTED;
            return new SectionLink("section-" + code, title, answered + "/" + total, state);
        }

        /** Whether a question that is shown on request has something to say now. */
        public boolean opened() {
            return more.stream()
                    .anyMatch(question ->
                            question.suggested() || !question.problems().isEmpty());
        }

        /** How many of the questions shown on request are answered. */
        public long moreAnswered() {
            return more.stream().filter(QuestionView::answered).count();
        }
    }

    /** The workspace as stored. */
    static WorkspaceView of(AssessmentView view, KnowledgeBase knowledge, ZoneId zone) {
        return of(view, knowledge, zone, Map.of(), List.of());
    }

    /** The workspace with what was just sent in place of what is stored, and what is wrong with it. */
    static WorkspaceView of(
            AssessmentView view,
            KnowledgeBase knowledge,
            ZoneId zone,
            Map<Answer.Key, AnswerForm> sent,
            List<FieldProblem> problems) {
        Differential differential = Objects.requireNonNull(view.differential());
        Set<String> gaps = view.readiness().openQuestions().stream()
                .map(Differential.OpenQuestion::finding)
                .collect(Collectors.toSet());
        NextQuestion next = differential.nextQuestion();
        Map<String, List<String>> wrong = new HashMap<>();
        problems.forEach(problem -> wrong.computeIfAbsent(problem.field(), field -> new ArrayList<>())
                .add(problem.message()));
        List<SectionCard> cards = knowledge.catalogue().sections().stream()
                .map(section -> card(
                        section,
                        view.answers(),
                        sent,
                        gaps,
                        next == null ? "" : next.finding(),
                        wrong,
                        view.reviews().get(section.code())))
                .toList();
        return new WorkspaceView(
                view, differential, new PanelSources(knowledge, knowledge), cards, Shown.time(view.changedAt(), zone));
    }

    private static SectionCard card(
            Section section,
            AnswerSheet sheet,
            Map<Answer.Key, AnswerForm> sent,
            Set<String> gaps,
            String next,
            Map<String, List<String>> wrong,
            @Nullable SectionReview review) {
        List<QuestionView> core = new ArrayList<>();
        List<QuestionView> more = new ArrayList<>();
        List<String> given = new ArrayList<>();
        for (Finding finding : section.findings()) {
            if (FROM_PATIENT.contains(finding.code())) {
                sheet.to(finding.code()).forEach(answer -> given.add(KnowledgeWords.answer(finding, answer.answer())));
                continue;
            }
            QuestionView question = question(finding, sheet, sent, gaps, next, wrong);
            (finding.core() || question.gap() || finding.code().endsWith("_note") ? core : more).add(question);
        }
        core.sort(Comparator.comparing(question -> question.finding().type() == ValueType.TEXT));
        List<QuestionView> all = new ArrayList<>(core);
        all.addAll(more);
        return new SectionCard(
                section.code(),
                section.title(),
                core,
                more,
                (int) all.stream().filter(QuestionView::answered).count(),
                all.size(),
                (int) all.stream().filter(QuestionView::gap).count(),
                String.join(", ", given),
                Unremarkable.open(section.findings(), sheet).size(),
                review);
    }

    private static QuestionView question(
            Finding finding,
            AnswerSheet sheet,
            Map<Answer.Key, AnswerForm> sent,
            Set<String> gaps,
            String next,
            Map<String, List<String>> wrong) {
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
                    answer.status() == Status.NOT_ASSESSED ? "" : KnowledgeWords.answer(finding, answer)));
            answered |= answer.status() != Status.NOT_ASSESSED;
            problems.addAll(wrong.getOrDefault(key.name(), List.of()));
        }
        return new QuestionView(
                finding, slots, finding.code().equals(next), answered, gaps.contains(finding.code()), problems);
    }

    /** The rail: every section, then the check before signing. */
    public List<SectionLink> rail() {
        return sections.stream().map(SectionCard::link).toList();
    }

    /** The code of the section after this one; its own when it is the last. */
    public String after(SectionCard card) {
        return sections.get(Math.min(sections.indexOf(card) + 1, sections.size() - 1))
                .code();
    }

    /** The card of a section. */
    SectionCard card(String section) {
        return sections.stream()
                .filter(card -> card.code().equals(section))
                .findFirst()
                .orElseThrow();
    }

    /** How many places of these sections "All unremarkable" would answer. */
    public int open(List<String> codes) {
        return sections.stream()
                .filter(card -> codes.contains(card.code()))
                .mapToInt(SectionCard::open)
                .sum();
    }

    /** The card that holds a finding. */
    SectionCard cardOf(String finding) {
        return sections.stream()
                .filter(card -> Stream.concat(card.core().stream(), card.more().stream())
                        .anyMatch(question -> question.finding().code().equals(finding)))
                .findFirst()
                .orElseThrow();
    }

    /** The recorded action on a red flag, or null. */
    public @Nullable FlagAction action(String flag) {
        return view.flagActions().get(flag);
    }
}
