package org.gaitkeeper.differential;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Findings;

/**
 * A question put to the findings, answered true, false or unknown. What was not assessed is unknown; an answer more
 * never turns true into false or back.
 */
public sealed interface Test permits Test.Leaf, Test.All, Test.Any, Test.Count, Test.Not {

    /** The answer for what was recorded. */
    default Truth evaluate(Findings findings) {
        return evaluate(findings::answers);
    }

    /** The answer for these answers. */
    default Truth evaluate(Answers answers) {
        Circuit circuit = new Circuit(List.of(this));
        Truths truths = new Truths(circuit);
        circuit.leaves().forEach(leaf -> truths.set(circuit.node(leaf), leaf.look(answers)));
        return truths.of(circuit.node(this));
    }

    /** Codes of the findings it reads, sorted. */
    default Set<String> findings() {
        Set<String> all = new TreeSet<>();
        leaves().forEach(leaf -> all.addAll(leaf.findings()));
        return all;
    }

    /** The tests it is made of; empty for one that looks at answers itself. */
    List<Test> parts();

    /** The tests in it that look at answers themselves. */
    default Stream<Leaf> leaves() {
        return parts().stream().flatMap(Test::leaves);
    }

    /** A test that looks at answers itself. */
    sealed interface Leaf extends Test permits Of, Overlap {

        /** What these answers say. */
        Truth look(Answers answers);

        @Override
        Set<String> findings();

        @Override
        default List<Test> parts() {
            return List.of();
        }

        @Override
        default Stream<Leaf> leaves() {
            return Stream.of(this);
        }
    }

    /**
     * A test of one finding. With several sides or phases it is true when true of any, false when every recorded one is
     * false.
     *
     * @param finding code
     * @param place which of its answers are looked at
     * @param condition what must hold of an answer that is known
     */
    record Of(String finding, Place place, Predicate condition) implements Leaf {

        @Override
        public Truth look(Answers answers) {
            int yes = 0;
            int no = 0;
            List<Answer> given = answers.to(finding);
            for (int i = 0; i < given.size(); i++) {
                Answer answer = given.get(i);
                if (answer.status().known() && place.covers(answer)) {
                    if (condition.holds(answer)) {
                        yes++;
                    } else {
                        no++;
                    }
                }
            }
            if (yes + no == 0) {
                return Truth.UNKNOWN;
            }
            return place.sides().judge(yes, no);
        }

        @Override
        public Set<String> findings() {
            return Set.of(finding);
        }
    }

    /**
     * How much of a territory was drawn on one side: twice the shared zones over the zones drawn plus those of the
     * territory (the Dice coefficient).
     *
     * @param territory whose zones
     * @param maps codes of the findings in which zones are drawn
     * @param atLeast least overlap, above 0 and at most 1
     */
    record Overlap(Territory territory, List<String> maps, double atLeast) implements Leaf {

        public Overlap {
            maps = List.copyOf(maps);
        }

        @Override
        public Truth look(Answers answers) {
            return look(BodyMap.read(maps, answers));
        }

        /** What this drawing says. */
        Truth look(BodyMap drawn) {
            if (!drawn.known()) {
                return Truth.UNKNOWN;
            }
            return Truth.of(drawn.sides().stream().anyMatch(side -> drawn.overlap(territory, side) >= atLeast));
        }

        @Override
        public Set<String> findings() {
            return new TreeSet<>(maps);
        }
    }

    /**
     * All of these.
     *
     * @param parts not empty
     */
    record All(List<Test> parts) implements Test {

        public All {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Any of these.
     *
     * @param parts not empty
     */
    record Any(List<Test> parts) implements Test {

        public Any {
            parts = List.copyOf(parts);
        }
    }

    /**
     * At least so many of these.
     *
     * @param least 1 or more, no more than there are parts
     * @param parts not empty
     */
    record Count(int least, List<Test> parts) implements Test {

        public Count {
            parts = List.copyOf(parts);
        }
    }

    /**
     * The opposite.
     *
     * @param part of this
     */
    record Not(Test part) implements Test {

        @Override
        public List<Test> parts() {
            return List.of(part);
        }
    }
}
