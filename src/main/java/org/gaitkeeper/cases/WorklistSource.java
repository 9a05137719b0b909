package org.gaitkeeper.cases;

import java.util.List;
import java.util.UUID;

/**
 * A feature that knows what waits. Implemented as a {@code @Singleton} bean of the feature and found by CDI; several sources may serve one kind. Called inside the transaction that reads the worklist, which records the reading;
 * never called for a person without {@link WorklistKind#needed()}.
 */
public interface WorklistSource {

    /** The list this source serves. */
    WorklistKind kind();

    /**
     * What waits, the longest waiting first, by one indexed query.
     *
     * @param clinicianId the person asking
     * @param limit most entries to give, 1 to 200
     */
    List<WorklistEntry> waiting(UUID clinicId, UUID clinicianId, int limit);
}
