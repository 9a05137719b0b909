package org.gaitkeeper.assessment.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.assessment.AssessmentProblem;
import org.gaitkeeper.assessment.AssessmentStatus;
import org.gaitkeeper.assessment.AssessmentView;
import org.gaitkeeper.assessment.Signature;
import org.gaitkeeper.assessment.control.AmendAssessment;
import org.gaitkeeper.assessment.control.DiscardAssessment;
import org.gaitkeeper.assessment.control.ReadAssessment;
import org.gaitkeeper.assessment.control.SignAssessment;
import org.gaitkeeper.knowledge.ClinicalKnowledge;
import org.gaitkeeper.platform.idempotency.OnceKey;
import org.gaitkeeper.platform.problem.CommonProblem;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.web.Pages;
import org.gaitkeeper.platform.web.PathId;
import org.gaitkeeper.platform.web.Versions;
import org.jspecify.annotations.Nullable;

/** The three ends of a draft: check and sign, discard; and the amendment of what is signed. */
@Path("/assessments/{id}")
public class AssessmentSigningPages {

    private final ReadAssessment reading;
    private final SignAssessment signing;
    private final AmendAssessment amending;
    private final DiscardAssessment discarding;
    private final ClinicalKnowledge knowledge;
    private final AssessmentScreens screens;
    private final Pages pages;
    private final Acting acting;

    @Inject
    public AssessmentSigningPages(
            ReadAssessment reading,
            SignAssessment signing,
            AmendAssessment amending,
            DiscardAssessment discarding,
            ClinicalKnowledge knowledge,
            AssessmentScreens screens,
            Pages pages,
            Acting acting) {
        this.reading = reading;
        this.signing = signing;
        this.amending = amending;
        this.discarding = discarding;
        this.knowledge = knowledge;
        this.screens = screens;
        this.pages = pages;
        this.acting = acting;
    }

    @GET
    @Path("sign")
    @Requires(Privilege.SIGN_ASSESSMENT)
    public Response check(@PathParam("id") String id) {
        AssessmentView view = reading.read(PathId.of(id), "check");
        return view.status() == AssessmentStatus.DRAFT
                ? check(200, view, ConclusionFields.blank(view), List.of())
                : Response.seeOther(URI.create("/assessments/" + view.id())).build();
    }

    @POST
    @Path("sign")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Privilege.SIGN_ASSESSMENT)
    public Response sign(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        UUID assessment = PathId.of(id);
        long version = Versions.ofForm(sent.getFirst("version"));
        String password = sent.getFirst("password");
        try {
            signing.sign(
                    assessment,
                    version,
                    new SignAssessment.Seen(sent.getFirst("knowledge"), sent.getFirst("runs")),
                    ConclusionFields.read(sent),
                    password == null ? "" : password);
        } catch (Problem problem) {
            AssessmentView view = reading.read(assessment, "check");
            if (pressedTwice(view, AssessmentStatus.SIGNED, version)) {
                return Response.seeOther(URI.create("/assessments/" + assessment))
                        .build();
            }
            if (view.status() != AssessmentStatus.DRAFT) {
                throw problem;
            }
            List<FieldProblem> problems = problem.code() == AssessmentProblem.NOT_READY_TO_SIGN
                    ? List.of(new FieldProblem("gaps", problem.detail() + " " + t("They are listed below.")))
                    : problem.fields().isEmpty()
                            ? List.of(new FieldProblem("password", words(problem)))
                            : problem.fields();
            return check(problem.code().status(), view, ConclusionFields.typed(view, sent), problems);
        }
        return Response.seeOther(URI.create("/assessments/" + assessment)).build();
    }

    /** Whether just this page has ended the draft already: the second press sees what the first one did. */
    private boolean pressedTwice(AssessmentView view, AssessmentStatus end, long version) {
        Signature signature = view.signature();
        return view.status() == end
                && view.version() == version + 1
                && (signature == null || signature.by().equals(acting.actor().clinicianId()));
    }

    private static String words(Problem problem) {
        return problem.code() == CommonProblem.STALE_VERSION
                ? t("The assessment was changed after you opened this page. Check it as it now stands, then sign.")
                : problem.detail();
    }

    private Response check(int status, AssessmentView view, ConclusionFields conclusion, List<FieldProblem> problems) {
        return pages.page(
                status,
                "assessment/sign.jte",
                Map.of(
                        "shell",
                        screens.shell(t("Check and sign"), view),
                        "view",
                        view,
                        "sections",
                        RecordLines.of(view, knowledge.catalogue()),
                        "runs",
                        RecordLines.runs(view, knowledge.catalogue()),
                        "conclusion",
                        conclusion,
                        "actor",
                        acting.actor(),
                        "problems",
                        problems));
    }

    @GET
    @Path("amend")
    @Requires(Privilege.WRITE_ASSESSMENT)
    public Response amendment(@PathParam("id") String id) {
        return reason(
                200,
                reading.read(PathId.of(id), "amend"),
                true,
                "",
                UUID.randomUUID().toString(),
                List.of());
    }

    @POST
    @Path("amend")
    @Requires(Privilege.WRITE_ASSESSMENT)
    public Response amend(
            @PathParam("id") String id,
            @FormParam("version") @Nullable String version,
            @FormParam("reason") @Nullable String reason,
            @FormParam("_once") @Nullable String once) {
        UUID assessment = PathId.of(id);
        try {
            OnceKey key = OnceKey.of(once, "/assessments/" + assessment + "/amend", reason == null ? "" : reason);
            UUID draft = amending.amend(assessment, Versions.ofForm(version), reason, key)
                    .id();
            return Response.seeOther(URI.create("/assessments/" + draft)).build();
        } catch (Problem problem) {
            return again(assessment, true, problem, reason, once);
        }
    }

    @GET
    @Path("discard")
    @Requires(Privilege.WRITE_ASSESSMENT)
    public Response discarding(@PathParam("id") String id) {
        return reason(200, reading.read(PathId.of(id), "discard"), false, "", "", List.of());
    }

    @POST
    @Path("discard")
    @Requires(Privilege.WRITE_ASSESSMENT)
    public Response discard(
            @PathParam("id") String id,
            @FormParam("version") @Nullable String version,
            @FormParam("reason") @Nullable String reason) {
        UUID assessment = PathId.of(id);
        long read = Versions.ofForm(version);
        try {
            AssessmentView view = discarding.discard(assessment, read, reason);
            return Response.seeOther(URI.create("/cases/" + view.caseId())).build();
        } catch (Problem problem) {
            if (problem.code() == AssessmentProblem.ASSESSMENT_DISCARDED) {
                AssessmentView view = reading.read(assessment, "discard");
                if (pressedTwice(view, AssessmentStatus.DISCARDED, read)) {
                    return Response.seeOther(URI.create("/cases/" + view.caseId()))
                            .build();
                }
            }
            return again(assessment, false, problem, reason, "");
        }
    }

    private Response again(
            UUID assessment, boolean amend, Problem problem, @Nullable String reason, @Nullable String once) {
        if (problem.code() == CommonProblem.NOT_FOUND) {
            throw problem;
        }
        List<FieldProblem> problems =
                problem.fields().isEmpty() ? List.of(new FieldProblem("reason", words(problem))) : problem.fields();
        return reason(
                problem.code().status(),
                reading.read(assessment, amend ? "amend" : "discard"),
                amend,
                reason == null ? "" : reason,
                once == null ? "" : once,
                problems);
    }

    private Response reason(
            int status, AssessmentView view, boolean amend, String typed, String once, List<FieldProblem> problems) {
        Map<String, Object> model = new HashMap<>();
        model.put("shell", screens.shell(amend ? t("Amend assessment") : t("Discard assessment"), view));
        model.put("view", view);
        model.put("amend", amend);
        model.put("typed", typed);
        model.put("once", once);
        model.put("problems", problems);
        return pages.page(status, "assessment/reason.jte", model);
    }
}
