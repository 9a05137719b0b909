package org.gaitkeeper.differential;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gaitkeeper.differential.Differential.Missing;
import org.gaitkeeper.findings.Finding;

/** Findings that bear on one condition, weightiest first. */
final class Gaps {

    private final int[] findings;
    private final double[] weights;
    private final List<Missing> missing;

    private Gaps(Map<Integer, Double> weighed, Index index) {
        List<Map.Entry<Integer, Double>> sorted = weighed.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        this.findings = sorted.stream().mapToInt(Map.Entry::getKey).toArray();
        this.weights = sorted.stream().mapToDouble(Map.Entry::getValue).toArray();
        this.missing = sorted.stream()
                .map(one -> missing(index.findings.get(one.getKey()), one.getValue(), index))
                .toList();
    }

    private static Missing missing(Finding finding, double weight, Index index) {
        return new Missing(
                finding.code(),
                finding.label(),
                finding.effort(),
                index.contents.weights().word(weight));
    }

    /** By condition. */
    static List<Gaps> all(Index index) {
        List<Map<Integer, Double>> most = new ArrayList<>();
        index.conditions.forEach(condition -> most.add(new TreeMap<>()));
        for (int number = 1; number < index.lines.end(); number++) {
            Line line = index.lines.get(number);
            if (line.fit() == Fit.ALIKE) {
                for (int finding : index.claims.get(line.claim()).reads()) {
                    most.get(line.condition()).merge(finding, Math.abs(line.weight()), Math::max);
                }
            }
        }
        return most.stream().map(weighed -> new Gaps(weighed, index)).toList();
    }

    int size() {
        return findings.length;
    }

    /** The number of the finding at a place from 0. */
    int finding(int place) {
        return findings[place];
    }

    /** The most it could move the condition, in log-odds above 0. */
    double weight(int place) {
        return weights[place];
    }

    /** How it is put while nobody knows it. */
    Missing missing(int place) {
        return missing.get(place);
    }
}
