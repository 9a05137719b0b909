package org.gaitkeeper.referral.boundary;

import static org.gaitkeeper.platform.words.Words.t;

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
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.access.Frames;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.assessment.ConfirmationForm;
import org.gaitkeeper.patients.Patients;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.web.Pages;
import org.gaitkeeper.platform.web.PathId;
import org.gaitkeeper.platform.web.Versions;
import org.gaitkeeper.platform.web.view.Crumb;
import org.gaitkeeper.referral.Referral;
import org.gaitkeeper.referral.ReferralStatus;
import org.gaitkeeper.referral.control.ChangeReferral;
import org.gaitkeeper.referral.control.PreviewLetter;
import org.gaitkeeper.referral.control.ReadReferral;
import org.jspecify.annotations.Nullable;

/** The page of a letter: the composer while it is a draft, the signed file and the loop afterwards. */
@Path("/referrals/{id: " + PathId.PATTERN + "}")
public class ReferralPages {

    private final ReadReferral reading;
    private final ChangeReferral changing;
    private final PreviewLetter previewing;
    private final ComposerPage composer;
    private final SignedPage signedPage;
    private final Patients patients;
    private final Pages pages;
    private final Frames frames;

    @Inject
    public ReferralPages(
            ReadReferral reading,
            ChangeReferral changing,
            PreviewLetter previewing,
            ComposerPage composer,
            SignedPage signedPage,
            Patients patients,
            Pages pages,
            Frames frames) {
        this.reading = reading;
        this.changing = changing;
        this.previewing = previewing;
        this.composer = composer;
        this.signedPage = signedPage;
        this.patients = patients;
        this.pages = pages;
        this.frames = frames;
    }

    /** Where a form leads after it was saved. */
    static String next(UUID id, @Nullable String step) {
        return "sign".equals(step) ? "/referrals/" + id + "/sign" : "/referrals/" + id;
    }

    @GET
    @Requires(Privilege.READ_REFERRAL)
    public Response show(@PathParam("id") String id) {
        ReadReferral.Found found = reading.read(PathId.of(id));
        return found.referral().draft()
                ? compose(200, found.referral(), Composer.of(found.referral()), List.of())
                : signedPage.page(200, found, "", ConfirmationForm.EMPTY, List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Privilege.WRITE_REFERRAL)
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        UUID referral = PathId.of(id);
        long version = Versions.ofForm(sent.getFirst("version"));
        if ("discard".equals(sent.getFirst("step"))) {
            discard(referral, version);
            return Response.seeOther(URI.create(next(referral, null))).build();
        }
        try {
            changing.change(referral, version, Composer.typed(sent, version).form());
            return Response.seeOther(URI.create(next(referral, sent.getFirst("step"))))
                    .build();
        } catch (Problem problem) {
            return again(problem, referral, sent);
        }
    }

    /** A second press finds the letter discarded already, which is what was asked for. */
    private void discard(UUID id, long version) {
        try {
            changing.discard(id, version);
        } catch (Problem problem) {
            if (problem.currentVersion().isEmpty()
                    || reading.read(id).referral().status() != ReferralStatus.DISCARDED) {
                throw problem;
            }
        }
    }

    private Response again(Problem problem, UUID id, MultivaluedMap<String, String> sent) {
        if (problem.fields().isEmpty() && problem.currentVersion().isEmpty()) {
            throw problem;
        }
        Referral stored = reading.read(id).referral();
        List<FieldProblem> problems = problem.currentVersion().isPresent()
                ? List.of(
                        new FieldProblem(
                                "reason",
                                t(
                                        "Somebody changed this letter since. The preview shows theirs, the form what you typed; save once more to put yours in its place.")))
                : problem.fields();
        return compose(problem.code().status(), stored, Composer.typed(sent, stored.version()), problems);
    }

    private Response compose(int status, Referral stored, Composer typed, List<FieldProblem> problems) {
        return composer.page(
                status,
                "/referrals/" + stored.id(),
                stored.assessmentId(),
                previewing.offer(stored.assessmentId()),
                typed,
                problems,
                previewing.of(stored.id()));
    }

    /** The letter of a draft alone, for reading and for the printer; a signed one is its file. */
    @GET
    @Path("letter")
    @Requires(Privilege.READ_REFERRAL)
    public Response letter(@PathParam("id") String id) {
        ReadReferral.Found found = reading.read(PathId.of(id));
        Referral referral = found.referral();
        if (!referral.draft()) {
            return Response.seeOther(URI.create("/referrals/" + referral.id() + "/document"))
                    .build();
        }
        return pages.page(
                "referral/letter.jte",
                Map.of(
                        "shell",
                        frames.shell(t("Letter, draft"), patients.banner(found.patient()))
                                .withCrumbs(new Crumb(t("Referral letter"), "/referrals/" + referral.id())),
                        "letter",
                        previewing.of(referral.id())));
    }

    @GET
    @Path("document")
    @Requires(Privilege.READ_REFERRAL)
    public Response document(@PathParam("id") String id) {
        return Documents.answer(reading.document(PathId.of(id)));
    }
}
