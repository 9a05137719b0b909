package org.gaitkeeper.knowledge.browse;

import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

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

    private static final String LOG_ODDS = said("Log-odds (natural logarithm) before any evidence.");

    /** The whole table, in the order it is declared. */
    static List<Convention> of(Weights weights) {
        List<Convention> rows = new ArrayList<>();
        weights.baseRates().entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(rate -> rows.add(
                        row(t("Base rates"), KnowledgeWords.baseRate(rate.getKey()), rate.getValue(), t(LOG_ODDS))));
        add(
                rows,
                t("Strengths nobody has measured"),
                weights.ordinals(),
                KnowledgeWords::strength,
                t("Log-odds it adds."));
        add(
                rows,
                t("Greatest likelihood ratio"),
                weights.highestRatio(),
                KnowledgeWords::grade,
                t("A greater one counts as this."));
        add(
                rows,
                t("Smallest likelihood ratio"),
                weights.lowestRatio(),
                KnowledgeWords::grade,
                t("A smaller one counts as this."));
        add(rows, t("Damping by grade"), weights.grades(), KnowledgeWords::grade, t("Factor on the log-odds."));
        rows.add(row(t("Other damping"), t("contested"), weights.contested(), t("Factor when sources disagree.")));
        rows.add(row(
                t("Other damping"),
                t("distant population"),
                weights.distantPopulation(),
                t("Factor when it was measured in other people.")));
        Weights.Bands bands = weights.bands();
        rows.add(row(t("Bands"), t("leading"), bands.leading(), t("Least log-odds of a leading condition.")));
        rows.add(row(
                t("Bands"),
                t("leading margin"),
                bands.leadingMargin(),
                t("How far a leading one may stand behind the first.")));
        rows.add(row(t("Bands"), t("possible"), bands.possible(), t("Least log-odds of a possible condition.")));
        rows.add(row(
                t("Bands"),
                t("argued against"),
                bands.against(),
                t("Evidence, without the base rate, at or below which it is argued against.")));
        add(
                rows,
                t("Words for one claim"),
                weights.contributions(),
                KnowledgeWords::contribution,
                t("Least log-odds moved."));
        add(
                rows,
                t("Words for a whole axis"),
                weights.axes(),
                KnowledgeWords::contribution,
                t("Least log-odds moved."));
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
