package org.gaitkeeper.differential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gaitkeeper.differential.Differential.Missing;
import org.gaitkeeper.differential.Differential.OpenQuestion;
import org.gaitkeeper.differential.Differential.Sentence;
import org.gaitkeeper.findings.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The contents in the shape the engine walks: numbers instead of codes, each different leaf of a test once, weights
 * already capped and damped, and all words that do not depend on the answers. A <em>slot</em> is one condition and one
 * cluster: of all claims that meet there only the strongest counts.
 */
final class Index {

    private static final int[] NONE = {};

    final KnowledgeBase.Contents contents;
    final List<Finding> findings;
    final List<Condition> conditions;
    final double[] baseRates;
    /** Place of each condition among all codes in alphabetical order. */
    final int[] alphabetical;
    /** Conditions that may lead. */
    final int[] leaders;

    final List<Test.Leaf> leaves = new ArrayList<>();
    final List<CompiledClaim> claims = new ArrayList<>();
    final List<Slot> slots = new ArrayList<>();
    final List<Rule> rules = new ArrayList<>();
    final List<Guarded<RedFlag>> flags;
    final List<Guarded<StopRule>> stopRules;
    final Statements timing;
    final Statements spinePosition;
    final List<OpenQuestion> redFlagQuestions;
    final List<String> maps;
    final List<Askable> askable;

    private final Map<String, Integer> findingNumbers = new HashMap<>();
    private final Map<Test.Leaf, Integer> leafNumbers = new HashMap<>();
    private final Map<String, Integer> groupNumbers = new HashMap<>();
    private final int[][] leavesOf;
    private final int[][] claimsOn;
    private final int[][] claimsWith;
    private final int[][] slotsOf;
    private final int[][] follows;
    private final int[][] rulesOf;
    private final int[][] rulesWith;
    private final Gap[][] gaps;

    Index(KnowledgeBase.Contents contents) {
        this.contents = contents;
        this.findings = contents.catalogue().all();
        this.conditions = contents.conditions();
        for (Finding finding : findings) {
            findingNumbers.put(finding.code(), findingNumbers.size());
        }
        this.baseRates =
                conditions.stream().mapToDouble(contents.weights()::baseRate).toArray();
        this.alphabetical = alphabetical();
        this.leaders = numbers(conditions, condition -> !condition.modifier());

        new ClaimCompiler(this).compile();
        for (Derivation derivation : contents.derivations()) {
            int number = number(derivation.finding());
            if (number >= 0) {
                rules.add(new Rule(number, gate(derivation.when()), derivation));
            }
        }
        this.flags = contents.redFlags().stream()
                .map(flag -> guarded(flag, flag.when(), flag.unless()))
                .toList();
        this.stopRules = contents.stopRules().stream()
                .map(rule -> guarded(rule, rule.when(), null))
                .toList();
        this.timing = statements(contents.timing());
        this.spinePosition = statements(contents.spinePosition());
        this.redFlagQuestions = Checklist.questions(contents);
        this.maps = Territory.maps(contents.catalogue(), contents.territories());

        this.leavesOf = byNumber(findings.size(), leaves, Test::findings);
        this.claimsOn = byNumber(findings.size(), claims, CompiledClaim::depends);
        this.claimsWith = byLeaf(claims, compiled -> compiled.claim().tests());
        this.rulesWith = byLeaf(rules, rule -> Stream.of(rule.derivation().when()));
        this.slotsOf = new int[conditions.size()][];
        Arrays.setAll(slotsOf, condition -> numbers(slots, slot -> slot.condition() == condition));
        this.follows = follows();
        this.rulesOf = new int[findings.size()][];
        Arrays.setAll(rulesOf, finding -> numbers(rules, rule -> rule.finding() == finding));
        this.gaps = gaps();
        this.askable = Askable.all(this);
    }

    private int[] alphabetical() {
        List<String> sorted = conditions.stream().map(Condition::code).sorted().toList();
        return conditions.stream()
                .mapToInt(condition -> sorted.indexOf(condition.code()))
                .toArray();
    }

    private Statements statements(ReadingRule rule) {
        return new Statements(
                rule,
                rule.statements().stream()
                        .map(said -> guarded(
                                new Sentence(said.id(), said.text(), said.sources()), said.when(), said.unless()))
                        .toList());
    }

    private <T> Guarded<T> guarded(T rule, Test when, @Nullable Test unless) {
        Set<String> depends = new TreeSet<>(when.findings());
        if (unless != null) {
            depends.addAll(unless.findings());
        }
        return new Guarded<>(
                rule, gate(when), unless == null ? null : gate(unless), when.findings(), Set.copyOf(depends));
    }

    /** The test ready to be walked; leaves it shares with others are looked at once for all. */
    Gate gate(Test test) {
        return Gate.of(test, this::number);
    }

    private int number(Test.Leaf leaf) {
        Integer known = leafNumbers.putIfAbsent(leaf, leaves.size());
        if (known != null) {
            return known;
        }
        leaves.add(leaf);
        return leaves.size() - 1;
    }

    /** The number of the group that slots of one axis and cluster share. */
    int group(Axis axis, String cluster) {
        return groupNumbers.computeIfAbsent(axis + " " + cluster, name -> groupNumbers.size());
    }

    int groupCount() {
        return groupNumbers.size();
    }

    private <T> int[][] byLeaf(List<T> things, Function<T, Stream<Test>> tests) {
        List<Set<Integer>> found = new ArrayList<>();
        leaves.forEach(leaf -> found.add(new TreeSet<>()));
        for (int thing = 0; thing < things.size(); thing++) {
            int number = thing;
            tests.apply(things.get(thing)).flatMap(Test::leaves).forEach(leaf -> found.get(number(leaf))
                    .add(number));
        }
        return found.stream().map(Index::ints).toArray(int[][]::new);
    }

    /** For each finding itself and what may be restated when its answer changes. */
    private int[][] follows() {
        Map<Integer, Set<Integer>> next = new HashMap<>();
        for (Rule rule : rules) {
            for (String read : rule.derivation().when().findings()) {
                next.computeIfAbsent(number(read), finding -> new TreeSet<>()).add(rule.finding());
            }
        }
        int[][] all = new int[findings.size()][];
        for (int finding = 0; finding < all.length; finding++) {
            List<Integer> reached = new ArrayList<>(List.of(finding));
            for (int i = 0; i < reached.size(); i++) {
                for (int one : next.getOrDefault(reached.get(i), Set.of())) {
                    if (!reached.contains(one)) {
                        reached.add(one);
                    }
                }
            }
            all[finding] = ints(reached);
        }
        return all;
    }

    private Gap[][] gaps() {
        List<Map<Integer, Double>> most = new ArrayList<>();
        conditions.forEach(condition -> most.add(new TreeMap<>()));
        for (CompiledClaim claim : claims) {
            for (String read : claim.reads()) {
                int finding = number(read);
                for (CompiledClaim.Effects effects :
                        finding < 0 ? List.<CompiledClaim.Effects>of() : List.of(claim.whenTrue(), claim.whenFalse())) {
                    for (CompiledClaim.Effect effect : effects.all()) {
                        most.get(slots.get(effect.slot()).condition())
                                .merge(finding, Math.abs(effect.weight()), Math::max);
                    }
                }
            }
        }
        return most.stream()
                .map(weights -> weights.entrySet().stream()
                        .map(one -> gap(one.getKey(), one.getValue()))
                        .sorted(Comparator.comparingDouble((Gap gap) -> -gap.weight())
                                .thenComparingInt(Gap::finding))
                        .toArray(Gap[]::new))
                .toArray(Gap[][]::new);
    }

    private Gap gap(int number, double weight) {
        Finding finding = findings.get(number);
        return new Gap(
                number,
                weight,
                new Missing(
                        finding.code(),
                        finding.label(),
                        finding.effort(),
                        contents.weights().word(weight)));
    }

    /** Place of a finding in the catalogue, -1 when it is not there. */
    int number(String finding) {
        return findingNumbers.getOrDefault(finding, -1);
    }

    /** Leaves that look at the finding. */
    int[] leavesOf(int finding) {
        return leavesOf[finding];
    }

    /** Claims whose truth or weight depends on the finding, in the order of the knowledge. */
    int[] claimsOn(int finding) {
        return claimsOn[finding];
    }

    /** Claims whose truth or weight depends on the leaf. */
    int[] claimsWith(int leaf) {
        return claimsWith[leaf];
    }

    /** Slots of a condition. */
    int[] slotsOf(int condition) {
        return slotsOf[condition];
    }

    /** The finding, then those that may be restated when its answer changes. */
    int[] follows(int finding) {
        return follows[finding];
    }

    /** Restatements that answer the finding, in the order of the knowledge. */
    int[] rulesOf(int finding) {
        return rulesOf[finding];
    }

    /** Restatements that look at the leaf. */
    int[] rulesWith(int leaf) {
        return rulesWith[leaf];
    }

    /** What is worth knowing about a condition, weightiest first. */
    Gap[] gaps(int condition) {
        return gaps[condition];
    }

    private <T> int[][] byNumber(int size, List<T> things, Function<T, Set<String>> reads) {
        List<List<Integer>> found = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            found.add(new ArrayList<>());
        }
        for (int thing = 0; thing < things.size(); thing++) {
            for (String read : reads.apply(things.get(thing))) {
                if (number(read) >= 0) {
                    found.get(number(read)).add(thing);
                }
            }
        }
        return found.stream().map(Index::ints).toArray(int[][]::new);
    }

    private static <T> int[] numbers(List<T> things, java.util.function.Predicate<T> which) {
        return IntStream.range(0, things.size())
                .filter(number -> which.test(things.get(number)))
                .toArray();
    }

    static int[] ints(Collection<Integer> numbers) {
        return numbers.isEmpty()
                ? NONE
                : numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /** What may be said about findings read together. */
    record Statements(ReadingRule rule, List<Guarded<Sentence>> sentences) {}

    /** A restatement. */
    record Rule(int finding, Gate when, Derivation derivation) {}

    /** One condition and one cluster; slots of one axis and cluster share a group. */
    record Slot(int condition, String cluster, int group, List<Entry> entries) {}

    /** A claim in a slot, with what it weighs there when true and when false; 0 when it says nothing. */
    record Entry(int claim, double whenTrue, double whenFalse) {

        double weight(Truth truth) {
            return switch (truth) {
                case TRUE -> whenTrue;
                case FALSE -> whenFalse;
                case UNKNOWN -> 0;
            };
        }
    }

    /** A finding that bears on a condition, and the most it could move it, in log-odds above 0. */
    record Gap(int finding, double weight, Missing missing) {}
}
