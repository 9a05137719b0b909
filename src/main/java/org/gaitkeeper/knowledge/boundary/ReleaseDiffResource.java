package org.gaitkeeper.knowledge.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.knowledge.control.CompareReleases;

/** What differs between two releases, for programs. */
@Path("/api/knowledge/releases/{from}/diff/{to}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Knowledge")
public class ReleaseDiffResource {

    private final CompareReleases compare;

    @Inject
    public ReleaseDiffResource(CompareReleases compare) {
        this.compare = compare;
    }

    @GET
    @Requires(Privilege.READ_KNOWLEDGE)
    @Operation(summary = "Compare two releases by their hashes: what was added, removed and changed, field by field")
    public CompareReleases.Compared diff(@PathParam("from") String from, @PathParam("to") String to) {
        return compare.compare(from, to);
    }
}
