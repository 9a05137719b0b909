package org.gaitkeeper.knowledge.scoring;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.knowledge.scoring.Conversation.Count;
import org.gaitkeeper.knowledge.scoring.Conversation.Course;
import org.jspecify.annotations.Nullable;

/** How many of the engine's questions it takes to what the whole case comes to, for people. */
public final class QuestionReport {

    private static final String EXPLANATION = """

            Each case begins with what the patient tells unasked. A question the case does not answer counts as asked.
            stated   findings the case states beyond its beginning: the fewest questions that ask everything
            settled  questions until the first diagnosis and the urgency were those of the whole case, and stayed so
            enough   questions until the engine asked nothing more
            Each pair is: asked, and of these answered by the case.

            """;

    private final List<Row> rows;

    /** Follows the questions through these cases. */
    public QuestionReport(KnowledgeBase knowledge, List<ClinicalCase> cases) {
        Scorer scorer = new Scorer(knowledge);
        List<String> catalogue =
                knowledge.catalogue().all().stream().map(Finding::code).toList();
        this.rows = cases.stream()
                .map(one -> new Row(
                        one.id(),
                        stated(one),
                        Conversation.followingTheEngine(scorer, one),
                        Conversation.inOrder(scorer, one, catalogue),
                        scorer.score(one)))
                .toList();
    }

    private static int stated(ClinicalCase one) {
        return (int) one.stated().all().stream()
                .map(Answer::finding)
                .distinct()
                .filter(finding -> one.opening().answers(finding).isEmpty())
                .count();
    }

    /** Case by case, then the medians, then what the engine would have said when it had enough. */
    public String text() {
        StringBuilder report = new StringBuilder(EXPLANATION.substring(1));
        report.append(format(
                "%-8s %-32s %6s  %12s %12s  %17s%n",
                "case", "final diagnosis", "stated", "settled", "enough", "catalogue settled"));
        rows.forEach(row -> report.append(format(
                "%-8s %-32s %6d  %12s %12s  %17s%n",
                row.id(),
                row.whole().expected().diagnosis(),
                row.stated(),
                words(row.engine().settled()),
                words(row.engine().all()),
                words(row.catalogue().settled()))));
        int reached = settled(Row::engine).size();
        report.append(format(
                "%n%-8s %-32s %6s  %12s %12s  %17s%n",
                "median",
                "",
                decimal(median(rows.stream().map(Row::stated).toList())),
                medians(settled(Row::engine)),
                medians(rows.stream().map(row -> row.engine().all()).toList()),
                medians(settled(Row::catalogue))));
        report.append(format(
                "%-8s %-32s %6d  %12s %12s  %17s%n",
                "in all",
                "",
                rows.stream().mapToInt(Row::stated).sum(),
                sums(settled(Row::engine)),
                sums(rows.stream().map(row -> row.engine().all()).toList()),
                sums(settled(Row::catalogue))));
        report.append(format("Settled by the engine's questions: %d of %d cases.%n%n", reached, rows.size()));
        report.append(CaseReport.figures(
                "When the engine had enough",
                rows.stream().map(row -> row.engine().end()).toList()));
        return report.append(CaseReport.figures(
                        "With everything the case states",
                        rows.stream().map(Row::whole).toList()))
                .toString();
    }

    private List<Count> settled(Function<Row, Course> course) {
        return rows.stream()
                .map(row -> course.apply(row).settled())
                .filter(Objects::nonNull)
                .toList();
    }

    private static String words(@Nullable Count count) {
        return count == null ? "not" : count.asked() + ", " + count.answered();
    }

    private static String medians(List<Count> counts) {
        return decimal(median(counts, Count::asked)) + ", " + decimal(median(counts, Count::answered));
    }

    private static String sums(List<Count> counts) {
        return counts.stream().mapToInt(Count::asked).sum() + ", "
                + counts.stream().mapToInt(Count::answered).sum();
    }

    private static double median(List<Count> counts, ToIntFunction<Count> number) {
        return median(counts.stream().map(number::applyAsInt).toList());
    }

    /** The middle number, or the mean of the two in the middle; 0 of none. */
    static double median(List<Integer> numbers) {
        if (numbers.isEmpty()) {
            return 0;
        }
        List<Integer> sorted = numbers.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
    }

    private static String decimal(double number) {
        return number == Math.rint(number) ? format("%.0f", number) : format("%.1f", number);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    /** One case asked about in both ways, and by everything it states. */
    private record Row(String id, int stated, Course engine, Course catalogue, ScoredCase whole) {}
}
