package org.gaitkeeper.differential;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gaitkeeper.differential.Differential.Item;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Findings;
import org.gaitkeeper.findings.Speech;
import org.gaitkeeper.findings.Value;
import org.gaitkeeper.findings.ValueType;

/**
 * What logged runs say together. An amount is answered by its median over the runs that carry it, anything else by what
 * all runs that know it agree on; runs that disagree answer nothing. The order of runs does not matter.
 */
final class Runs {

    private final List<Findings> runs;
    private final Speech speech;
    private final Map<String, List<Answer>> answers = new LinkedHashMap<>();
    private final Map<String, List<Item>> items = new LinkedHashMap<>();

    Runs(List<Findings> runs, KnowledgeBase.Contents contents) {
        this.runs = runs;
        this.speech = contents.catalogue().speech();
        if (!runs.isEmpty()) {
            contents.catalogue().all().stream().filter(Finding::perRun).forEach(this::read);
            Reproducibility rule = contents.reproducibility();
            contents.catalogue().find(rule.finding()).ifPresent(finding -> compare(rule, finding));
        }
    }

    private void read(Finding finding) {
        Map<Answer.Key, List<Answer>> byPlace = new TreeMap<>();
        for (Findings run : runs) {
            for (Answer answer : run.answers(finding.code())) {
                if (answer.status().known()) {
                    byPlace.computeIfAbsent(answer.key(), key -> new ArrayList<>())
                            .add(answer);
                }
            }
        }
        byPlace.values().forEach(logged -> take(finding, logged));
    }

    private void take(Finding finding, List<Answer> logged) {
        Answer one = logged.get(0);
        if (finding.type() == ValueType.QUANTITY) {
            List<BigDecimal> amounts = amounts(logged);
            if (!amounts.isEmpty()) {
                Value.Quantity median = new Value.Quantity(median(amounts, finding.decimals()));
                add(finding, with(one, median), spread(finding, one, amounts, median.amount()), amounts.size());
            }
        } else if (logged.stream().allMatch(other -> same(one, other))) {
            add(finding, one, onRuns(finding.words(one, speech), logged.size()), logged.size());
        }
    }

    private String onRuns(String words, int count) {
        return count == 1 ? speech.said("{0} on one run", words) : speech.said("{0} on all {1} runs", words, count);
    }

    private static boolean same(Answer one, Answer other) {
        return one.status() == other.status()
                && (one.value() == null ? other.value() == null : one.value().equals(other.value()));
    }

    private void add(Finding finding, Answer answer, String words, int from) {
        answers.computeIfAbsent(finding.code(), code -> new ArrayList<>(1)).add(answer);
        items.computeIfAbsent(finding.code(), code -> new ArrayList<>(1))
                .add(new Item(finding.code(), finding.label(), words, true, from));
    }

    private static List<BigDecimal> amounts(List<Answer> logged) {
        List<BigDecimal> amounts = new ArrayList<>();
        for (Answer answer : logged) {
            if (answer.value() instanceof Value.Quantity quantity) {
                amounts.add(quantity.amount());
            }
        }
        amounts.sort(null);
        return amounts;
    }

    /** The middle amount, or the mean of the two in the middle rounded as the finding allows. */
    private static BigDecimal median(List<BigDecimal> sorted, int decimals) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1)
                        .add(sorted.get(middle))
                        .divide(BigDecimal.valueOf(2), decimals, RoundingMode.HALF_UP);
    }

    /** {@code 8 to 12 minutes over 4 runs (median 10)}. */
    private String spread(Finding finding, Answer one, List<BigDecimal> sorted, BigDecimal median) {
        BigDecimal least = sorted.get(0);
        BigDecimal most = sorted.get(sorted.size() - 1);
        String upTo = finding.words(with(one, new Value.Quantity(most)), speech);
        return least.compareTo(most) == 0
                ? onRuns(upTo, sorted.size())
                : speech.said(
                        "{0} to {1} over {2} runs (median {3})",
                        speech.number(least), upTo, sorted.size(), speech.number(median));
    }

    private static Answer with(Answer answer, Value value) {
        return new Answer(answer.finding(), answer.status(), value, answer.side(), answer.phase(), "");
    }

    /** Answers whether the start repeats, once enough runs tell when or where it came. */
    private void compare(Reproducibility rule, Finding finding) {
        boolean measured = false;
        boolean repeats = false;
        for (Reproducibility.Point point : rule.points()) {
            List<BigDecimal> amounts = amounts(runs.stream()
                    .flatMap(run -> run.answers(point.finding()).stream())
                    .toList());
            if (amounts.size() >= rule.leastRuns()) {
                measured = true;
                repeats |= close(amounts, point);
            }
        }
        if (measured) {
            Answer answer = repeats ? Answer.present(finding.code()) : Answer.absent(finding.code());
            add(
                    finding,
                    answer,
                    speech.said("{0}, by {1} logged runs", finding.words(answer, speech), runs.size()),
                    runs.size());
        }
    }

    private static boolean close(List<BigDecimal> sorted, Reproducibility.Point point) {
        BigDecimal median = median(sorted, sorted.get(0).scale() + 2);
        BigDecimal allowed = point.floor().max(point.share().multiply(median));
        return median.subtract(sorted.get(0)).compareTo(allowed) <= 0
                && sorted.get(sorted.size() - 1).subtract(median).compareTo(allowed) <= 0;
    }

    /** Codes of the findings the runs answer. */
    Set<String> findings() {
        return answers.keySet();
    }

    /** What the runs answer, one for each side and phase logged; empty when they answer nothing. */
    List<Answer> to(String finding) {
        return answers.getOrDefault(finding, List.of());
    }

    /** The same in words, with the spread. */
    List<Item> items(String finding) {
        return items.getOrDefault(finding, List.of());
    }
}
