package org.gaitkeeper.referral.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.platform.idempotency.OnceKey;
import org.gaitkeeper.platform.persistence.Ids;
import org.gaitkeeper.platform.web.Items;
import org.gaitkeeper.platform.web.Paging;
import org.gaitkeeper.platform.web.PathId;
import org.gaitkeeper.platform.web.Versions;
import org.gaitkeeper.referral.Referral;
import org.gaitkeeper.referral.control.DraftReferral;
import org.gaitkeeper.referral.control.ReadReferral;
import org.gaitkeeper.referral.control.ReferralForm;
import org.jspecify.annotations.Nullable;

/** The letters written from one assessment, for programs. */
@Path("/api/assessments/{assessment}/referrals")
@Tag(name = "Referrals")
@Produces("application/json")
@Consumes("application/json")
public class AssessmentReferralsResource {

    private final DraftReferral drafting;
    private final ReadReferral reading;

    @Inject
    public AssessmentReferralsResource(DraftReferral drafting, ReadReferral reading) {
        this.drafting = drafting;
        this.reading = reading;
    }

    @GET
    @Requires(Privilege.READ_REFERRAL)
    @Operation(summary = "List the letters of an assessment, newest first")
    public Items<Referral> list(
            @PathParam("assessment") String assessment,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        int most = Paging.limit(limit);
        @Nullable UUID cursor = Paging.after(after);
        List<Referral> found =
                reading.ofAssessment(PathId.of(assessment), cursor == null ? Ids.LAST : cursor, most + 1);
        return Items.page(found, most, Referral::id);
    }

    @POST
    @Requires(Privilege.WRITE_REFERRAL)
    @Operation(summary = "Begin a letter from a signed assessment; without included, the standard choice goes in")
    public Response draft(
            @PathParam("assessment") String assessment,
            ReferralForm form,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        UUID id = PathId.of(assessment);
        Referral drafted =
                drafting.draft(id, form, OnceKey.of(key, "POST /api/assessments/" + id + "/referrals", form));
        return Response.created(URI.create("/api/referrals/" + drafted.id()))
                .tag(Versions.tag(drafted.version()))
                .entity(drafted)
                .build();
    }
}
