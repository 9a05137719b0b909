package org.gaitkeeper.cases.boundary;

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
import org.gaitkeeper.cases.Case;
import org.gaitkeeper.cases.control.CaseEntry;
import org.gaitkeeper.cases.control.OpenCase;
import org.gaitkeeper.cases.control.ReadCases;
import org.gaitkeeper.platform.idempotency.OnceKey;
import org.gaitkeeper.platform.web.Items;
import org.gaitkeeper.platform.web.Paging;
import org.gaitkeeper.platform.web.PathId;
import org.gaitkeeper.platform.web.Versions;
import org.jspecify.annotations.Nullable;

/** The cases of one patient, for programs. */
@Path("/api/patients/{id}/cases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
public class PatientCasesResource {

    private final ReadCases read;
    private final OpenCase open;

    @Inject
    public PatientCasesResource(ReadCases read, OpenCase open) {
        this.read = read;
        this.open = open;
    }

    /** Names one act of opening, whichever side it was asked from. */
    static String route(UUID patientId) {
        return "POST /patients/" + patientId + "/cases";
    }

    @GET
    @Requires(Privilege.FIND_CASE)
    @Operation(summary = "List the cases of a patient", description = "Newest first.")
    public Items<Case> list(
            @PathParam("id") String id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        return read.ofPatient(PathId.of(id), Paging.after(after), Paging.limit(limit));
    }

    @POST
    @Requires(Privilege.OPEN_CASE)
    @Operation(summary = "Open a case")
    @APIResponse(responseCode = "201", description = "Opened; Location and ETag say where and which version")
    public Response open(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable CaseEntry entry) {
        UUID patientId = PathId.of(id);
        CaseEntry given = CaseResource.needed(entry);
        Case opened = open.open(patientId, given, OnceKey.of(key, route(patientId), given));
        return Response.created(URI.create("/api/cases/" + opened.id()))
                .tag(Versions.tag(opened.version()))
                .entity(opened)
                .build();
    }
}
