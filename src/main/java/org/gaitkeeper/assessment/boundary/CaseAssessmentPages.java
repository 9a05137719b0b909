package org.gaitkeeper.assessment.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.assessment.control.StartAssessment;
import org.gaitkeeper.platform.idempotency.OnceKey;
import org.gaitkeeper.platform.web.PathId;
import org.jspecify.annotations.Nullable;

/** Starting an assessment from the page of its case. */
@Path("/cases/{id}/assessments")
public class CaseAssessmentPages {

    private final StartAssessment starting;

    @Inject
    public CaseAssessmentPages(StartAssessment starting) {
        this.starting = starting;
    }

    @POST
    @Requires(Privilege.WRITE_ASSESSMENT)
    public Response start(@PathParam("id") String id, @FormParam("_once") @Nullable String once) {
        UUID caseId = PathId.of(id);
        UUID started = starting.start(caseId, OnceKey.of(once, "/cases/" + caseId + "/assessments", ""))
                .id();
        return Response.seeOther(URI.create("/assessments/" + started)).build();
    }
}
