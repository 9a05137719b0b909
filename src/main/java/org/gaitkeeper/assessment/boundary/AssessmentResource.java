package org.gaitkeeper.assessment.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.assessment.AssessmentView;
import org.gaitkeeper.assessment.control.AmendAssessment;
import org.gaitkeeper.assessment.control.ConclusionForm;
import org.gaitkeeper.assessment.control.DiscardAssessment;
import org.gaitkeeper.assessment.control.ReadAssessment;
import org.gaitkeeper.assessment.control.RecordAnswers;
import org.gaitkeeper.assessment.control.RecordFlagAction;
import org.gaitkeeper.assessment.control.SignAssessment;
import org.gaitkeeper.knowledge.ClinicalKnowledge;
import org.gaitkeeper.knowledge.WrittenAnswer;
import org.gaitkeeper.platform.idempotency.OnceKey;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.web.PathId;
import org.gaitkeeper.platform.web.RequestInfo;
import org.gaitkeeper.platform.web.Versions;
import org.jspecify.annotations.Nullable;

/** Assessments for programs. */
@Path("/api/assessments/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments")
public class AssessmentResource {

    /** More than the catalogue has places to answer. */
    private static final int MOST_ANSWERS = 1_000;

    private final ReadAssessment reading;
    private final RecordAnswers recording;
    private final RecordFlagAction flags;
    private final SignAssessment signing;
    private final AmendAssessment amending;
    private final DiscardAssessment discarding;
    private final ClinicalKnowledge knowledge;

    @Context
    private HttpServletRequest request;

    @Inject
    public AssessmentResource(
            ReadAssessment reading,
            RecordAnswers recording,
            RecordFlagAction flags,
            SignAssessment signing,
            AmendAssessment amending,
            DiscardAssessment discarding,
            ClinicalKnowledge knowledge) {
        this.reading = reading;
        this.recording = recording;
        this.flags = flags;
        this.signing = signing;
        this.amending = amending;
        this.discarding = discarding;
        this.knowledge = knowledge;
    }

    /** One answer in a path that names the finding. */
    public record AnswerBody(
            @Nullable String status,
            @Nullable JsonNode value,
            @Nullable String side,
            @Nullable String phase,
            @Nullable String note) {}

    /** Many answers, recorded all or not at all. */
    public record AnswersBody(@Nullable List<@Nullable WrittenAnswer> answers) {}

    /**
     * What the person acting concludes, and their password. {@code knowledge} is the version under which the result was
     * looked at, as in the differential, and {@code runsFingerprint} that of the runs, as in the assessment; both may be
     * left out.
     */
    public record SignatureBody(
            @Nullable ConclusionForm conclusion,
            @Nullable String password,
            @Nullable String knowledge,
            @Nullable String runsFingerprint) {}

    /** Why. */
    public record ReasonBody(@Nullable String reason) {}

    /** Problem details (RFC 9457) with both values of each answer. */
    public record StaleAnswers(
            String type,
            String title,
            int status,
            String detail,
            String code,
            String requestId,
            long currentVersion,
            List<AssessmentJson.ConflictJson> conflicts) {}

    @GET
    @Requires(Privilege.READ_ASSESSMENT)
    @Operation(summary = "Read an assessment with its answers; a signed one says whether it still matches its digest")
    public Response read(@PathParam("id") String id) {
        return ok(reading.read(PathId.of(id), "record"));
    }

    @GET
    @Path("differential")
    @Requires(Privilege.READ_ASSESSMENT)
    @Operation(summary = "Read the differential: of the moment for a draft, exactly as stored for a signed assessment")
    public Response differential(@PathParam("id") String id) {
        AssessmentView view = reading.read(PathId.of(id), "differential");
        if (view.differential() == null) {
            throw Problem.notFound();
        }
        return Response.ok(view.differential())
                .tag(Versions.tag(view.version()))
                .build();
    }

    @PATCH
    @Path("answers/{finding}")
    @Requires(Privilege.WRITE_ASSESSMENT)
    @Operation(summary = "Record one answer; 412 carries the stored answer and the one sent")
    public Response recordOne(
            @PathParam("id") String id,
            @PathParam("finding") String finding,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            AnswerBody body) {
        long version = Versions.ifMatch(ifMatch);
        return record(
                id,
                version,
                List.of(new WrittenAnswer(
                        finding, body.status(), body.value(), body.side(), body.phase(), body.note())));
    }

    @PATCH
    @Path("answers")
    @Requires(Privilege.WRITE_ASSESSMENT)
    @Operation(summary = "Record many answers, all or none; 412 carries stored and sent answers")
    public Response recordMany(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, AnswersBody body) {
        long version = Versions.ifMatch(ifMatch);
        List<@Nullable WrittenAnswer> answers = body.answers();
        if (answers == null || answers.isEmpty() || answers.size() > MOST_ANSWERS) {
            throw Problem.field("answers", t("Send between 1 and {0} answers.", MOST_ANSWERS));
        }
        return record(id, version, answers);
    }

    private Response record(String id, long version, List<? extends @Nullable WrittenAnswer> sent) {
        RecordAnswers.Outcome outcome =
                recording.record(PathId.of(id), version, WrittenAnswer.understood(sent, knowledge.catalogue()));
        return outcome.recorded() ? ok(outcome.view()) : stale(outcome);
    }

    private Response stale(RecordAnswers.Outcome outcome) {
        Problem problem = Problem.stale(outcome.view().version());
        return Response.status(problem.code().status())
                .type("application/problem+json")
                .tag(Versions.tag(outcome.view().version()))
                .entity(new StaleAnswers(
                        "urn:gaitkeeper:problem:stale-version",
                        problem.code().title(),
                        problem.code().status(),
                        problem.detail(),
                        problem.code().name(),
                        RequestInfo.requestId(request),
                        outcome.view().version(),
                        outcome.conflicts().stream()
                                .map(AssessmentJson.ConflictJson::of)
                                .toList()))
                .build();
    }

    @POST
    @Path("flag-actions")
    @Requires(Privilege.WRITE_ASSESSMENT)
    @Operation(summary = "Record what was done about a raised red flag")
    public Response flagAction(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            RecordFlagAction.Action body) {
        return ok(flags.record(PathId.of(id), Versions.ifMatch(ifMatch), body));
    }

    @POST
    @Path("signature")
    @Requires(Privilege.SIGN_ASSESSMENT)
    @Operation(
            summary = "Sign with a conclusion: 422 lists every safety question and red flag that is still open",
            description = "Send runsFingerprint as it was read to be refused when the run log has changed since (409).")
    public Response sign(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, SignatureBody body) {
        ConclusionForm conclusion = body.conclusion() == null ? ConclusionForm.EMPTY : body.conclusion();
        return ok(signing.sign(
                PathId.of(id),
                Versions.ifMatch(ifMatch),
                new SignAssessment.Seen(body.knowledge(), body.runsFingerprint()),
                conclusion,
                text(body.password())));
    }

    @POST
    @Path("amendments")
    @Requires(Privilege.WRITE_ASSESSMENT)
    @Operation(summary = "Start the correction of a signed assessment")
    public Response amend(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            ReasonBody body) {
        UUID assessment = PathId.of(id);
        AssessmentView draft = amending.amend(
                assessment,
                Versions.ifMatch(ifMatch),
                body.reason(),
                OnceKey.of(key, "/api/assessments/" + assessment + "/amendments", body));
        return Response.created(URI.create("/api/assessments/" + draft.id()))
                .tag(Versions.tag(draft.version()))
                .entity(AssessmentJson.of(draft))
                .build();
    }

    @POST
    @Path("discard")
    @Requires(Privilege.WRITE_ASSESSMENT)
    @Operation(summary = "Give a draft up, with a reason")
    public Response discard(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, ReasonBody body) {
        return ok(discarding.discard(PathId.of(id), Versions.ifMatch(ifMatch), body.reason()));
    }

    private static Response ok(AssessmentView view) {
        return Response.ok(AssessmentJson.of(view))
                .tag(Versions.tag(view.version()))
                .build();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
