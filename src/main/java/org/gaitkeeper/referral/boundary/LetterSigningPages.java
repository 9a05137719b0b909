package org.gaitkeeper.referral.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.access.Frames;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.patients.Patients;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.web.Pages;
import org.gaitkeeper.platform.web.PathId;
import org.gaitkeeper.platform.web.Versions;
import org.gaitkeeper.platform.web.view.Crumb;
import org.gaitkeeper.referral.ReferralProblem;
import org.gaitkeeper.referral.control.PreviewLetter;
import org.gaitkeeper.referral.control.ReadReferral;
import org.gaitkeeper.referral.control.SignReferral;
import org.jspecify.annotations.Nullable;

/** The page on which a letter is signed. */
@Path("/referrals/{id: " + PathId.PATTERN + "}/sign")
public class LetterSigningPages {

    private final ReadReferral reading;
    private final PreviewLetter previewing;
    private final SignReferral signing;
    private final Patients patients;
    private final Pages pages;
    private final Frames frames;

    @Inject
    public LetterSigningPages(
            ReadReferral reading,
            PreviewLetter previewing,
            SignReferral signing,
            Patients patients,
            Pages pages,
            Frames frames) {
        this.reading = reading;
        this.previewing = previewing;
        this.signing = signing;
        this.patients = patients;
        this.pages = pages;
        this.frames = frames;
    }

    @GET
    @Requires(Privilege.SIGN_REFERRAL)
    public Response form(@PathParam("id") String id) {
        ReadReferral.Found found = reading.read(PathId.of(id));
        return found.referral().draft()
                ? page(200, found, List.of())
                : Response.seeOther(URI.create("/referrals/" + found.referral().id()))
                        .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Privilege.SIGN_REFERRAL)
    public Response sign(
            @PathParam("id") String id,
            @FormParam("version") @Nullable String version,
            @FormParam("receiver") @Nullable String receiver,
            @FormParam("password") @Nullable String password) {
        UUID referral = PathId.of(id);
        try {
            signing.sign(
                    referral, Versions.ofForm(version), Versions.ofForm(receiver), password == null ? "" : password);
            return Response.seeOther(URI.create("/referrals/" + referral)).build();
        } catch (Problem problem) {
            ReadReferral.Found found = reading.read(referral);
            if (!found.referral().draft()) {
                // Pressed twice, or ended elsewhere: the page of the letter says how it stands and who signed it.
                return Response.seeOther(URI.create("/referrals/" + referral)).build();
            }
            if (problem.currentVersion().isPresent()) {
                return page(
                        412,
                        found,
                        List.of(new FieldProblem(
                                "password",
                                t("The letter was changed since you read it. Read it again below, then sign."))));
            }
            if (problem.code() == ReferralProblem.RECEIVER_CHANGED) {
                return page(409, found, List.of(new FieldProblem("password", problem.detail())));
            }
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return page(problem.code().status(), found, problem.fields());
        }
    }

    private Response page(int status, ReadReferral.Found found, List<FieldProblem> problems) {
        UUID id = found.referral().id();
        return pages.page(
                status,
                "referral/sign.jte",
                Map.of(
                        "shell",
                        frames.shell(t("Sign the letter"), patients.banner(found.patient()))
                                .withCrumbs(new Crumb(t("Referral letter"), "/referrals/" + id)),
                        "referral",
                        found.referral(),
                        "recipient",
                        found.recipient(),
                        "letter",
                        previewing.of(id),
                        "problems",
                        problems));
    }
}
