package org.gaitkeeper.cases.boundary;

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
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Frames;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.cases.Case;
import org.gaitkeeper.cases.control.OpenCase;
import org.gaitkeeper.cases.control.ReadFiles;
import org.gaitkeeper.patients.Patient;
import org.gaitkeeper.patients.Patients;
import org.gaitkeeper.platform.idempotency.OnceKey;
import org.gaitkeeper.platform.problem.CommonProblem;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.web.Pages;
import org.gaitkeeper.platform.web.PathId;
import org.gaitkeeper.platform.web.view.Crumb;

/** The page on which a case is opened. */
@Path("/patients/{id: " + PathId.PATTERN + "}/cases")
public class PatientCasesPages {

    private final OpenCase open;
    private final ReadFiles files;
    private final Patients patients;
    private final Pages pages;
    private final Frames frames;
    private final Acting acting;

    @Inject
    public PatientCasesPages(
            OpenCase open, ReadFiles files, Patients patients, Pages pages, Frames frames, Acting acting) {
        this.open = open;
        this.files = files;
        this.patients = patients;
        this.pages = pages;
        this.frames = frames;
        this.acting = acting;
    }

    @GET
    @Path("new")
    @Requires(Privilege.OPEN_CASE)
    public Response form(@PathParam("id") String id) {
        return page(200, PathId.of(id), CaseForm.empty(acting.actor().clinicianId()), List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Privilege.OPEN_CASE)
    public Response open(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        UUID patientId = PathId.of(id);
        CaseForm form = CaseForm.of(sent);
        try {
            Case opened = open.open(
                    patientId,
                    form.entry(),
                    OnceKey.of(form.once(), PatientCasesResource.route(patientId), form.entry()));
            return Response.seeOther(URI.create("/cases/" + opened.id() + "?done=opened"))
                    .build();
        } catch (Problem problem) {
            if (problem.code() == CommonProblem.IDEMPOTENCY_KEY_REUSED) {
                return page(
                        problem.code().status(),
                        patientId,
                        form,
                        List.of(new FieldProblem("presentingProblem", problem.detail())));
            }
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return page(problem.code().status(), patientId, form, problem.fields());
        }
    }

    private Response page(int status, UUID patientId, CaseForm form, List<FieldProblem> problems) {
        ReadFiles.Opening opening = files.toOpenFor(patientId);
        Patient patient = opening.patient();
        return pages.page(
                status,
                "cases/open.jte",
                Map.of(
                        "shell",
                        frames.shell(t("Open a case"), patients.banner(patient))
                                .withCrumbs(new Crumb(t("Patients"), "/patients")),
                        "patientHref",
                        "/patients/" + patientId,
                        "form",
                        form,
                        "available",
                        opening.available(),
                        "problems",
                        problems));
    }
}
