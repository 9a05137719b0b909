package org.gaitkeeper.knowledge;

import java.util.Map;
import java.util.UUID;

/**
 * A feature that knows in how many records of a clinic a piece of knowledge was at work. Implemented as a
 * {@code @Singleton} bean of the feature that stores results and found by CDI; called inside a transaction.
 */
@FunctionalInterface
public interface KnowledgeUse {

    /**
     * Signed records by the id of what was used, by one indexed query that does not grow with the number of records. What
     * was never used is left out.
     */
    Map<String, Long> signedRecords(UUID clinicId, Kind kind);

    /** What can be used. */
    enum Kind {
        /** A claim that stood for or against something, counted or behind a stronger one. */
        CLAIM,
        /** A condition that stood as leading or possible, or contributed. */
        CONDITION,
        /** A red flag that was raised. */
        RED_FLAG
    }
}
