package org.gaitkeeper.referral.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.platform.idempotency.OnceKey;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.web.PathId;
import org.gaitkeeper.referral.Referral;
import org.gaitkeeper.referral.control.DraftReferral;
import org.gaitkeeper.referral.control.PreviewLetter;

/** The page on which a letter is begun. */
@Path("/assessments/{assessment: " + PathId.PATTERN + "}/referrals")
public class NewReferralPages {

    private final PreviewLetter previewing;
    private final DraftReferral drafting;
    private final ComposerPage composer;

    @Inject
    public NewReferralPages(PreviewLetter previewing, DraftReferral drafting, ComposerPage composer) {
        this.previewing = previewing;
        this.drafting = drafting;
        this.composer = composer;
    }

    @GET
    @Path("new")
    @Requires(Privilege.WRITE_REFERRAL)
    public Response begin(@PathParam("assessment") String assessment) {
        UUID id = PathId.of(assessment);
        PreviewLetter.Offer offer = previewing.offer(id);
        return composer.page(200, action(id), id, offer, Composer.begun(offer), List.of(), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Privilege.WRITE_REFERRAL)
    public Response draft(@PathParam("assessment") String assessment, MultivaluedMap<String, String> sent) {
        UUID id = PathId.of(assessment);
        Composer typed = Composer.typed(sent, 0);
        try {
            Referral drafted = drafting.draft(
                    id, typed.form(), OnceKey.of(sent.getFirst("_once"), "POST " + action(id), typed.form()));
            return Response.seeOther(URI.create(ReferralPages.next(drafted.id(), sent.getFirst("step"))))
                    .build();
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return composer.page(
                    problem.code().status(), action(id), id, previewing.offer(id), typed, problem.fields(), null);
        }
    }

    private static String action(UUID assessment) {
        return "/assessments/" + assessment + "/referrals";
    }
}
