package org.gaitkeeper.knowledge.browse;

import java.util.List;
import org.gaitkeeper.knowledge.SourceLine;

/**
 * Something to tell or do: advice, a rule on stopping, or a reading of several answers.
 *
 * @param item what it is
 * @param about what kind of advice, in words
 * @param clinical for the clinician
 * @param plain for the patient; empty for rules and readings
 * @param when its test in words; empty for advice, which goes with conditions
 * @param sources never empty
 */
public record AdviceSheet(
        Item item, String about, String clinical, String plain, String when, List<SourceLine> sources) {

    public AdviceSheet {
        sources = List.copyOf(sources);
    }
}
