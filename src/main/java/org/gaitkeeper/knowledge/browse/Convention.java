package org.gaitkeeper.knowledge.browse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gaitkeeper.differential.Weights;
import org.gaitkeeper.knowledge.KnowledgeWords;

/**
 * One row of the table of declared conventions.
 *
 * @param table it stands in
 * @param name of the row
 * @param value as declared
 * @param meaning what the number does, one sentence
 */
public record Convention(String table, String name, String value, String meaning) {

    private static final String LOG_ODDS = "Log-odds (natural logarithm) before any evidence.";

    /** The whole table, in the order it is declared. */
    static List<Convention> of(Weights weights) {
        List<Convention> rows = new ArrayList<>();
        weights.baseRates().entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(rate ->
                        rows.add(row("Base rates", KnowledgeWords.baseRate(rate.getKey()), rate.getValue(), LOG_ODDS)));
        add(rows, "Strengths nobody has measured", weights.ordinals(), KnowledgeWords::strength, "Log-odds it adds.");
        add(
                rows,
                "Greatest likelihood ratio",
                weights.highestRatio(),
                KnowledgeWords::grade,
                "A greater one counts as this.");
        add(
                rows,
                "Smallest likelihood ratio",
                weights.lowestRatio(),
                KnowledgeWords::grade,
                "A smaller one counts as this.");
        add(rows, "Damping by grade", weights.grades(), KnowledgeWords::grade, "Factor on the log-odds.");
        rows.add(row("Other damping", "contested", weights.contested(), "Factor when sources disagree."));
        rows.add(row(
                "Other damping",
                "distant population",
                weights.distantPopulation(),
                "Factor when it was measured in other people."));
        Weights.Bands bands = weights.bands();
        rows.add(row("Bands", "leading", bands.leading(), "Least log-odds of a leading condition."));
        rows.add(row(
                "Bands", "leading margin", bands.leadingMargin(), "How far a leading one may stand behind the first."));
        rows.add(row("Bands", "possible", bands.possible(), "Least log-odds of a possible condition."));
        rows.add(row(
                "Bands",
                "argued against",
                bands.against(),
                "Evidence, without the base rate, at or below which it is argued against."));
        add(
                rows,
                "Words for one claim",
                weights.contributions(),
                KnowledgeWords::contribution,
                "Least log-odds moved.");
        add(rows, "Words for a whole axis", weights.axes(), KnowledgeWords::contribution, "Least log-odds moved.");
        return rows;
    }

    private static <K extends Enum<K>> void add(
            List<Convention> rows, String table, Map<K, Double> values, Function<K, String> name, String meaning) {
        values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> rows.add(row(table, name.apply(entry.getKey()), entry.getValue(), meaning)));
    }

    private static Convention row(String table, String name, double value, String meaning) {
        return new Convention(table, name, KnowledgeWords.number(value), meaning);
    }
}
