package org.gaitkeeper.knowledge.scoring;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gaitkeeper.differential.Weights;

/**
 * The declared weights as single numbers, each with a name, so that one can be changed and the rest kept. The numbers
 * behind the words for contributions and axes are left out: they move no score.
 */
final class WeightNumbers {

    private WeightNumbers() {}

    /** Every number by its name, as {@code ordinals.strong}. */
    static Map<String, Double> of(Weights weights) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        gather(numbers, "base_rates", weights.baseRates());
        gather(numbers, "ordinals", weights.ordinals());
        gather(numbers, "highest_ratio", weights.highestRatio());
        gather(numbers, "lowest_ratio", weights.lowestRatio());
        gather(numbers, "grades", weights.grades());
        numbers.put("contested", weights.contested());
        numbers.put("distant_population", weights.distantPopulation());
        numbers.put("bands.leading", weights.bands().leading());
        numbers.put("bands.leading_margin", weights.bands().leadingMargin());
        numbers.put("bands.possible", weights.bands().possible());
        numbers.put("bands.against", weights.bands().against());
        return numbers;
    }

    /** The weights with one number in the place of the one so named. */
    static Weights with(Weights weights, String name, double number) {
        Map<String, Double> numbers = of(weights);
        of(numbers, name);
        numbers.put(name, number);
        return new Weights(
                taken(numbers, "base_rates", weights.baseRates()),
                taken(numbers, "ordinals", weights.ordinals()),
                taken(numbers, "highest_ratio", weights.highestRatio()),
                taken(numbers, "lowest_ratio", weights.lowestRatio()),
                taken(numbers, "grades", weights.grades()),
                of(numbers, "contested"),
                of(numbers, "distant_population"),
                new Weights.Bands(
                        of(numbers, "bands.leading"),
                        of(numbers, "bands.leading_margin"),
                        of(numbers, "bands.possible"),
                        of(numbers, "bands.against")),
                weights.contributions(),
                weights.axes());
    }

    /** A number drawn into the range the declared table allows it. */
    static double allowed(String name, double number) {
        if (name.startsWith("highest_ratio.")) {
            return Math.max(1, number);
        }
        boolean atMostOne = name.startsWith("lowest_ratio.")
                || name.startsWith("grades.")
                || List.of("contested", "distant_population").contains(name);
        return atMostOne ? Math.min(1, number) : number;
    }

    private static <K> void gather(Map<String, Double> numbers, String table, Map<K, Double> values) {
        values.entrySet().stream()
                .sorted(Comparator.comparing(entry -> name(table, entry.getKey())))
                .forEach(entry -> numbers.put(name(table, entry.getKey()), entry.getValue()));
    }

    private static <K> Map<K, Double> taken(Map<String, Double> numbers, String table, Map<K, Double> values) {
        Map<K, Double> taken = new LinkedHashMap<>();
        values.keySet().forEach(key -> taken.put(key, of(numbers, name(table, key))));
        return taken;
    }

    private static double of(Map<String, Double> numbers, String name) {
        Double number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException("No weight is called " + name);
        }
        return number;
    }

    private static String name(String table, Object key) {
        return table + "." + key.toString().toLowerCase(Locale.ROOT);
    }
}
