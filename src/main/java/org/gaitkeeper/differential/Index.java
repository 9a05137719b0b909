package org.gaitkeeper.differential;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gaitkeeper.findings.Finding;

/**
 * The contents in the shape the engine walks: numbers instead of codes, weights already capped and damped. A
 * <em>slot</em> is one condition and one cluster: of all claims that meet there only the strongest counts.
 */
final class Index {

    final List<Condition> conditions;
    final double[] baseRates;
    final List<Compiled> claims = new ArrayList<>();
    final List<Finding> findings;
    final List<Askable> askable;
    final List<Watched> flags;
    final List<Differential.OpenQuestion> redFlagQuestions;
    final List<String> maps;

    private final Weights weights;
    private final Map<String, Integer> findingNumbers = new HashMap<>();
    private final Map<String, Integer> conditionNumbers = new HashMap<>();
    private final Map<String, Integer> slotNumbers = new LinkedHashMap<>();
    private final Map<String, Integer> groupNumbers = new HashMap<>();
    private final List<Slot> slots = new ArrayList<>();
    private final Map<String, BitSet> claimsByFinding = new HashMap<>();
    private final List<List<Gap>> gaps = new ArrayList<>();

    Index(KnowledgeBase.Contents contents) {
        this.weights = contents.weights();
        this.conditions = contents.conditions();
        this.findings = contents.catalogue().all();
        for (int i = 0; i < findings.size(); i++) {
            findingNumbers.put(findings.get(i).code(), i);
        }
        this.baseRates = new double[conditions.size()];
        for (int i = 0; i < conditions.size(); i++) {
            conditionNumbers.put(conditions.get(i).code(), i);
            baseRates[i] = weights.baseRate(conditions.get(i));
        }
        contents.claims().forEach(this::compile);
        conditions.forEach(condition -> gaps.add(new ArrayList<>()));
        findGaps();
        this.flags = contents.redFlags().stream()
                .map(flag -> new Watched(flag, flag.when().findings()))
                .toList();
        this.redFlagQuestions = Checklist.questions(contents);
        this.maps = Territory.maps(contents.catalogue(), contents.territories());
        this.askable = Askable.all(findings, this);
    }

    private void compile(Claim claim) {
        int number = claims.size();
        Set<String> reads = claim.when().findings();
        claims.add(new Compiled(
                number, claim, reads, effects(claim, claim.whenTrue()), effects(claim, claim.whenFalse())));
        for (String finding : reads) {
            claimsByFinding.computeIfAbsent(finding, code -> new BitSet()).set(number);
        }
    }

    private Effects effects(Claim claim, List<Claim.Effect> declared) {
        List<Integer> places = new ArrayList<>();
        List<Double> amounts = new ArrayList<>();
        for (Claim.Effect effect : declared) {
            Integer condition = conditionNumbers.get(effect.condition());
            if (condition == null) {
                throw new IllegalArgumentException(claim.id() + " names no condition: " + effect.condition());
            }
            double weight = weights.logOdds(effect, claim);
            // What shows itself only after exercise is not lowered by an examination at rest.
            if (weight < 0 && claim.restingExam() && conditions.get(condition).exerciseOnly()) {
                continue;
            }
            places.add(slot(condition, claim.cluster()));
            amounts.add(weight);
        }
        return new Effects(places, amounts);
    }

    private int slot(int condition, String cluster) {
        return slotNumbers.computeIfAbsent(condition + " " + cluster, key -> {
            String group = conditions.get(condition).axis() + " " + cluster;
            slots.add(new Slot(condition, cluster, groupNumbers.computeIfAbsent(group, name -> groupNumbers.size())));
            return slots.size() - 1;
        });
    }

    private void findGaps() {
        List<Map<Integer, Double>> most = new ArrayList<>();
        conditions.forEach(condition -> most.add(new TreeMap<>()));
        for (Compiled claim : claims) {
            for (String finding : claim.reads()) {
                Integer number = findingNumbers.get(finding);
                if (number != null) {
                    collect(claim.whenTrue(), number, most);
                    collect(claim.whenFalse(), number, most);
                }
            }
        }
        for (int condition = 0; condition < most.size(); condition++) {
            List<Gap> found = gaps.get(condition);
            most.get(condition).forEach((finding, weight) -> found.add(gap(finding, weight)));
            found.sort((a, b) -> {
                int bySize = Double.compare(b.weight(), a.weight());
                return bySize != 0 ? bySize : Integer.compare(a.finding(), b.finding());
            });
        }
    }

    private void collect(Effects effects, int finding, List<Map<Integer, Double>> most) {
        for (int i = 0; i < effects.size(); i++) {
            int condition = slots.get(effects.slot(i)).condition();
            most.get(condition).merge(finding, Math.abs(effects.weight(i)), Math::max);
        }
    }

    private Gap gap(int number, double weight) {
        Finding finding = findings.get(number);
        return new Gap(
                number,
                weight,
                new Differential.Missing(finding.code(), finding.label(), finding.effort(), weights.word(weight)));
    }

    int slotCount() {
        return slots.size();
    }

    int groupCount() {
        return groupNumbers.size();
    }

    Slot slot(int number) {
        return slots.get(number);
    }

    /** Place of a finding in the catalogue, empty when it is not there. */
    Optional<Integer> number(String finding) {
        return Optional.ofNullable(findingNumbers.get(finding));
    }

    /** Claims that read the finding; empty when none do. */
    BitSet claimsOn(String finding) {
        return claimsByFinding.getOrDefault(finding, new BitSet());
    }

    /** What is worth knowing about a condition, weightiest first. */
    List<Gap> gaps(int condition) {
        return gaps.get(condition);
    }

    /** A red flag and the findings it reads. */
    record Watched(RedFlag flag, Set<String> reads) {}

    /** A claim, the findings it reads, and its weights. */
    record Compiled(int number, Claim claim, Set<String> reads, Effects whenTrue, Effects whenFalse) {

        Effects effects(Truth truth) {
            return switch (truth) {
                case TRUE -> whenTrue;
                case FALSE -> whenFalse;
                case UNKNOWN -> Effects.NONE;
            };
        }
    }

    /** Weights in log-odds and the slots they go to. */
    static final class Effects {
        static final Effects NONE = new Effects(List.of(), List.of());

        private final int[] slots;
        private final double[] weights;

        private Effects(List<Integer> slots, List<Double> weights) {
            this.slots = slots.stream().mapToInt(Integer::intValue).toArray();
            this.weights = weights.stream().mapToDouble(Double::doubleValue).toArray();
        }

        int size() {
            return slots.length;
        }

        int slot(int position) {
            return slots[position];
        }

        double weight(int position) {
            return weights[position];
        }
    }

    /** One condition and one cluster; slots of one axis and cluster share a group. */
    record Slot(int condition, String cluster, int group) {}

    /** A finding that bears on a condition, and the most it could move it, in log-odds above 0. */
    record Gap(int finding, double weight, Differential.Missing missing) {}
}
