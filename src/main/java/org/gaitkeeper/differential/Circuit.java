package org.gaitkeeper.differential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * All tests of a knowledge base as one network of counted gates over shared leaves. First come the nodes of the leaves, by
 * number, then those of the opposites that are asked for, then the gates, each true when at least so many of its parts
 * are. All is every one of them, any is one, and an opposite is pushed down to the leaves, so that more truth below is never
 * less truth above. What several tests have in common is there once. {@link Truths} tells how the nodes stand in one patient.
 */
final class Circuit {

    /** In place of a node where there is no test. */
    static final int NO_TEST = -1;

    private final List<Test.Leaf> leaves;
    private final int[] opposites;
    private final int firstGate;
    private final Map<Test, Integer> nodes = new HashMap<>();
    private final Map<Gate, Integer> gates = new LinkedHashMap<>();
    private final short[] lacking;
    private final short[] spare;
    private final Relation above;

    Circuit(Collection<Test> tests) {
        this.leaves = tests.stream().flatMap(Test::leaves).distinct().toList();
        Set<Test> opposed = new HashSet<>();
        tests.forEach(test -> findOpposed(test, false, opposed));
        this.opposites = new int[leaves.size()];
        Arrays.fill(opposites, NO_TEST);
        int count = leaves.size();
        for (Test.Leaf leaf : leaves) {
            int number = nodes.size();
            nodes.put(leaf, number);
            if (opposed.contains(leaf)) {
                opposites[number] = count++;
            }
        }
        this.firstGate = count;
        tests.forEach(test -> nodes.put(test, node(test, false)));
        this.lacking = new short[gates.size()];
        this.spare = new short[gates.size()];
        gates.forEach((gate, node) -> {
            lacking[node - firstGate] = (short) gate.least();
            spare[node - firstGate] = (short) (gate.parts().size() - gate.least());
        });
        this.above = countedBy();
    }

    private static void findOpposed(Test test, boolean opposite, Set<Test> opposed) {
        if (test instanceof Test.Leaf && opposite) {
            opposed.add(test);
        }
        boolean below = opposite != test instanceof Test.Not;
        test.parts().forEach(part -> findOpposed(part, below, opposed));
    }

    private int node(Test test, boolean opposite) {
        if (test instanceof Test.Not not) {
            return node(not.part(), !opposite);
        }
        if (test instanceof Test.All all) {
            return gate(all.parts().size(), all.parts(), opposite);
        }
        if (test instanceof Test.Any any) {
            return gate(1, any.parts(), opposite);
        }
        if (test instanceof Test.Count count) {
            return gate(count.least(), count.parts(), opposite);
        }
        return opposite ? opposites[node(test)] : node(test);
    }

    private int gate(int least, List<Test> tests, boolean opposite) {
        List<Integer> parts = tests.stream().map(test -> node(test, opposite)).toList();
        if (parts.size() == 1) {
            return parts.get(0);
        }
        // Not at least so many are true: so many are false that too few are left.
        Gate gate = new Gate(opposite ? parts.size() - least + 1 : least, parts);
        return gates.computeIfAbsent(gate, fresh -> firstGate + gates.size());
    }

    private Relation countedBy() {
        List<List<Integer>> found = new ArrayList<>();
        IntStream.range(0, size()).forEach(node -> found.add(new ArrayList<>()));
        gates.forEach(
                (gate, node) -> gate.parts().forEach(part -> found.get(part).add(node)));
        return Relation.of(size(), node -> found.get(node).stream().mapToInt(Integer::intValue));
    }

    /** The node of a test, which must be one of those the circuit was made of. */
    int node(Test test) {
        Integer node = nodes.get(test);
        if (node == null) {
            throw new IllegalArgumentException("Not of this circuit: " + test);
        }
        return node;
    }

    /** The node of the opposite of a leaf, {@link #NO_TEST} where no test asks for it. */
    int opposite(int leaf) {
        return opposites[leaf];
    }

    /** Each different leaf once. */
    List<Test.Leaf> leaves() {
        return leaves;
    }

    /** The leaf at a node. */
    Test.Leaf leaf(int node) {
        return leaves.get(node);
    }

    /** How many nodes there are. */
    int size() {
        return firstGate + gates.size();
    }

    /** Gates have the last numbers. */
    int firstGate() {
        return firstGate;
    }

    /** By node: gates that count it, as often as they do. */
    Relation above() {
        return above;
    }

    /** By gate from 0: how many of its parts must be true; a copy. */
    short[] lacking() {
        return lacking.clone();
    }

    /** By gate from 0: how many of its parts may be false while it is not; a copy. */
    short[] spare() {
        return spare.clone();
    }

    private record Gate(int least, List<Integer> parts) {}
}
