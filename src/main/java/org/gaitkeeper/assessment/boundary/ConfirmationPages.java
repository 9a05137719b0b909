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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.assessment.AssessmentProblem;
import org.gaitkeeper.assessment.AssessmentStatus;
import org.gaitkeeper.assessment.AssessmentView;
import org.gaitkeeper.assessment.ConfirmationForm;
import org.gaitkeeper.assessment.ConfirmedDiagnosis;
import org.gaitkeeper.assessment.control.ConfirmDiagnosis;
import org.gaitkeeper.assessment.control.ReadAssessment;
import org.gaitkeeper.assessment.control.ReadConfirmations;
import org.gaitkeeper.differential.Condition;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.web.Pages;
import org.gaitkeeper.platform.web.PathId;
import org.jspecify.annotations.Nullable;

/** The page on which the confirmed diagnosis of an assessment is recorded and corrected. */
@Path("/assessments/{id}/confirmed-diagnosis")
public class ConfirmationPages {

    private final ReadAssessment reading;
    private final ReadConfirmations confirmations;
    private final ConfirmDiagnosis confirming;
    private final AssessmentScreens screens;
    private final Pages pages;

    @Inject
    public ConfirmationPages(
            ReadAssessment reading,
            ReadConfirmations confirmations,
            ConfirmDiagnosis confirming,
            AssessmentScreens screens,
            Pages pages) {
        this.reading = reading;
        this.confirmations = confirmations;
        this.confirming = confirming;
        this.screens = screens;
        this.pages = pages;
    }

    @GET
    @Requires(Privilege.CONFIRM_DIAGNOSIS)
    public Response form(@PathParam("id") String id) {
        AssessmentView view = reading.read(PathId.of(id), "confirmed diagnosis");
        if (view.status() != AssessmentStatus.SIGNED) {
            throw Problem.of(AssessmentProblem.DIAGNOSIS_BEFORE_SIGNING);
        }
        return page(200, view, ConfirmationForm.EMPTY, List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Privilege.CONFIRM_DIAGNOSIS)
    public Response confirm(
            @PathParam("id") String id,
            @FormParam("diagnosis") @Nullable String diagnosis,
            @FormParam("other") @Nullable String other,
            @FormParam("method") @Nullable String method,
            @FormParam("methodWords") @Nullable String methodWords,
            @FormParam("confirmedOn") @Nullable String confirmedOn,
            @FormParam("corrects") @Nullable String corrects,
            @FormParam("correctionReason") @Nullable String correctionReason,
            @FormParam("withdrawn") @Nullable String withdrawn) {
        UUID assessment = PathId.of(id);
        ConfirmationForm form = new ConfirmationForm(
                diagnosis,
                other,
                method,
                methodWords,
                confirmedOn,
                corrects,
                correctionReason,
                Boolean.valueOf(withdrawn));
        try {
            confirming.confirm(assessment, null, form);
            return Response.seeOther(URI.create("/assessments/" + assessment + "#confirmed"))
                    .build();
        } catch (Problem problem) {
            boolean overtaken = problem.code() == AssessmentProblem.DIAGNOSIS_ALREADY_CONFIRMED;
            if (problem.fields().isEmpty() && !overtaken) {
                throw problem;
            }
            return page(
                    problem.code().status(),
                    reading.read(assessment, "confirmed diagnosis"),
                    form,
                    overtaken
                            ? List.of(new FieldProblem(
                                    "diagnosis", t("Somebody recorded a diagnosis since. It stands above.")))
                            : problem.fields());
        }
    }

    private Response page(int status, AssessmentView view, ConfirmationForm typed, List<FieldProblem> problems) {
        List<ConfirmedDiagnosis> recorded = confirmations.of(view.id());
        Map<String, Object> model = new HashMap<>();
        model.put("shell", screens.shell(t("Confirmed diagnosis"), view));
        model.put("view", view);
        model.put("recorded", recorded);
        model.put(
                "diagnoses",
                confirming.conditions().stream().map(Condition::name).toList());
        model.put("typed", typed);
        model.put("zone", screens.zone());
        model.put("problems", problems);
        return pages.page(status, "assessment/confirm.jte", model);
    }
}
