package org.gaitkeeper.differential;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gaitkeeper.findings.Speech;
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
 * @param exemption in whom it does not count; null when it counts in everybody
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
        @Nullable Exemption exemption,
        List<String> sources,
        String because) {

    public Claim {
        whenTrue = List.copyOf(whenTrue);
        whenFalse = List.copyOf(whenFalse);
        sources = List.copyOf(sources);
    }

    Claim in(Speech speech) {
        return new Claim(
                id,
                when,
                whenTrue,
                whenFalse,
                cluster,
                grade,
                population.in(speech),
                contested,
                restingExam,
                exemption == null ? null : exemption.in(speech),
                sources,
                speech.said(because));
    }

    /** Everything it asks of the findings. */
    Stream<Test> tests() {
        return Stream.of(when, population.within(), exemption == null ? null : exemption.when())
                .filter(Objects::nonNull);
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

        Population in(Speech speech) {
            return new Population(speech.said(text), distant, within);
        }
    }

    /**
     * Patients in whom a claim does not count; the claim is still shown, with the reason.
     *
     * @param when true for such a patient; unknown does not hold the claim back
     * @param because one sentence
     * @param sources never empty
     */
    public record Exemption(Test when, String because, List<String> sources) {
        public Exemption {
            sources = List.copyOf(sources);
        }

        Exemption in(Speech speech) {
            return new Exemption(when, speech.said(because), sources);
        }
    }
}
