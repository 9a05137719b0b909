package org.gaitkeeper.differential;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sourced statement linking a test of the findings to conditions. Claims may disagree.
 *
 * @param id stable, unique
 * @param when the test; while it is unknown the claim moves nothing
 * @param whenTrue what follows when the test is true
 * @param whenFalse what follows when the test was answered and is false; often empty
 * @param cluster claims of one cluster measure the same thing: per condition only the strongest counts
 * @param grade what it rests on
 * @param population in whom it was measured
 * @param contested sources disagree, which damps it
 * @param restingExam an examination at rest: never lowers what is found only after exercise
 * @param sources never empty
 * @param because one sentence
 */
public record Claim(
        String id,
        Test when,
        List<Effect> whenTrue,
        List<Effect> whenFalse,
        String cluster,
        Grade grade,
        Population population,
        boolean contested,
        boolean restingExam,
        List<String> sources,
        String because) {

    public Claim {
        whenTrue = List.copyOf(whenTrue);
        whenFalse = List.copyOf(whenFalse);
        sources = List.copyOf(sources);
    }

    /**
     * What a claim does to one condition.
     *
     * @param condition code
     * @param favours true for evidence for, false for evidence against
     * @param strength how strongly
     */
    public record Effect(String condition, boolean favours, Strength strength) {}

    /**
     * In whom a claim was measured.
     *
     * @param text in words, empty when nobody measured it
     * @param distant unlike active adults: damped
     * @param within false for a patient unlike those measured, which damps; null when anybody may be
     */
    public record Population(
            String text, boolean distant, @Nullable Test within) {

        /** Nobody in particular. */
        public static final Population ANY = new Population("", false, null);
    }
}
