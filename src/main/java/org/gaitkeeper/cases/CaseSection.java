package org.gaitkeeper.cases;

import gg.jte.Content;
import org.gaitkeeper.access.Privilege;

/**
 * A feature that has something to show on the page of a case. Implemented as a {@code @Singleton} bean of the feature and
 * found by CDI; it reads by a use case of its own, which records the reading.
 */
public interface CaseSection {

    /** What somebody must be allowed in order to see it; without it the feature is not asked. */
    Privilege needed();

    /**
     * The section, ready to be placed: one card with an {@code h2}.
     *
     * @param csrf token for its forms
     */
    Content of(Case shown, String csrf);
}
