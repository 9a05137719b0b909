package org.gaitkeeper.cases.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.cases.Case;
import org.gaitkeeper.cases.control.CaseEntry;
import org.gaitkeeper.cases.control.ChangeCase;
import org.gaitkeeper.cases.control.ReadCases;
import org.gaitkeeper.platform.problem.CommonProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.web.Items;
import org.gaitkeeper.platform.web.Paging;
import org.gaitkeeper.platform.web.PathId;
import org.gaitkeeper.platform.web.Versions;
import org.jspecify.annotations.Nullable;

/** Cases for programs. */
@Path("/api/cases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
public class CaseResource {

    private final ReadCases read;
    private final ChangeCase change;
    private final Acting acting;

    @Inject
    public CaseResource(ReadCases read, ChangeCase change, Acting acting) {
        this.read = read;
        this.change = change;
        this.acting = acting;
    }

    @GET
    @Requires(Privilege.FIND_CASE)
    @Operation(
            summary = "List cases",
            description =
                    "Newest first. responsible: me, or the id of a clinician; status: OPEN leaves out closed cases.")
    public Items<Case> list(
            @QueryParam("responsible") @Nullable String responsible,
            @QueryParam("status") @Nullable String status,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        if (status != null && !status.equals("OPEN")) {
            throw Problem.field("status", t("Send OPEN, or leave it out for all cases."));
        }
        return read.ofClinic(
                new ReadCases.Filter(responsible(responsible), status != null),
                Paging.after(after),
                Paging.limit(limit));
    }

    private @Nullable UUID responsible(@Nullable String written) {
        if (written == null || written.equals("me")) {
            return written == null ? null : acting.actor().clinicianId();
        }
        try {
            return PathId.of(written);
        } catch (Problem notAnId) {
            throw Problem.field("responsible", t("Send me, or the id of a clinician."));
        }
    }

    @GET
    @Path("{id}")
    @Requires(Privilege.FIND_CASE)
    @Operation(summary = "Read a case")
    public Response read(@PathParam("id") String id) {
        return answer(read.read(PathId.of(id)));
    }

    @PUT
    @Path("{id}")
    @Requires(Privilege.CHANGE_CASE)
    @Operation(summary = "Change, close or reopen a case")
    @APIResponse(responseCode = "409", description = "CASE_CLOSED: it is closed and was to stay so")
    @APIResponse(responseCode = "412", description = "Somebody changed it since; ETag gives the stored version")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response change(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable CaseEntry entry) {
        return answer(change.change(PathId.of(id), Versions.ifMatch(ifMatch), needed(entry)));
    }

    static CaseEntry needed(@Nullable CaseEntry entry) {
        if (entry == null) {
            throw Problem.of(CommonProblem.MALFORMED_REQUEST, t("Send a JSON object."));
        }
        return entry;
    }

    private static Response answer(Case found) {
        return Response.ok(found).tag(Versions.tag(found.version())).build();
    }
}
