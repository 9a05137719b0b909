package org.gaitkeeper.differential;

import java.util.List;
import org.gaitkeeper.findings.Speech;

/**
 * One rule on stopping or going on. The first that is true decides; see {@link StopAdvice}.
 *
 * @param id stable, unique
 * @param when the test
 * @param outcome what to do
 * @param because one sentence
 * @param sources never empty
 */
public record StopRule(String id, Test when, StopOutcome outcome, String because, List<String> sources) {

    public StopRule {
        sources = List.copyOf(sources);
    }

    StopRule in(Speech speech) {
        return new StopRule(id, when, outcome, speech.said(because), sources);
    }
}
