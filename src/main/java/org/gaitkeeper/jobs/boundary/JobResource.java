package org.gaitkeeper.jobs.boundary;

import jakarta.inject.Inject;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.jobs.Begun;
import org.gaitkeeper.jobs.Job;
import org.gaitkeeper.jobs.control.Kinds;
import org.gaitkeeper.jobs.control.OwnJobs;
import org.gaitkeeper.platform.web.PathId;
import org.jspecify.annotations.Nullable;

/** Long work of the person acting, for programs. */
@Path("/api/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
public class JobResource {

    private final OwnJobs jobs;
    private final Kinds kinds;
    private final Acting acting;
    private final Clock clock;

    @Inject
    public JobResource(OwnJobs jobs, Kinds kinds, Acting acting, Clock clock) {
        this.jobs = jobs;
        this.kinds = kinds;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * A job as it stands.
     *
     * @param kind {@code AUDIT_EXPORT}, {@code KNOWLEDGE_REPLAY} or {@code PATIENT_IMPORT}
     * @param asked what was asked for, as understood
     * @param rows done so far
     * @param ofRows rows to do; 0 until they are counted
     * @param rowsPerSecond null before the first row
     * @param secondsLeft null while that cannot be told
     * @param finishedAt null while it runs
     * @param counts what came of the rows, by name; empty unless done
     * @param bytes of the file; 0 unless done
     * @param sha256 of the file; empty unless done; the trail holds the same
     * @param file where the file is; null when there is none yet or any more
     * @param keptUntil until when the file is; null when there is none
     * @param error why it failed, when that is known; empty otherwise
     */
    public record Shown(
            UUID id,
            String kind,
            Job.State state,
            Map<String, String> asked,
            long rows,
            long ofRows,
            @Nullable Long rowsPerSecond,
            @Nullable Long secondsLeft,
            Instant startedAt,
            @Nullable Instant finishedAt,
            Map<String, Long> counts,
            long bytes,
            String sha256,
            @Nullable URI file,
            @Nullable Instant keptUntil,
            String error) {

        static Shown of(Job job, Instant now) {
            boolean available = job.available(now);
            return new Shown(
                    job.id(),
                    job.kind(),
                    job.state(),
                    job.ask(),
                    job.done(),
                    job.total(),
                    job.rate().orElse(null),
                    job.secondsLeft().orElse(null),
                    job.startedAt(),
                    job.finishedAt(),
                    job.counts(),
                    job.bytes(),
                    job.sha256(),
                    available ? URI.create(Begun.of(job.id()).job() + "/file") : null,
                    available ? job.keptUntil().orElse(null) : null,
                    job.error());
        }
    }

    /** Several of them. */
    public record Several(List<Shown> items) {}

    @GET
    @Requires(Privilege.USE_PRODUCT)
    @Operation(summary = "List the latest twenty jobs of the person acting, newest first")
    public Several list() throws SQLException {
        return new Several(jobs.latest().stream()
                .map(job -> Shown.of(job, clock.instant()))
                .toList());
    }

    @GET
    @Path("{id}")
    @Requires(Privilege.USE_PRODUCT)
    @Operation(summary = "Read how far a job is, and where its file is once it is done")
    public Shown one(@PathParam("id") String id) throws SQLException {
        return read(PathId.of(id));
    }

    @POST
    @Path("{id}/cancellation")
    @Requires(Privilege.USE_PRODUCT)
    @Operation(summary = "Ask a job to end; one that has ended stays as it is")
    @APIResponse(responseCode = "202", description = "Asked; a job that still ran ends soon, without a file")
    public Response cancel(@PathParam("id") String id) throws SQLException {
        jobs.cancel(PathId.of(id));
        return Response.accepted(read(PathId.of(id))).build();
    }

    @POST
    @Path("{id}/repetition")
    @Requires(Privilege.USE_PRODUCT)
    @Operation(summary = "Do the same once more, as of now")
    @APIResponse(responseCode = "202", description = "Begun; ask the address in Location how far it is")
    @APIResponse(responseCode = "409", description = "JOB_RUNNING: one of the same person is not finished yet")
    public Response again(@PathParam("id") String id) throws SQLException {
        Begun begun = Begun.of(jobs.again(PathId.of(id)));
        return Response.accepted(begun).location(begun.job()).build();
    }

    @GET
    @Path("{id}/file")
    @Produces("text/csv")
    @Requires(Privilege.USE_PRODUCT)
    @Operation(summary = "Fetch the file of a finished job, kept for 24 hours; the fetching is recorded")
    @APIResponse(responseCode = "200", description = "The file; Repr-Digest carries its digest")
    @APIResponse(responseCode = "404", description = "RESULT_GONE: it did not finish, or was kept long enough")
    public Response file(@PathParam("id") String id) throws SQLException {
        Job job = jobs.toFetch(PathId.of(id));
        return ResultFile.answer(
                jobs,
                job,
                kinds.of(job.kind()).text(job, acting.actor().clinic().zone()));
    }

    private Shown read(UUID id) throws SQLException {
        return Shown.of(jobs.find(id), clock.instant());
    }
}
