package org.gaitkeeper.knowledge.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.differential.Weights;
import org.gaitkeeper.knowledge.CaseFigures;

/**
 * How far the scores hang on the declared weights. Each number is changed alone, a quarter down and a quarter up. To
 * see what tuning would be worth, each diagnosis is left out in turn: the change that does best on all others is
 * chosen, and scored on the cases it was not chosen on.
 */
public final class Sensitivity {

    private static final List<Double> FACTORS = List.of(0.75, 1.25);
    /** Nothing unsafe first, then the first place, then the first three, then the places behind. */
    private static final Comparator<CaseFigures> BETTER = Comparator.<CaseFigures>comparingInt(
                    figures -> -figures.unsafe().part())
            .thenComparingInt(figures -> figures.top1().part())
            .thenComparingInt(figures -> figures.top3().part())
            .thenComparingDouble(CaseFigures::reciprocalRank);

    private final Variant declared;
    private final List<Variant> changed;

    /**
     * Compares these results on the same cases.
     *
     * @param declared of the declared weights
     * @param changed of every single change, in the order they are to be listed
     */
    Sensitivity(Variant declared, List<Variant> changed) {
        this.declared = declared;
        this.changed = List.copyOf(changed);
    }

    /** Ranks the cases with the declared weights and with every single change; takes some seconds. */
    public static Sensitivity of(KnowledgeBase knowledge, List<ClinicalCase> cases) {
        Weights weights = knowledge.contents().weights();
        List<Variant> changed = new ArrayList<>();
        WeightNumbers.of(weights)
                .forEach((name, number) -> FACTORS.forEach(factor -> {
                    double other = WeightNumbers.allowed(name, number * factor);
                    if (other != number) {
                        Weights others = WeightNumbers.with(weights, name, other);
                        KnowledgeBase base =
                                new KnowledgeBase(knowledge.contents().with(others));
                        changed.add(new Variant(
                                format("%s %.3g to %.3g", name, number, other), new Scorer(base).score(cases)));
                    }
                }));
        return new Sensitivity(new Variant("declared", new Scorer(knowledge).score(cases)), changed);
    }

    /** The ranges over all changes, the changes that change a count, and what tuning would be worth. */
    public String text() {
        StringBuilder report = new StringBuilder(CaseReport.figures("Declared weights", declared.cases()));
        report.append(format("%n%d single changes of a quarter, least to most%n", changed.size()))
                .append(range("top-1", figures -> figures.top1().part()))
                .append(range("top-3", figures -> figures.top3().part()))
                .append(range("urgency right", figures -> figures.urgencyRight().part()))
                .append(range("unsafe misses", figures -> figures.unsafe().part()))
                .append(range("over-triage", figures -> figures.overTriage().part()));
        report.append(format(
                "%nChanges that change a count%n  %-42s %6s %6s %6s %11s%n",
                "", "top-1", "top-3", "unsafe", "over-triage"));
        changed.stream()
                .filter(variant -> !variant.counts().equals(declared.counts()))
                .forEach(variant -> report.append(format("  %-42s %s%n", variant.name(), variant.counts())));
        Variant best = best(one -> true);
        report.append(format("%nBest change for all cases: %s%n", best.name()))
                .append(CaseReport.figures("Scored on the cases it was chosen on", best.cases()));
        return report.append(CaseReport.figures("Scored on the diagnoses it was not chosen on", tuned()))
                .toString();
    }

    private String range(String name, ToIntFunction<CaseFigures> number) {
        IntSummaryStatistics numbers =
                changed.stream().map(Variant::figures).mapToInt(number).summaryStatistics();
        return changed.isEmpty() ? "" : format("  %-22s %d to %d%n", name, numbers.getMin(), numbers.getMax());
    }

    /** Each case as ranked by the change that did best on the other diagnoses. */
    List<ScoredCase> tuned() {
        List<ScoredCase> tuned = new ArrayList<>();
        for (int i = 0; i < declared.cases().size(); i++) {
            String diagnosis = declared.cases().get(i).expected().diagnosis();
            Variant chosen = best(one -> !one.expected().diagnosis().equals(diagnosis));
            tuned.add(chosen.cases().get(i));
        }
        return tuned;
    }

    /** What does best on some cases; the declared weights unless a change does better. */
    Variant best(Predicate<ScoredCase> some) {
        Variant best = declared;
        CaseFigures most = Tally.of(declared.only(some));
        for (Variant variant : changed) {
            CaseFigures figures = Tally.of(variant.only(some));
            if (BETTER.compare(figures, most) > 0) {
                best = variant;
                most = figures;
            }
        }
        return best;
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    /**
     * The cases as one set of weights ranks them.
     *
     * @param name what was changed
     * @param cases in the order of the cases
     */
    record Variant(String name, List<ScoredCase> cases) {

        CaseFigures figures() {
            return Tally.of(cases);
        }

        String counts() {
            CaseFigures figures = figures();
            return format(
                    "%6d %6d %6d %11d",
                    figures.top1().part(),
                    figures.top3().part(),
                    figures.unsafe().part(),
                    figures.overTriage().part());
        }

        List<ScoredCase> only(Predicate<ScoredCase> some) {
            return cases.stream().filter(some).toList();
        }
    }
}
