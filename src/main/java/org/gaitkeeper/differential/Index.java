package org.gaitkeeper.differential;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gaitkeeper.differential.Differential.OpenQuestion;
import org.gaitkeeper.differential.Differential.Sentence;
import org.gaitkeeper.findings.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The contents in the shape the engine walks: numbers instead of codes, all tests as one circuit, weights already capped
 * and damped, and all words that do not depend on the answers.
 */
final class Index {

    private static final int[] NONE = {};

    final KnowledgeBase.Contents contents;
    final List<Finding> findings;
    final List<Condition> conditions;
    final double[] baseRates;
    /** Place of each condition among all codes in alphabetical order. */
    final int[] alphabetical;
    /** The conditions in that order. */
    final int[] inAlphabet;
    /** Conditions that may lead. */
    final int[] leaders;
    /** Conditions that only contribute. */
    final int[] modifiers;

    final Circuit circuit;
    final Lines lines;
    final List<CompiledClaim> claims;
    /** By claim: the node of its test. */
    final int[] whens;
    /** Claims that do not count, or count less, in some patients. */
    final BitSet conditional = new BitSet();

    final Slots slots;
    /** The axis of each group that slots share. */
    final List<Axis> groups;

    final Usual usual;

    final List<Rule> rules;
    /** Each finding a restatement answers once, in the order of the knowledge. */
    final int[] restated;

    final List<Guarded<RedFlag>> flags;
    final List<Guarded<StopRule>> stopRules;
    final Statements timing;
    final Statements spinePosition;
    /** The checklist of red flags, and the number of the finding each question of it asks. */
    final List<OpenQuestion> redFlagQuestions;

    final int[] redFlagFindings;
    final List<String> maps;
    final List<Askable> askable;

    private final Map<String, Integer> findingNumbers = new HashMap<>();
    private final int[][] leavesOf;
    private final int[][] drawingsOf;
    private final int[][] claimsOn;
    private final int[][] slotsOn;
    /** By node: claims whose truth or weight depends on it. */
    final Relation claimsWith;

    private final int[][] follows;
    private final int[][] rulesOf;
    /** By node: restatements whose test it is. */
    final Relation rulesWith;

    private final List<Gaps> gaps;

    Index(KnowledgeBase.Contents contents) {
        this.contents = contents;
        this.findings = contents.catalogue().all();
        this.conditions = contents.conditions();
        for (Finding finding : findings) {
            findingNumbers.put(finding.code(), findingNumbers.size());
        }
        this.baseRates =
                conditions.stream().mapToDouble(contents.weights()::baseRate).toArray();
        this.inAlphabet = IntStream.range(0, conditions.size())
                .boxed()
                .sorted(Comparator.comparing(
                        condition -> conditions.get(condition).code()))
                .mapToInt(Integer::intValue)
                .toArray();
        this.alphabetical = new int[conditions.size()];
        IntStream.range(0, inAlphabet.length).forEach(place -> alphabetical[inAlphabet[place]] = place);
        this.leaders = IntStream.range(0, conditions.size())
                .filter(condition -> !conditions.get(condition).modifier())
                .toArray();
        this.modifiers = IntStream.range(0, conditions.size())
                .filter(condition -> conditions.get(condition).modifier())
                .toArray();

        this.circuit = new Circuit(tests(contents).toList());
        ClaimCompiler compiler = new ClaimCompiler(this);
        this.lines = compiler.lines();
        this.claims = compiler.claims();
        this.slots = compiler.slots();
        this.whens = claims.stream().mapToInt(CompiledClaim::when).toArray();
        IntStream.range(0, whens.length)
                .filter(claim -> claims.get(claim).conditional())
                .forEach(conditional::set);
        this.groups = compiler.groups();
        this.flags = contents.redFlags().stream()
                .map(flag -> new Guarded<>(flag, flag.when(), flag.unless(), this))
                .toList();
        this.stopRules = contents.stopRules().stream()
                .map(rule -> new Guarded<>(rule, rule.when(), null, this))
                .toList();
        this.timing = statements(contents.timing());
        this.spinePosition = statements(contents.spinePosition());
        this.redFlagQuestions = Checklist.questions(contents);
        this.redFlagFindings = redFlagQuestions.stream()
                .mapToInt(question -> number(question.finding()))
                .toArray();
        this.maps = Territory.maps(contents.catalogue(), contents.territories());

        this.leavesOf = leaves(Test.Of.class);
        this.drawingsOf = leaves(Test.Overlap.class);
        this.usual = new Usual(this);
        this.rules = contents.derivations().stream()
                .filter(derivation -> number(derivation.finding()) >= 0)
                .map(this::rule)
                .toList();
        this.restated = rules.stream().mapToInt(Rule::finding).distinct().toArray();
        this.claimsOn = things(findings.size(), claims, claim -> IntStream.of(claim.depends()));
        this.slotsOn = slotsOn();
        this.claimsWith = Relation.naming(circuit.size(), claims.size(), this::nodesOf);
        this.rulesOf = things(findings.size(), rules, rule -> IntStream.of(rule.finding()));
        this.rulesWith = Relation.naming(
                circuit.size(),
                rules.size(),
                rule -> IntStream.of(rules.get(rule).when()));
        this.follows = follows();
        this.gaps = Gaps.all(this);
        this.askable = Askable.all(this);
    }

    private static Stream<Test> tests(KnowledgeBase.Contents contents) {
        return Stream.of(
                        contents.claims().stream().flatMap(Claim::tests),
                        contents.derivations().stream().map(Derivation::when),
                        contents.redFlags().stream().flatMap(RedFlag::tests),
                        contents.stopRules().stream().map(StopRule::when),
                        Stream.of(contents.timing(), contents.spinePosition())
                                .flatMap(rule -> rule.statements().stream())
                                .flatMap(ReadingRule.Statement::tests))
                .flatMap(tests -> tests);
    }

    private Statements statements(ReadingRule rule) {
        return new Statements(
                rule.title(),
                IntStream.of(numbers(rule.findings())).boxed().toList(),
                rule.statements().stream()
                        .map(said -> new Guarded<>(
                                new Sentence(said.id(), said.text(), said.sources()), said.when(), said.unless(), this))
                        .toList());
    }

    /** The node of a test, {@link Circuit#NO_TEST} for none. */
    int node(@Nullable Test test) {
        return test == null ? Circuit.NO_TEST : circuit.node(test);
    }

    /** Place of a finding in the catalogue, -1 when it is not there. */
    int number(String finding) {
        return findingNumbers.getOrDefault(finding, -1);
    }

    /** Those of the findings that are in the catalogue, in the same order. */
    int[] numbers(Collection<String> codes) {
        return codes.stream()
                .mapToInt(this::number)
                .filter(number -> number >= 0)
                .toArray();
    }

    private Rule rule(Derivation derivation) {
        int finding = number(derivation.finding());
        Told told = Told.restated(finding, derivation.answer(derivation.value()), this);
        return new Rule(finding, node(derivation.when()), derivation, told);
    }

    /** By finding: slots in which a claim that depends on it stands. */
    private int[][] slotsOn() {
        List<Set<Integer>> found = new ArrayList<>();
        findings.forEach(finding -> found.add(new TreeSet<>()));
        for (int slot = 0; slot < slots.size(); slot++) {
            for (int entry = slots.firstEntry(slot); entry < slots.firstEntry(slot + 1); entry++) {
                for (int finding : claims.get(slots.claim(entry)).depends()) {
                    found.get(finding).add(slot);
                }
            }
        }
        return found.stream().map(Index::ints).toArray(int[][]::new);
    }

    private IntStream nodesOf(int claim) {
        CompiledClaim compiled = claims.get(claim);
        return IntStream.of(compiled.when(), compiled.population(), compiled.exemption());
    }

    /** By finding: nodes of leaves of this kind that look at it. */
    private int[][] leaves(Class<? extends Test.Leaf> kind) {
        List<Test.Leaf> leaves = circuit.leaves();
        int[][] places = things(
                findings.size(),
                leaves,
                leaf -> kind.isInstance(leaf) ? IntStream.of(numbers(leaf.findings())) : IntStream.empty());
        return Stream.of(places)
                .map(some -> IntStream.of(some)
                        .map(place -> circuit.node(leaves.get(place)))
                        .toArray())
                .toArray(int[][]::new);
    }

    /** By key from 0: places of the things that have it, ascending; keys below 0 are none. */
    private static <T> int[][] things(int size, List<T> things, Function<T, IntStream> keys) {
        List<Set<Integer>> found = new ArrayList<>();
        IntStream.range(0, size).forEach(key -> found.add(new TreeSet<>()));
        for (int i = 0; i < things.size(); i++) {
            int thing = i;
            keys.apply(things.get(thing)).filter(key -> key >= 0).forEach(key -> found.get(key)
                    .add(thing));
        }
        return found.stream().map(Index::ints).toArray(int[][]::new);
    }

    /** For each finding itself and what may be restated when its answer changes. */
    private int[][] follows() {
        Map<Integer, Set<Integer>> next = new HashMap<>();
        for (Rule rule : rules) {
            for (int read : numbers(rule.derivation().when().findings())) {
                next.computeIfAbsent(read, finding -> new TreeSet<>()).add(rule.finding());
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

    /** Nodes of leaves that look at answers to the finding and nothing else. */
    int[] leavesOf(int finding) {
        return leavesOf[finding];
    }

    /** Nodes of leaves that look at what is drawn in the finding and others. */
    int[] drawingsOf(int finding) {
        return drawingsOf[finding];
    }

    /** Claims whose truth or weight depends on the finding, in the order of the knowledge. */
    int[] claimsOn(int finding) {
        return claimsOn[finding];
    }

    /** Slots in which those claims stand. */
    int[] slotsOn(int finding) {
        return slotsOn[finding];
    }

    /** The finding, then those that may be restated when its answer changes. */
    int[] follows(int finding) {
        return follows[finding];
    }

    /** Restatements that answer the finding, in the order of the knowledge. */
    int[] rulesOf(int finding) {
        return rulesOf[finding];
    }

    /** What is worth knowing about a condition, weightiest first. */
    Gaps gaps(int condition) {
        return gaps.get(condition);
    }

    static int[] ints(Collection<Integer> numbers) {
        return numbers.isEmpty()
                ? NONE
                : numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /** What may be said about findings read together. */
    record Statements(String title, List<Integer> findings, List<Guarded<Sentence>> sentences) {}

    /** A restatement: the finding it answers, the node of its test, and the answer. */
    record Rule(int finding, int when, Derivation derivation, Told told) {}
}
