package org.gaitkeeper.assessment.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.assessment.AssessmentStatus;
import org.gaitkeeper.assessment.AssessmentView;
import org.gaitkeeper.assessment.control.ReadAssessment;
import org.gaitkeeper.assessment.control.ReadConfirmations;
import org.gaitkeeper.assessment.control.RecordAnswers;
import org.gaitkeeper.assessment.control.RecordFlagAction;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.knowledge.ClinicalKnowledge;
import org.gaitkeeper.platform.problem.CommonProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.web.PathId;
import org.gaitkeeper.platform.web.Versions;
import org.jspecify.annotations.Nullable;

/** The workspace of an assessment and what is recorded on it. */
@Path("/assessments/{id}")
public class AssessmentPages {

    private final ReadAssessment reading;
    private final ReadConfirmations confirmations;
    private final RecordAnswers recording;
    private final RecordFlagAction flags;
    private final ClinicalKnowledge knowledge;
    private final AssessmentScreens screens;
    private final WholeForm whole;

    @Inject
    public AssessmentPages(
            ReadAssessment reading,
            ReadConfirmations confirmations,
            RecordAnswers recording,
            RecordFlagAction flags,
            ClinicalKnowledge knowledge,
            AssessmentScreens screens,
            WholeForm whole) {
        this.reading = reading;
        this.confirmations = confirmations;
        this.recording = recording;
        this.flags = flags;
        this.knowledge = knowledge;
        this.screens = screens;
        this.whole = whole;
    }

    @GET
    @Requires(Privilege.READ_ASSESSMENT)
    public Response show(
            @PathParam("id") String id,
            @QueryParam("set") @Nullable String set,
            @QueryParam("show") @Nullable String asked) {
        AssessmentView view = reading.read(PathId.of(id), "record");
        return switch (view.status()) {
            case DRAFT -> screens.workspace(view, set, asked);
            case SIGNED -> screens.record(view, confirmations.of(view.id()));
            case DISCARDED -> screens.record(view, List.of());
        };
    }

    /** A part of the workspace that is fetched when it is unfolded. */
    @GET
    @Path("parts/{part}")
    @Requires(Privilege.READ_ASSESSMENT)
    public Response part(@PathParam("id") String id, @PathParam("part") String part) {
        AssessmentView view = reading.read(PathId.of(id), "answers");
        if (view.status() != AssessmentStatus.DRAFT) {
            throw Problem.notFound();
        }
        return screens.part(view, part);
    }

    /** Everything the form holds; saved all together or not at all. */
    @POST
    @Path("answers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Privilege.WRITE_ASSESSMENT)
    public Response saveAll(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        UUID assessment = PathId.of(id);
        return whole.saved(assessment, form, version -> Response.seeOther(URI.create(
                        "/assessments/" + assessment + anchor(form.getFirst("section"), form.getFirst("show"))))
                .build());
    }

    /** One question of the page, saved by itself; answers with the parts of the page that change. */
    @PATCH
    @Path("answers/{finding}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Privilege.WRITE_ASSESSMENT)
    public Response saveOne(
            @PathParam("id") String id,
            @PathParam("finding") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            MultivaluedMap<String, String> form) {
        UUID assessment = PathId.of(id);
        long version = Versions.ifMatch(ifMatch);
        Optional<Finding> finding = knowledge.catalogue().find(code);
        if (finding.isEmpty()) {
            throw Problem.notFound();
        }
        AssessmentView before = recording.record(assessment, version, List.of()).view();
        SentAnswers sent = SentAnswers.read(List.of(finding.get()), form, before.answers(), knowledge.catalogue());
        if (!sent.problems().isEmpty()) {
            return screens.refusedPart(sent.problems());
        }
        RecordAnswers.Outcome outcome;
        try {
            outcome = recording.recordBeside(assessment, version, sent.answers());
        } catch (Problem problem) {
            if (problem.code() != CommonProblem.VALIDATION_FAILED) {
                throw problem;
            }
            return screens.refusedPart(problem.fields());
        }
        return outcome.recorded()
                ? screens.savedPart(outcome.view(), code)
                : screens.conflictPart(outcome, finding.get());
    }

    @POST
    @Path("flag-actions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Privilege.WRITE_ASSESSMENT)
    public Response recordAction(
            @PathParam("id") String id,
            @FormParam("version") @Nullable String version,
            @FormParam("flag") @Nullable String flag,
            @FormParam("kind") @Nullable String kind,
            @FormParam("reason") @Nullable String reason,
            @FormParam("toldPatient") @Nullable String told) {
        UUID assessment = PathId.of(id);
        Boolean toldPatient = told == null ? null : Boolean.valueOf(told);
        try {
            flags.record(
                    assessment, Versions.ofForm(version), new RecordFlagAction.Action(flag, kind, reason, toldPatient));
        } catch (Problem problem) {
            if (problem.code() != CommonProblem.VALIDATION_FAILED && problem.code() != CommonProblem.STALE_VERSION) {
                throw problem;
            }
            return screens.flagRefused(
                    reading.read(assessment, "record"),
                    problem,
                    String.valueOf(flag),
                    Map.of(
                            "kind", String.valueOf(kind),
                            "reason", reason == null ? "" : reason,
                            "toldPatient", String.valueOf(told)));
        }
        return Response.seeOther(URI.create("/assessments/" + assessment + "#flags"))
                .build();
    }

    private String anchor(@Nullable String section, @Nullable String asked) {
        if (asked != null && asked.matches("[a-z0-9_.]{1,80}")) {
            boolean rarer = knowledge.catalogue().section(asked).isPresent();
            String part = asked.equals(WorkspaceView.OTHERS) ? "#why-" : rarer ? "#more-" : "#place-";
            return "?show=" + asked + part + asked;
        }
        return section != null && knowledge.catalogue().section(section).isPresent() ? "#section-" + section : "";
    }
}
