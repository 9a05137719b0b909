package org.gaitkeeper.knowledge.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.differential.LocalChanges;
import org.gaitkeeper.knowledge.CaseSuite;
import org.gaitkeeper.knowledge.ClinicChange;
import org.gaitkeeper.knowledge.control.ClinicChanges;
import org.gaitkeeper.knowledge.control.ProposalForm;
import org.gaitkeeper.platform.idempotency.OnceKey;
import org.gaitkeeper.platform.web.PathId;
import org.jspecify.annotations.Nullable;

/** The clinic's own changes of the knowledge, for programs. */
@Path("/api/knowledge/changes")
@Tag(name = "Knowledge")
@Produces("application/json")
@Consumes("application/json")
public class ClinicChangeResource {

    private final ClinicChanges changes;

    @Inject
    public ClinicChangeResource(ClinicChanges changes) {
        this.changes = changes;
    }

    /** What is in force, what waits for a second person, and what was reviewed, the newest 100 of each list. */
    public record Overview(LocalChanges inForce, List<ClinicChange> waiting, List<ClinicChange> reviewed) {}

    /** One proposal with what the case suite says of it; {@code cases} is null once it was reviewed. */
    public record Examined(ClinicChange change, CaseSuite.@Nullable Verdict cases) {}

    /** What the second person says; a refusal needs it. */
    public record NoteBody(@Nullable String note) {}

    @GET
    @Requires(Privilege.READ_KNOWLEDGE)
    @Operation(summary = "Read what the clinic uses otherwise than released, and what is proposed")
    public Overview list() {
        ClinicChanges.Overview overview = changes.overview();
        return new Overview(overview.adoption().local(), overview.waiting(), overview.reviewed());
    }

    @POST
    @Requires(Privilege.CHANGE_KNOWLEDGE)
    @Operation(
            summary = "Propose to switch a claim off or on, or to change a destination; another person has to approve")
    public Response propose(ProposalForm form, @HeaderParam("Idempotency-Key") @Nullable String key) {
        ClinicChange proposed = changes.propose(form, OnceKey.of(key, "POST /api/knowledge/changes", form));
        return Response.created(URI.create("/api/knowledge/changes/" + proposed.id()))
                .entity(proposed)
                .build();
    }

    @GET
    @Path("{id}")
    @Requires(Privilege.READ_KNOWLEDGE)
    @Operation(summary = "Read one proposal and what the case suite says of it")
    public Examined one(@PathParam("id") String id) {
        ClinicChanges.Examined examined = changes.examine(PathId.of(id));
        return new Examined(examined.change(), examined.verdict());
    }

    @POST
    @Path("{id}/approval")
    @Requires(Privilege.REVIEW_KNOWLEDGE)
    @Operation(summary = "Approve a proposal of somebody else; 422 OWN_PROPOSAL or CHANGE_FAILS_CASES")
    public ClinicChange approve(@PathParam("id") String id, NoteBody body) {
        return changes.approve(PathId.of(id), body.note());
    }

    @POST
    @Path("{id}/refusal")
    @Requires(Privilege.REVIEW_KNOWLEDGE)
    @Operation(summary = "Decline a proposal of somebody else, saying why")
    public ClinicChange decline(@PathParam("id") String id, NoteBody body) {
        return changes.decline(PathId.of(id), body.note());
    }
}
