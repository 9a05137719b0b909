package org.gaitkeeper.assessment.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.findings.Section;
import org.gaitkeeper.knowledge.ClinicalKnowledge;

/** Everything that can be asked, seen or measured, for programs that record answers. */
@Path("/api/findings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Knowledge")
public class CatalogueResource {

    private final ClinicalKnowledge knowledge;

    @Inject
    public CatalogueResource(ClinicalKnowledge knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * The catalogue.
     *
     * @param version of the knowledge it belongs to
     * @param sections in the order they are asked
     */
    public record Findings(String version, List<Section> sections) {}

    @GET
    @Requires(Privilege.READ_KNOWLEDGE)
    @Operation(summary = "Read the finding catalogue: codes, types, units, ranges, options, sides and phases")
    public Findings findings() {
        return new Findings(
                knowledge.base().version().toString(), knowledge.catalogue().sections());
    }
}
