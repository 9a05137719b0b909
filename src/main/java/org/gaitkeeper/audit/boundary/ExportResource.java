package org.gaitkeeper.audit.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.audit.control.ExportJobs;
import org.gaitkeeper.audit.control.Job;
import org.gaitkeeper.platform.web.PathId;
import org.jspecify.annotations.Nullable;

/** Exports of the trail as jobs, for programs. */
@Path("/api/audit/exports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class ExportResource {

    private static final String ADDRESS = "/api/audit/exports/";

    private final ExportJobs jobs;
    private final Acting acting;
    private final Clock clock;

    @Inject
    public ExportResource(ExportJobs jobs, Acting acting, Clock clock) {
        this.jobs = jobs;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * Which events to export, as in the filter of the search; null means any.
     *
     * @param from first day, minute (clinic's zone) or instant
     * @param to last day, minute or instant
     * @param person id of who did it
     * @param patient id of whose record it was
     * @param action exact name, such as {@code PATIENT_READ}
     * @param outcome {@code SUCCESS}, {@code DENIED} or {@code FAILED}
     * @param hours {@code after} for events after hours alone
     */
    public record Wanted(
            @Nullable String from,
            @Nullable String to,
            @Nullable String person,
            @Nullable String patient,
            @Nullable String action,
            @Nullable String outcome,
            @Nullable String hours) {

        @Nullable
        String field(String name) {
            return switch (name) {
                case "from" -> from;
                case "to" -> to;
                case "person" -> person;
                case "patient" -> patient;
                case "action" -> action;
                case "outcome" -> outcome;
                case "hours" -> hours;
                default -> null;
            };
        }
    }

    /**
     * An export as it stands.
     *
     * @param filter what was asked for, as understood
     * @param rows written so far
     * @param ofRows rows to write; 0 until they are counted
     * @param rowsPerSecond null before the first row
     * @param secondsLeft null while that cannot be told
     * @param finishedAt null while it runs
     * @param bytes of the file; 0 unless done
     * @param sha256 of the file; empty unless done; the trail holds the same
     * @param file where the file is; null when there is none yet or any more
     * @param keptUntil until when the file is; null when there is none
     */
    public record Export(
            UUID id,
            Job.State state,
            Map<String, String> filter,
            long rows,
            long ofRows,
            @Nullable Long rowsPerSecond,
            @Nullable Long secondsLeft,
            Instant startedAt,
            @Nullable Instant finishedAt,
            long bytes,
            String sha256,
            @Nullable String file,
            @Nullable Instant keptUntil) {

        static Export of(Job job, Instant now) {
            @Nullable Instant until = job.keptUntil().filter(now::isBefore).orElse(null);
            return new Export(
                    job.id(),
                    job.state(),
                    job.filter(),
                    job.done(),
                    job.total(),
                    job.rate().orElse(null),
                    job.secondsLeft().orElse(null),
                    job.startedAt(),
                    job.finishedAt(),
                    job.bytes(),
                    job.digest() == null ? "" : job.digest().hex(),
                    until == null ? null : ADDRESS + job.id() + "/file",
                    until);
        }
    }

    /** Several of them. */
    public record Exports(List<Export> items) {}

    @POST
    @Requires(Privilege.EXPORT_AUDIT)
    @Operation(summary = "Begin an export as CSV, oldest event first; it goes on after the answer")
    @APIResponse(responseCode = "202", description = "Begun; ask the address in Location how far it is")
    @APIResponse(responseCode = "409", description = "EXPORT_RUNNING: one of the same person is not finished yet")
    public Response start(Wanted body) throws SQLException {
        UUID id = jobs.start(AuditQuery.read(body::field, zone(), clock).filterOrThrow());
        return Response.accepted(read(id)).location(URI.create(ADDRESS + id)).build();
    }

    @GET
    @Requires(Privilege.EXPORT_AUDIT)
    @Operation(summary = "List the latest twenty exports of the person acting, newest first")
    public Exports list() throws SQLException {
        return new Exports(jobs.latest().stream()
                .map(job -> Export.of(job, clock.instant()))
                .toList());
    }

    @GET
    @Path("{id}")
    @Requires(Privilege.EXPORT_AUDIT)
    @Operation(summary = "Read how far an export is, and where its file is once it is done")
    public Export one(@PathParam("id") String id) throws SQLException {
        return read(PathId.of(id));
    }

    @POST
    @Path("{id}/cancellation")
    @Requires(Privilege.EXPORT_AUDIT)
    @Operation(summary = "Ask an export to end; one that has ended stays as it is")
    @APIResponse(responseCode = "202", description = "Asked; nothing of it is kept once it has ended")
    public Response cancel(@PathParam("id") String id) throws SQLException {
        jobs.cancel(PathId.of(id));
        return Response.accepted(read(PathId.of(id))).build();
    }

    @GET
    @Path("{id}/file")
    @Produces("text/csv")
    @Requires(Privilege.EXPORT_AUDIT)
    @Operation(summary = "Fetch the file of a finished export, kept for 24 hours; the fetching is recorded")
    @APIResponse(responseCode = "200", description = "The CSV; Repr-Digest carries its digest")
    @APIResponse(responseCode = "404", description = "EXPORT_GONE: it did not finish, or was kept long enough")
    public Response file(@PathParam("id") String id) throws SQLException {
        return StoredFile.of(jobs, PathId.of(id), zone());
    }

    private Export read(UUID id) throws SQLException {
        return Export.of(jobs.find(id), clock.instant());
    }

    private ZoneId zone() {
        return acting.actor().clinic().zone();
    }
}
