package org.gaitkeeper.cases.control;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;
import org.gaitkeeper.cases.CasesAction;
import org.gaitkeeper.cases.TimelineEntry;
import org.gaitkeeper.cases.TimelineSource;
import org.gaitkeeper.patients.Patients;
import org.jspecify.annotations.Nullable;

/** Puts together what every feature knows to have happened to a patient, as far as the person asking may see it. */
@Singleton
public class ReadTimeline {

    private final Instance<TimelineSource> sources;
    private final Patients patients;
    private final AuditTrail trail;
    private final Acting acting;

    @Inject
    public ReadTimeline(Instance<TimelineSource> sources, Patients patients, AuditTrail trail, Acting acting) {
        this.sources = sources;
        this.patients = patients;
        this.trail = trail;
        this.acting = acting;
    }

    /**
     * One page, newest first.
     *
     * @param next the instant before which the next page goes on; null when this is the last page
     */
    public record Timeline(
            List<TimelineEntry> entries, @Nullable Instant next) {}

    /**
     * What happened before an instant.
     *
     * @param limit about how many entries to give, 1 to 200; entries of one microsecond stay together on a page
     * @throws org.gaitkeeper.platform.problem.Problem 404 when the patient is unknown
     */
    @Transactional
    @Requires(Privilege.FIND_CASE)
    public Timeline read(UUID patientId, Instant before, int limit) {
        patients.find(patientId);
        Timeline timeline = assemble(acting.actor(), patientId, before, limit);
        trail.record(
                CasesAction.TIMELINE_READ,
                new Subject("timeline", "timeline", patientId),
                Map.of("shown", timeline.entries().size()));
        return timeline;
    }

    /** The same for a use case that records the reading itself. */
    Timeline assemble(Actor actor, UUID patientId, Instant before, int limit) {
        List<TimelineEntry> entries = new ArrayList<>();
        for (TimelineSource source : sources) {
            if (actor.may(source.needed())) {
                entries.addAll(source.happened(actor.clinicId(), patientId, before, limit + 1));
            }
        }
        entries.sort(Comparator.comparing(TimelineEntry::at).reversed());
        int end = Math.min(limit, entries.size());
        while (end > 0
                && end < entries.size()
                && entries.get(end).at().equals(entries.get(end - 1).at())) {
            end++;
        }
        boolean more = end < entries.size();
        return new Timeline(
                List.copyOf(entries.subList(0, end)),
                more ? entries.get(end - 1).at() : null);
    }
}
