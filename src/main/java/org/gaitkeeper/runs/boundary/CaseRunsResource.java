package org.gaitkeeper.runs.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.platform.idempotency.OnceKey;
import org.gaitkeeper.platform.web.Items;
import org.gaitkeeper.platform.web.Paging;
import org.gaitkeeper.platform.web.PathId;
import org.gaitkeeper.platform.web.Versions;
import org.gaitkeeper.runs.control.LogRun;
import org.gaitkeeper.runs.control.ReadRuns;
import org.gaitkeeper.runs.control.Run;
import org.gaitkeeper.runs.control.RunEntry;
import org.jspecify.annotations.Nullable;

/** The run log of a case for programs. */
@Path("/api/cases/{id}/runs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Runs")
public class CaseRunsResource {

    private final ReadRuns reading;
    private final LogRun logging;

    @Inject
    public CaseRunsResource(ReadRuns reading, LogRun logging) {
        this.reading = reading;
        this.logging = logging;
    }

    /** Names one act of logging, whichever side it was asked from. */
    static String route(UUID caseId) {
        return "POST /cases/" + caseId + "/runs";
    }

    @GET
    @Requires(Privilege.READ_ASSESSMENT)
    @Operation(
            summary = "List the logged runs of a case",
            description = "Latest day first. Runs entered in error are among them and carry an errorReason.")
    public Items<RunJson> list(
            @PathParam("id") String id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        return reading.ofCase(PathId.of(id), Paging.after(after), Paging.limit(limit))
                .page()
                .map(RunJson::of);
    }

    @POST
    @Requires(Privilege.WRITE_ASSESSMENT)
    @Operation(
            summary = "Log a run in an open case",
            description = "Answers go to findings that GET /api/findings marks perRun; at least one is needed.")
    @APIResponse(responseCode = "201", description = "Logged; Location and ETag say where and which version")
    @APIResponse(responseCode = "409", description = "CASE_CLOSED: reopen the case first")
    public Response add(
            @PathParam("id") String id, @HeaderParam("Idempotency-Key") @Nullable String key, RunEntry entry) {
        UUID caseId = PathId.of(id);
        Run logged = logging.log(caseId, entry, OnceKey.of(key, route(caseId), entry));
        return Response.created(URI.create("/api/runs/" + logged.id()))
                .tag(Versions.tag(logged.logged().version()))
                .entity(RunJson.of(logged))
                .build();
    }
}
