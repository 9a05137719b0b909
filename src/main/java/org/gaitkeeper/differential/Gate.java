package org.gaitkeeper.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A {@link Test} ready to be walked: at least so many of its parts. All is every one of them, any is one, and an opposite
 * is pushed down to the leaves, where each leaf has a number for itself and the next for its opposite. So more truth
 * below is never less truth above.
 */
final class Gate {

    private final int least;
    private final int[] literals;
    private final Gate[] gates;

    private Gate(int least, List<Integer> literals, List<Gate> gates) {
        this.least = least;
        this.literals = Index.ints(literals);
        this.gates = gates.toArray(Gate[]::new);
    }

    /**
     * The test with its leaves numbered.
     *
     * @param numbers gives each leaf its number, from 0
     */
    static Gate of(Test test, ToIntFunction<Test.Leaf> numbers) {
        return of(test, false, numbers);
    }

    private static Gate of(Test test, boolean opposite, ToIntFunction<Test.Leaf> numbers) {
        if (test instanceof Test.Not not) {
            return of(not.part(), !opposite, numbers);
        }
        if (test instanceof Test.All all) {
            return of(all.parts().size(), all.parts(), opposite, numbers);
        }
        if (test instanceof Test.Any any) {
            return of(1, any.parts(), opposite, numbers);
        }
        if (test instanceof Test.Count count) {
            return of(count.least(), count.parts(), opposite, numbers);
        }
        return of(1, List.of(test), opposite, numbers);
    }

    private static Gate of(int least, List<Test> parts, boolean opposite, ToIntFunction<Test.Leaf> numbers) {
        List<Integer> literals = new ArrayList<>();
        List<Gate> gates = new ArrayList<>();
        for (Test part : parts) {
            if (part instanceof Test.Leaf leaf) {
                literals.add(literal(numbers.applyAsInt(leaf), opposite));
            } else {
                gates.add(of(part, opposite, numbers));
            }
        }
        // Not at least so many are true: so many are false that too few are left.
        return new Gate(opposite ? parts.size() - least + 1 : least, literals, gates);
    }

    /** Where the truth of a leaf stands, or that of its opposite. */
    static int literal(int leaf, boolean opposite) {
        return 2 * leaf + (opposite ? 1 : 0);
    }

    /** The answer for these truths of leaves and their opposites. */
    Truth evaluate(Truth[] truths) {
        int certain = 0;
        int open = 0;
        for (int literal : literals) {
            Truth truth = truths[literal];
            if (truth == Truth.TRUE) {
                certain++;
            } else if (truth == Truth.UNKNOWN) {
                open++;
            }
        }
        for (Gate gate : gates) {
            Truth truth = gate.evaluate(truths);
            if (truth == Truth.TRUE) {
                certain++;
            } else if (truth == Truth.UNKNOWN) {
                open++;
            }
        }
        if (certain >= least) {
            return Truth.TRUE;
        }
        return certain + open >= least ? Truth.UNKNOWN : Truth.FALSE;
    }
}
