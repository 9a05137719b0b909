package org.gaitkeeper.differential;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gaitkeeper.differential.Differential.Missing;
import org.gaitkeeper.findings.Finding;

/**
 * A finding that bears on a condition.
 *
 * @param finding its number
 * @param weight the most it could move the condition, in log-odds above 0
 * @param missing how it is put while nobody knows it
 */
record Gap(int finding, double weight, Missing missing) {

    /** By condition, weightiest first. */
    static List<List<Gap>> all(Index index) {
        List<Map<Integer, Double>> most = new ArrayList<>();
        index.conditions.forEach(condition -> most.add(new TreeMap<>()));
        for (CompiledClaim claim : index.claims) {
            for (int finding : claim.reads()) {
                for (Truth truth : List.of(Truth.TRUE, Truth.FALSE)) {
                    for (CompiledClaim.Effect effect : claim.effects(truth).all()) {
                        most.get(index.slots.condition(effect.slot()))
                                .merge(finding, Math.abs(effect.weight()), Math::max);
                    }
                }
            }
        }
        return most.stream()
                .map(weights -> weights.entrySet().stream()
                        .map(one -> of(one.getKey(), one.getValue(), index))
                        .sorted(Comparator.comparingDouble((Gap gap) -> -gap.weight())
                                .thenComparingInt(Gap::finding))
                        .toList())
                .toList();
    }

    private static Gap of(int number, double weight, Index index) {
        Finding finding = index.findings.get(number);
        return new Gap(
                number,
                weight,
                new Missing(
                        finding.code(),
                        finding.label(),
                        finding.effort(),
                        index.contents.weights().word(weight)));
    }
}
