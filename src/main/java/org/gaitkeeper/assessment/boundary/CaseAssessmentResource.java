package org.gaitkeeper.assessment.boundary;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.assessment.AssessmentView;
import org.gaitkeeper.assessment.control.ReadAssessment;
import org.gaitkeeper.assessment.control.StartAssessment;
import org.gaitkeeper.platform.idempotency.OnceKey;
import org.gaitkeeper.platform.persistence.Ids;
import org.gaitkeeper.platform.web.Items;
import org.gaitkeeper.platform.web.Paging;
import org.gaitkeeper.platform.web.PathId;
import org.gaitkeeper.platform.web.Versions;
import org.jspecify.annotations.Nullable;

/** The assessments of a case for programs. */
@Path("/api/cases/{id}/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments")
public class CaseAssessmentResource {

    private final StartAssessment starting;
    private final ReadAssessment reading;

    @Inject
    public CaseAssessmentResource(StartAssessment starting, ReadAssessment reading) {
        this.starting = starting;
        this.reading = reading;
    }

    /** Nothing needs to be said to start. */
    public record Start() {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Privilege.WRITE_ASSESSMENT)
    @Operation(summary = "Start an assessment in an open case; the body is an empty object")
    public Response start(
            @PathParam("id") String id, @HeaderParam("Idempotency-Key") @Nullable String key, Start body) {
        UUID caseId = PathId.of(id);
        AssessmentView draft =
                starting.start(caseId, OnceKey.of(key, "/api/cases/" + caseId + "/assessments", "start"));
        return Response.created(URI.create("/api/assessments/" + draft.id()))
                .tag(Versions.tag(draft.version()))
                .entity(AssessmentJson.of(draft))
                .build();
    }

    @GET
    @Requires(Privilege.READ_ASSESSMENT)
    @Operation(summary = "List the assessments of a case, newest first")
    public Items<ReadAssessment.Summary> list(
            @PathParam("id") String id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        int most = Paging.limit(limit);
        @Nullable UUID cursor = Paging.after(after);
        return Items.page(
                reading.ofCase(PathId.of(id), cursor == null ? Ids.LAST : cursor, most + 1),
                most,
                ReadAssessment.Summary::id);
    }
}
