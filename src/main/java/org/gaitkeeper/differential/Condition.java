package org.gaitkeeper.differential;

import java.util.List;
import org.gaitkeeper.findings.Speech;

/**
 * Something that could explain the symptom.
 *
 * @param code stable, snake_case
 * @param caseCode the diagnosis code of published cases it counts as, empty when none
 * @param name in clinical words
 * @param plain in the patient's words
 * @param axis where the cause lies
 * @param baseRate key of {@link Weights#baseRates()}
 * @param baseRateSources where the base rate comes from, never empty
 * @param modifier true for a contributor such as fatigue: it is listed apart and never leads
 * @param territories codes of territories it involves, empty when none
 * @param exerciseOnly a normal examination at rest does not lower it
 * @param urgency when it leads
 * @param destination who should see the patient when it leads
 * @param advice ids of advice
 * @param stopRule what to do on the run when it leads
 * @param sources never empty
 */
public record Condition(
        String code,
        String caseCode,
        String name,
        String plain,
        Axis axis,
        String baseRate,
        List<String> baseRateSources,
        boolean modifier,
        List<String> territories,
        boolean exerciseOnly,
        Urgency urgency,
        String destination,
        List<String> advice,
        StopOutcome stopRule,
        List<String> sources) {

    public Condition {
        baseRateSources = List.copyOf(baseRateSources);
        territories = List.copyOf(territories);
        advice = List.copyOf(advice);
        sources = List.copyOf(sources);
    }

    Condition in(Speech speech) {
        return new Condition(
                code,
                caseCode,
                speech.said(name),
                speech.said(plain),
                axis,
                baseRate,
                baseRateSources,
                modifier,
                territories,
                exerciseOnly,
                urgency,
                speech.said(destination),
                advice,
                stopRule,
                sources);
    }

    /** The same, seen by somebody else. */
    Condition to(String newDestination) {
        return new Condition(
                code,
                caseCode,
                name,
                plain,
                axis,
                baseRate,
                baseRateSources,
                modifier,
                territories,
                exerciseOnly,
                urgency,
                newDestination,
                advice,
                stopRule,
                sources);
    }
}
