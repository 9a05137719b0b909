package org.gaitkeeper.assessment.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gaitkeeper.assessment.AssessmentView;
import org.gaitkeeper.assessment.FlagAction;
import org.gaitkeeper.assessment.SectionReview;
import org.gaitkeeper.differential.Differential;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.differential.NextQuestion;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.AnswerForm;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.problem.Problem;
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
 * @param others whether the conditions that are not among the foremost were asked for
 * @param saved time of the last change, in the clinic's zone
 */
public record WorkspaceView(
        AssessmentView view,
        Differential differential,
        PanelSources sources,
        List<SectionCard> sections,
        boolean others,
        String saved) {

    /** Asks for the conditions that are not among the foremost. */
    public static final String OTHERS = "others";

    /** Sections examined in one go, and written down as one finding where all is well. */
    public static final List<String> NERVES_AND_VESSELS = List.of("neurological", "vascular");

    /**
     * One card.
     *
     * @param code of the section
     * @param title as shown
     * @param shown questions that are on the page from the start: those nearly always asked, and those something is said of
     * @param more questions shown on request
     * @param unfolded whether that was requested
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
            List<QuestionView> shown,
            List<QuestionView> more,
            boolean unfolded,
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

        /** The questions that are not always on the page. */
        public List<QuestionView> rarer() {
            return questions().filter(question -> !always(question.finding())).toList();
        }

        private Stream<QuestionView> questions() {
            return Stream.concat(shown.stream(), more.stream());
        }

        static boolean always(Finding finding) {
            return finding.core() || finding.code().endsWith("_note");
        }
    }

    /**
     * The workspace as stored.
     *
     * @param asked the code of a section or finding or the name of a place to be shown although nothing is said of it, or
     *     {@link #OTHERS}; empty for none
     */
    static WorkspaceView of(AssessmentView view, KnowledgeBase knowledge, ZoneId zone, String asked) {
        return of(view, knowledge, zone, Map.of(), List.of(), asked);
    }

    /** The workspace with what was just sent in place of what is stored, and what is wrong with it. */
    static WorkspaceView of(
            AssessmentView view,
            KnowledgeBase knowledge,
            ZoneId zone,
            Map<Answer.Key, AnswerForm> sent,
            List<FieldProblem> problems,
            String asked) {
        Differential differential = Objects.requireNonNull(view.differential());
        Set<String> gaps = view.readiness().openQuestions().stream()
                .map(Differential.OpenQuestion::finding)
                .collect(Collectors.toSet());
        NextQuestion next = differential.nextQuestion();
        Map<String, List<String>> wrong = new HashMap<>();
        problems.forEach(problem -> wrong.computeIfAbsent(problem.field(), field -> new ArrayList<>())
                .add(problem.message()));
        Questions questions = new Questions(
                view.answers(),
                sent,
                gaps,
                next == null ? "" : next.finding(),
                wrong,
                view.reviews(),
                knowledge.contents().territories(),
                asked);
        List<SectionCard> cards =
                knowledge.catalogue().sections().stream().map(questions::card).toList();
        return new WorkspaceView(
                view,
                differential,
                new PanelSources(knowledge, knowledge),
                cards,
                OTHERS.equals(asked),
                Shown.time(view.changedAt(), zone));
    }

    /** Every question, by section. */
    List<QuestionView> questions() {
        return sections.stream().flatMap(SectionCard::questions).toList();
    }

    /**
     * The question about a finding.
     *
     * @throws Problem 404 when it is not asked here, as age and sex, which come from the patient's record
     */
    QuestionView question(String finding) {
        return questions().stream()
                .filter(question -> question.finding().code().equals(finding))
                .findFirst()
                .orElseThrow(Problem::notFound);
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

    /**
     * The card that holds a question.
     *
     * @throws Problem 404 as {@link #question}
     */
    SectionCard cardOf(String finding) {
        return sections.stream()
                .filter(card -> card.questions()
                        .anyMatch(question -> question.finding().code().equals(finding)))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /** The recorded action on a red flag, or null. */
    public @Nullable FlagAction action(String flag) {
        return view.flagActions().get(flag);
    }
}
