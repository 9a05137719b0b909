package org.gaitkeeper.assessment.boundary;

import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gaitkeeper.assessment.AnswerSheet;
import org.gaitkeeper.assessment.AssessmentView;
import org.gaitkeeper.assessment.control.ReadCourse.Course;
import org.gaitkeeper.assessment.control.ReadCourse.Visit;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Catalogue;
import org.gaitkeeper.findings.Findings;
import org.gaitkeeper.knowledge.KnowledgeWords;
import org.gaitkeeper.platform.web.view.KeyValue;
import org.gaitkeeper.platform.web.view.MinutesChart;
import org.gaitkeeper.platform.web.view.MinutesChart.Occasion;
import org.gaitkeeper.platform.web.view.Shown;
import org.gaitkeeper.runs.LoggedRun;
import org.jspecify.annotations.Nullable;

/**
 * How a case has gone, ready to be drawn.
 *
 * @param caseId the case
 * @param facts what was said last about side, onset, offset and shoe, each with its day
 * @param finding the trend of the onset in a sentence
 * @param spread how far the times lie apart; empty without any time
 * @param chart null when there is too little to draw
 * @param rows every visit and run, latest first
 * @param maps symptom maps of the last visit beside those of the one before
 * @param then day of the visit before the last; empty when there is none
 * @param now day of the last visit; empty when there is none
 */
public record CourseView(
        UUID caseId,
        List<KeyValue> facts,
        String finding,
        String spread,
        @Nullable MinutesChart chart,
        List<Row> rows,
        List<ComparisonView.MapPair> maps,
        String then,
        String now) {

    /**
     * One visit or run.
     *
     * @param day such as {@code 14-Aug-2026}
     * @param what visit or run
     * @param href its page
     * @param onset minutes; empty when not recorded
     * @param offset minutes; empty when not recorded
     */
    public record Row(String day, String what, String href, String onset, String offset) {}

    /** A visit or a run: when, where it can be read, and what was answered. */
    private record Source(LocalDate day, boolean visit, String href, Findings answers) {

        Occasion occasion() {
            return new Occasion(
                    day,
                    visit,
                    answers.amount(LoggedRun.ONSET).orElse(null),
                    answers.amount(LoggedRun.OFFSET).orElse(null));
        }

        Row row() {
            return new Row(
                    Shown.date(day),
                    visit ? t("Visit") : t("Run"),
                    href,
                    answers.amount(LoggedRun.ONSET).map(MinutesChart::minutes).orElse(""),
                    answers.amount(LoggedRun.OFFSET).map(MinutesChart::minutes).orElse(""));
        }
    }

    /** A line of the summary and the findings it is made of. */
    private enum Fact {
        SIDE(said("Side"), "laterality"),
        ONSET(said("Onset"), LoggedRun.ONSET),
        OFFSET(said("Settles"), LoggedRun.OFFSET),
        SHOE(said("Current shoe"), "shoe_model", "shoe_age_km");

        private final String label;
        private final List<String> findings;

        Fact(String label, String... findings) {
            this.label = label;
            this.findings = List.of(findings);
        }
    }

    /** Whether there is nothing yet to tell. */
    public boolean empty() {
        return rows.isEmpty();
    }

    static CourseView of(Course course, Catalogue catalogue, ZoneId zone) {
        List<Source> sources = Stream.concat(
                        course.runs().stream().map(CourseView::source),
                        course.visits().stream().map(visit -> source(visit, zone)))
                .sorted(Comparator.comparing(Source::day).thenComparing(Source::visit))
                .toList();
        List<Occasion> occasions = sources.stream().map(Source::occasion).toList();
        String finding = Trend.finding(occasions);
        List<Source> latestFirst = new ArrayList<>(sources);
        Collections.reverse(latestFirst);
        Optional<Visit> last = visit(course, 1);
        Optional<Visit> before = visit(course, 2);
        return new CourseView(
                course.of().id(),
                Stream.of(Fact.values())
                        .map(fact -> fact(fact, latestFirst, catalogue))
                        .toList(),
                finding,
                Trend.spread(occasions),
                MinutesChart.of(finding, occasions).orElse(null),
                latestFirst.stream().map(Source::row).toList(),
                ComparisonView.maps(sheet(before), sheet(last), catalogue),
                before.map(visit -> day(visit, zone)).orElse(""),
                last.map(visit -> day(visit, zone)).orElse(""));
    }

    private static Source source(LoggedRun run) {
        return new Source(run.date(), false, "/runs/" + run.id(), run.answers());
    }

    private static Source source(Visit visit, ZoneId zone) {
        return new Source(
                LocalDate.ofInstant(visit.began(), zone),
                true,
                "/assessments/" + visit.record().id(),
                visit.record().answers().findings());
    }

    private static Optional<Visit> visit(Course course, int fromEnd) {
        int at = course.visits().size() - fromEnd;
        return at < 0 ? Optional.empty() : Optional.of(course.visits().get(at));
    }

    private static AnswerSheet sheet(Optional<Visit> visit) {
        return visit.map(Visit::record).map(AssessmentView::answers).orElse(AnswerSheet.empty());
    }

    private static String day(Visit visit, ZoneId zone) {
        return Shown.date(LocalDate.ofInstant(visit.began(), zone));
    }

    /** What the latest visit or run that knows the first of the findings says; empty when none does. */
    private static KeyValue fact(Fact fact, List<Source> latestFirst, Catalogue catalogue) {
        return new KeyValue(
                t(fact.label),
                latestFirst.stream()
                        .filter(source -> !known(source, fact.findings.get(0)).isEmpty())
                        .findFirst()
                        .map(source -> fact.findings.stream()
                                        .flatMap(code -> words(source, code, catalogue))
                                        .collect(Collectors.joining(", "))
                                + " · " + Shown.date(source.day()))
                        .orElse(""));
    }

    private static List<Answer> known(Source source, String code) {
        return source.answers().answers(code).stream()
                .filter(answer -> answer.value() != null)
                .toList();
    }

    private static Stream<String> words(Source source, String code, Catalogue catalogue) {
        return catalogue.find(code).stream()
                .flatMap(finding -> known(source, code).stream().map(answer -> KnowledgeWords.answer(finding, answer)));
    }
}
