package org.gaitkeeper.cases.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.cases.TimelineEntry;
import org.gaitkeeper.cases.control.ReadTimeline;
import org.gaitkeeper.platform.web.Items;
import org.gaitkeeper.platform.web.Paging;
import org.gaitkeeper.platform.web.PathId;
import org.jspecify.annotations.Nullable;

/** What happened to one patient, for programs. */
@Path("/api/patients/{id}/timeline")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Patients")
public class TimelineResource {

    private final ReadTimeline read;
    private final Clock clock;

    @Inject
    public TimelineResource(ReadTimeline read, Clock clock) {
        this.read = read;
        this.clock = clock;
    }

    /**
     * One event.
     *
     * @param caseId the case it belongs to; null when to none
     * @param kind such as {@code CASE_OPENED}
     * @param href the page of it; empty for none
     */
    public record Event(
            Instant at, @Nullable UUID caseId, String kind, String what, String detail, String status, String href) {

        static Event of(TimelineEntry entry) {
            return new Event(
                    entry.at(),
                    entry.caseId(),
                    entry.kind(),
                    entry.what(),
                    entry.detail(),
                    entry.status(),
                    entry.href());
        }
    }

    @GET
    @Requires(Privilege.FIND_CASE)
    @Operation(
            summary = "Read the timeline of a patient",
            description = "Newest first, as far as your role may see it.")
    public Items<Event> read(
            @PathParam("id") String id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        ReadTimeline.Timeline timeline = read.read(PathId.of(id), Moments.before(after, clock), Paging.limit(limit));
        return new Items<>(
                timeline.entries().stream().map(Event::of).toList(),
                timeline.next() == null ? null : timeline.next().toString());
    }
}
