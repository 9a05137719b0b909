package org.gaitkeeper.cases;

import gg.jte.Content;
import org.gaitkeeper.access.Privilege;

/**
 * A feature that knows how a case is going, for the page of the patient. Implemented as a {@code @Singleton} bean of the
 * feature and found by CDI; it reads by a use case of its own, which records the reading.
 */
public interface CourseSection {

    /** What somebody must be allowed in order to see it; without it the feature is not asked. */
    Privilege needed();

    /** How this case is going, ready to be placed: cards with an {@code h2} each. */
    Content of(Case shown);
}
