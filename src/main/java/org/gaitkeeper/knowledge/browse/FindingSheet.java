package org.gaitkeeper.knowledge.browse;

import java.util.List;
import org.gaitkeeper.knowledge.SourceLine;

/**
 * A question and what its answer bears on.
 *
 * @param code of the finding
 * @param label short
 * @param question as asked
 * @param section it is asked in
 * @param form of the answer, in words
 * @param options that may be chosen, in words; empty for other forms
 * @param sources never empty
 * @param reading what reads it: claims, red flags, rules, derivations
 */
public record FindingSheet(
        String code,
        String label,
        String question,
        String section,
        String form,
        List<String> options,
        List<SourceLine> sources,
        List<Item> reading) {

    public FindingSheet {
        options = List.copyOf(options);
        sources = List.copyOf(sources);
        reading = List.copyOf(reading);
    }
}
