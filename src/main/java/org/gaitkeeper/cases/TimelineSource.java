package org.gaitkeeper.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gaitkeeper.access.Privilege;

/**
 * A feature that knows what happened to a patient. Implemented as a {@code @Singleton} bean of the feature and
 * found by CDI. Called inside the transaction that reads the timeline, which records the reading.
 */
public interface TimelineSource {

    /** What somebody must be allowed in order to see these entries; without it the source is not asked. */
    Privilege needed();

    /**
     * What happened strictly before an instant, newest first, by indexed queries.
     *
     * @param before exclusive
     * @param limit most entries to give, 1 to 201
     */
    List<TimelineEntry> happened(UUID clinicId, UUID patientId, Instant before, int limit);
}
