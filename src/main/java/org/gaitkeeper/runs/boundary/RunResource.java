package org.gaitkeeper.runs.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.platform.web.PathId;
import org.gaitkeeper.platform.web.Versions;
import org.gaitkeeper.runs.control.ChangeRun;
import org.gaitkeeper.runs.control.MarkRunInError;
import org.gaitkeeper.runs.control.ReadRuns;
import org.gaitkeeper.runs.control.Run;
import org.gaitkeeper.runs.control.RunEntry;
import org.jspecify.annotations.Nullable;

/** Logged runs for programs. */
@Path("/api/runs/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Runs")
public class RunResource {

    private final ReadRuns reading;
    private final ChangeRun changing;
    private final MarkRunInError marking;

    @Inject
    public RunResource(ReadRuns reading, ChangeRun changing, MarkRunInError marking) {
        this.reading = reading;
        this.changing = changing;
        this.marking = marking;
    }

    /** Why a run was entered in error. */
    public record InError(@Nullable String reason) {}

    @GET
    @Requires(Privilege.READ_ASSESSMENT)
    @Operation(summary = "Read a logged run")
    public Response read(@PathParam("id") String id) {
        return answer(reading.read(PathId.of(id)));
    }

    @PUT
    @Requires(Privilege.WRITE_ASSESSMENT)
    @Operation(summary = "Correct a logged run", description = "The body takes the place of date and answers.")
    @APIResponse(responseCode = "409", description = "The run was entered in error (RUN_IN_ERROR)")
    @APIResponse(responseCode = "412", description = "Somebody changed it since; ETag gives the stored version")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response change(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, RunEntry entry) {
        return answer(changing.change(PathId.of(id), Versions.ifMatch(ifMatch), entry));
    }

    @POST
    @Path("in-error")
    @Requires(Privilege.WRITE_ASSESSMENT)
    @Operation(summary = "Mark a run as entered in error", description = "It counts no more and stays readable.")
    @APIResponse(responseCode = "409", description = "The run is marked already (RUN_IN_ERROR)")
    @APIResponse(responseCode = "412", description = "Somebody changed it since; ETag gives the stored version")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response inError(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, InError body) {
        return answer(marking.mark(PathId.of(id), Versions.ifMatch(ifMatch), body.reason()));
    }

    private static Response answer(Run run) {
        return Response.ok(RunJson.of(run))
                .tag(Versions.tag(run.logged().version()))
                .build();
    }
}
