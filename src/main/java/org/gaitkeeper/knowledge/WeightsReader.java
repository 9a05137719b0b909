package org.gaitkeeper.knowledge;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gaitkeeper.differential.Contribution;
import org.gaitkeeper.differential.Grade;
import org.gaitkeeper.differential.Strength;
import org.gaitkeeper.differential.Weights;

/** Reads the declared weights and refuses those out of range. */
final class WeightsReader {

    /** Grades as written in claims. */
    static final Map<String, Grade> GRADES = grades();
    /** Strengths as written in claims. */
    static final Map<String, Strength.Ordinal> ORDINALS = Map.of(
            "(+)",
            Strength.Ordinal.WEAK,
            "+",
            Strength.Ordinal.MODERATE,
            "++",
            Strength.Ordinal.STRONG,
            "+++",
            Strength.Ordinal.DEFINING);

    /** Odds of one to a thousand either way are as far as a convention may go. */
    private static final double MOST_LOG_ODDS = 7;

    private final Entry entry;

    WeightsReader(Entry entry) {
        this.entry = entry;
    }

    private static Map<String, Grade> grades() {
        Map<String, Grade> grades = new LinkedHashMap<>();
        grades.put("P", Grade.PUBLISHED);
        grades.put("C", Grade.COMPUTED);
        grades.put("G", Grade.GUIDELINE);
        grades.put("E", Grade.EXPERT);
        grades.put("D", Grade.DOCUMENT);
        return grades;
    }

    Weights read() {
        Map<String, Double> baseRates = new LinkedHashMap<>();
        Entry rates = entry.entry("base_rates");
        rates.keys().forEach(key -> baseRates.put(key, rates.within(key, -MOST_LOG_ODDS, MOST_LOG_ODDS)));
        Map<Strength.Ordinal, Double> ordinals = new EnumMap<>(Strength.Ordinal.class);
        Entry strengths = entry.entry("ordinals");
        ORDINALS.forEach((word, ordinal) -> ordinals.put(ordinal, strengths.within(word, 0.01, 3)));
        strengths.done();
        Entry bands = entry.entry("bands");
        Weights weights = new Weights(
                baseRates,
                ordinals,
                byGrade("highest_ratio", 1, 20),
                byGrade("lowest_ratio", 0.05, 1),
                byGrade("grades", 0.01, 1),
                entry.within("contested", 0.01, 1),
                entry.within("distant_population", 0.01, 1),
                new Weights.Bands(
                        bands.within("leading", -MOST_LOG_ODDS, MOST_LOG_ODDS),
                        bands.within("leading_margin", 0, MOST_LOG_ODDS),
                        bands.within("possible", -MOST_LOG_ODDS, MOST_LOG_ODDS),
                        bands.within("against", -MOST_LOG_ODDS, 0)),
                words("contributions"),
                words("axes"));
        bands.done();
        return weights;
    }

    private Map<Grade, Double> byGrade(String key, double least, double most) {
        Entry table = entry.entry(key);
        Map<Grade, Double> values = new EnumMap<>(Grade.class);
        GRADES.forEach((word, grade) -> values.put(grade, table.within(word, least, most)));
        table.done();
        return values;
    }

    private Map<Contribution, Double> words(String key) {
        Entry table = entry.entry(key);
        Map<Contribution, Double> values = new EnumMap<>(Contribution.class);
        values.put(Contribution.WEAK, table.within("weak", 0, MOST_LOG_ODDS));
        values.put(Contribution.MODERATE, table.within("moderate", 0, MOST_LOG_ODDS));
        values.put(Contribution.STRONG, table.within("strong", 0, MOST_LOG_ODDS));
        table.done();
        return values;
    }
}
