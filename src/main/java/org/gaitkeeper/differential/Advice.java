package org.gaitkeeper.differential;

import java.util.List;
import org.gaitkeeper.findings.Speech;

/**
 * Something to tell or do.
 *
 * @param id stable, unique
 * @param kind what it is about
 * @param clinical for the clinician and the letter
 * @param plain for the patient
 * @param sources never empty
 */
public record Advice(String id, Kind kind, String clinical, String plain, List<String> sources) {

    public Advice {
        sources = List.copyOf(sources);
    }

    Advice in(Speech speech) {
        return new Advice(id, kind, speech.said(clinical), speech.said(plain), sources);
    }

    /** What advice is about. */
    public enum Kind {
        MANAGEMENT,
        STOP_OR_CONTINUE,
        FOOTWEAR,
        RETURN_TO_RUN,
        SAFETY_NET
    }
}
