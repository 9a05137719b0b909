package org.gaitkeeper.differential;

import org.gaitkeeper.findings.Speech;

/**
 * A publication that knowledge cites.
 *
 * @param key as used in {@code sources} lists
 * @param title of the work
 * @param journal and issue, empty when none
 * @param year of publication, empty when undated
 * @param link address, DOI or PubMed id, empty when none
 * @param population studied, empty when not said
 * @param read what was read of it: abstract, guideline page, secondary
 */
public record Source(
        String key, String title, String journal, String year, String link, String population, String read) {

    /** Title and journal stay as published. */
    Source in(Speech speech) {
        return new Source(key, title, journal, year, link, speech.said(population), speech.said(read));
    }
}
