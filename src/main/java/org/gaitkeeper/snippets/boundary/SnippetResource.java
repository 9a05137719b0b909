package org.gaitkeeper.snippets.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.platform.idempotency.OnceKey;
import org.gaitkeeper.platform.web.PathId;
import org.gaitkeeper.platform.web.Versions;
import org.gaitkeeper.snippets.Snippet;
import org.gaitkeeper.snippets.control.Snippets;
import org.jspecify.annotations.Nullable;

/** Snippets for programs. */
@Path("/api/snippets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Snippets")
public class SnippetResource {

    private final Snippets snippets;

    @Inject
    public SnippetResource(Snippets snippets) {
        this.snippets = snippets;
    }

    /** All of them. */
    public record All(List<Snippet> items) {}

    @GET
    @Requires(Privilege.USE_SNIPPETS)
    @Operation(summary = "List the snippets of the person acting and of the clinic")
    public All list() {
        return new All(snippets.all());
    }

    @POST
    @Requires(Privilege.USE_SNIPPETS)
    @Operation(summary = "Add a snippet of one's own")
    public Response add(@HeaderParam("Idempotency-Key") @Nullable String key, Snippets.Form body) {
        return created(snippets.add(body, OnceKey.of(key, "/api/snippets", body)));
    }

    @POST
    @Path("clinic")
    @Requires(Privilege.CHANGE_CLINIC_SNIPPETS)
    @Operation(summary = "Add a snippet for everybody of the clinic")
    public Response addForClinic(@HeaderParam("Idempotency-Key") @Nullable String key, Snippets.Form body) {
        return created(snippets.addForClinic(body, OnceKey.of(key, "/api/snippets/clinic", body)));
    }

    private static Response created(Snippet added) {
        return Response.created(URI.create("/api/snippets/" + added.id()))
                .tag(Versions.tag(added.version()))
                .entity(added)
                .build();
    }

    @PUT
    @Path("{id}")
    @Requires(Privilege.USE_SNIPPETS)
    @Operation(summary = "Change the name and the words of a snippet")
    public Response change(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, Snippets.Form body) {
        Snippet changed = snippets.change(PathId.of(id), Versions.ifMatch(ifMatch), body);
        return Response.ok(changed).tag(Versions.tag(changed.version())).build();
    }

    @DELETE
    @Path("{id}")
    @Requires(Privilege.USE_SNIPPETS)
    @Operation(summary = "Remove a snippet for good")
    public Response remove(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        snippets.remove(PathId.of(id), Versions.ifMatch(ifMatch));
        return Response.noContent().build();
    }
}
