package org.gaitkeeper.differential;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Findings;

/**
 * A question put to the findings, answered true, false or unknown. What was not assessed is unknown; an answer more
 * never turns true into false or back.
 */
public sealed interface Test {

    /** The answer for what was recorded. */
    default Truth evaluate(Findings findings) {
        return evaluate(findings::answers);
    }

    /** The answer for these answers. */
    Truth evaluate(Answers answers);

    /** Codes of the findings it reads, sorted. */
    Set<String> findings();

    /**
     * A test of one finding. With several sides or phases it is true when true of any, false when every recorded one is
     * false.
     *
     * @param finding code
     * @param place which of its answers are looked at
     * @param condition what must hold of an answer that is known
     */
    record Of(String finding, Place place, Predicate condition) implements Test {

        @Override
        public Truth evaluate(Answers answers) {
            int yes = 0;
            int no = 0;
            for (Answer answer : answers.to(finding)) {
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
    record Overlap(Territory territory, List<String> maps, double atLeast) implements Test {

        public Overlap {
            maps = List.copyOf(maps);
        }

        @Override
        public Truth evaluate(Answers answers) {
            BodyMap drawn = BodyMap.read(maps, answers);
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

        @Override
        public Truth evaluate(Answers answers) {
            Truth result = Truth.TRUE;
            for (Test part : parts) {
                result = result.and(part.evaluate(answers));
                if (result == Truth.FALSE) {
                    return result;
                }
            }
            return result;
        }

        @Override
        public Set<String> findings() {
            return union(parts);
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

        @Override
        public Truth evaluate(Answers answers) {
            Truth result = Truth.FALSE;
            for (Test part : parts) {
                result = result.or(part.evaluate(answers));
                if (result == Truth.TRUE) {
                    return result;
                }
            }
            return result;
        }

        @Override
        public Set<String> findings() {
            return union(parts);
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

        @Override
        public Truth evaluate(Answers answers) {
            int certain = 0;
            int open = 0;
            for (Test part : parts) {
                switch (part.evaluate(answers)) {
                    case TRUE -> certain++;
                    case UNKNOWN -> open++;
                    case FALSE -> {
                        // neither certain nor open
                    }
                }
            }
            if (certain >= least) {
                return Truth.TRUE;
            }
            return certain + open >= least ? Truth.UNKNOWN : Truth.FALSE;
        }

        @Override
        public Set<String> findings() {
            return union(parts);
        }
    }

    /**
     * The opposite.
     *
     * @param part of this
     */
    record Not(Test part) implements Test {

        @Override
        public Truth evaluate(Answers answers) {
            return part.evaluate(answers).negate();
        }

        @Override
        public Set<String> findings() {
            return part.findings();
        }
    }

    private static Set<String> union(List<Test> parts) {
        Set<String> all = new TreeSet<>();
        parts.forEach(part -> all.addAll(part.findings()));
        return all;
    }
}
