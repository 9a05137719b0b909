package org.gaitkeeper.differential;

import java.util.Map;
import org.gaitkeeper.findings.Speech;

/**
 * The declared conventions that turn claims into log-odds. Local choices, not evidence.
 *
 * @param baseRates log-odds before any evidence, by key
 * @param ordinals log-odds of strengths nobody has measured, above 0
 * @param highestRatio greatest likelihood ratio by grade, above 1
 * @param lowestRatio smallest likelihood ratio by grade, between 0 and 1
 * @param grades factor by grade, above 0 and at most 1
 * @param contested factor for contested claims, above 0 and at most 1
 * @param distantPopulation factor for claims measured in other people, above 0 and at most 1
 * @param bands where bands begin
 * @param contributions least log-odds of one claim called weak, moderate, strong
 * @param axes least log-odds of a whole axis called weak, moderate, strong
 */
public record Weights(
        Map<String, Double> baseRates,
        Map<Strength.Ordinal, Double> ordinals,
        Map<Grade, Double> highestRatio,
        Map<Grade, Double> lowestRatio,
        Map<Grade, Double> grades,
        double contested,
        double distantPopulation,
        Bands bands,
        Map<Contribution, Double> contributions,
        Map<Contribution, Double> axes) {

    /** The base rate of conditions that only contribute. */
    public static final String MODIFIER = "modifier";

    public Weights {
        baseRates = Map.copyOf(baseRates);
        ordinals = Map.copyOf(ordinals);
        highestRatio = Map.copyOf(highestRatio);
        lowestRatio = Map.copyOf(lowestRatio);
        grades = Map.copyOf(grades);
        contributions = Map.copyOf(contributions);
        axes = Map.copyOf(axes);
    }

    /**
     * Where bands begin, in log-odds.
     *
     * @param leading least score of a leading condition
     * @param leadingMargin how far a leading condition may stand behind the first
     * @param possible least score of a possible condition
     * @param against evidence (without the base rate) at or below which a condition is argued against
     */
    public record Bands(double leading, double leadingMargin, double possible, double against) {}

    /** The word for one claim that moves this many log-odds, whatever their sign. */
    Contribution word(double logOdds) {
        return word(logOdds, contributions);
    }

    /** The word for an axis moved by this many log-odds, whatever their sign. */
    Contribution axisWord(double logOdds) {
        return word(logOdds, axes);
    }

    private static Contribution word(double logOdds, Map<Contribution, Double> table) {
        double size = Math.abs(logOdds);
        Contribution word = Contribution.NONE;
        for (Contribution candidate : Contribution.values()) {
            if (candidate != Contribution.NONE && size >= of(table, candidate)) {
                word = candidate;
            }
        }
        return word;
    }

    /** What the weight of a claim is multiplied by in a patient who fits it so. */
    double factor(Fit fit) {
        return switch (fit) {
            case ALIKE -> 1;
            case DISTANT -> distantPopulation;
            case EXEMPT -> 0;
        };
    }

    /** The log-odds of a condition before any evidence. */
    double baseRate(Condition condition) {
        return of(baseRates, condition.baseRate());
    }

    /** The log-odds of a strength after cap and damping by grade; above 0 when it favours. */
    double logOdds(Claim.Effect effect, Claim claim) {
        double raw;
        if (effect.strength() instanceof Strength.Ratio ratio) {
            raw = StrictMath.log(capped(ratio, claim.grade()));
        } else {
            double size = of(ordinals, (Strength.Ordinal) effect.strength());
            raw = effect.favours() ? size : -size;
        }
        double damped = raw * of(grades, claim.grade());
        if (claim.contested()) {
            damped *= contested;
        }
        if (claim.population().distant()) {
            damped *= distantPopulation;
        }
        return damped;
    }

    /** The strength that counts in words when a ratio is beyond what its grade allows; empty when it is not. */
    String cap(Claim.Effect effect, Claim claim, Speech speech) {
        if (effect.strength() instanceof Strength.Ratio ratio) {
            double counted = capped(ratio, claim.grade());
            return counted == ratio.value() ? "" : new Strength.Ratio(counted).words(speech);
        }
        return "";
    }

    private double capped(Strength.Ratio ratio, Grade grade) {
        return Math.max(of(lowestRatio, grade), Math.min(of(highestRatio, grade), ratio.value()));
    }

    private static <K> double of(Map<K, Double> table, K key) {
        Double value = table.get(key);
        if (value == null) {
            throw new IllegalArgumentException("No weight for " + key);
        }
        return value;
    }
}
