package org.gaitkeeper.patients.boundary;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.access.Frames;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.patients.Patient;
import org.gaitkeeper.patients.Patients;
import org.gaitkeeper.patients.control.ChangePatient;
import org.gaitkeeper.patients.control.PatientChanges;
import org.gaitkeeper.patients.control.ReadPatient;
import org.gaitkeeper.platform.problem.CommonProblem;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.web.Pages;
import org.gaitkeeper.platform.web.PathId;
import org.gaitkeeper.platform.web.Versions;
import org.gaitkeeper.platform.web.view.Crumb;

/** The page on which a patient is changed. */
@Path("/patients/{id: " + PathId.PATTERN + "}/edit")
public class PatientEditPages {

    private final ReadPatient read;
    private final ChangePatient change;
    private final Patients patients;
    private final Pages pages;
    private final Frames frames;

    @Inject
    public PatientEditPages(ReadPatient read, ChangePatient change, Patients patients, Pages pages, Frames frames) {
        this.read = read;
        this.change = change;
        this.patients = patients;
        this.pages = pages;
        this.frames = frames;
    }

    /** One field in which the form and the stored patient disagree. */
    public record Disagreement(String label, String stored, String typed) {}

    @GET
    @Requires(Privilege.CHANGE_PATIENT)
    public Response form(@PathParam("id") String id) {
        Patient patient = read.read(PathId.of(id));
        return page(200, patient, PatientForm.of(patient), List.of(), List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Privilege.CHANGE_PATIENT)
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        UUID patientId = PathId.of(id);
        PatientForm form = PatientForm.of(sent);
        if (!form.value("add").isEmpty()) {
            return page(200, read.read(patientId), form.withMoreRows(), List.of(), List.of());
        }
        try {
            change.change(patientId, Versions.ofForm(sent.getFirst("version")), form.entry());
            return Response.seeOther(URI.create("/patients/" + patientId + "?done=changed"))
                    .build();
        } catch (Problem problem) {
            if (problem.code() == CommonProblem.STALE_VERSION) {
                return stale(patientId, form);
            }
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return page(problem.code().status(), read.read(patientId), form, problem.fields(), List.of());
        }
    }

    /** Both values of every field in question; sending the form once more saves the typed ones on the stored version. */
    private Response stale(UUID patientId, PatientForm form) {
        try {
            ChangePatient.Conflict conflict = change.conflict(patientId, form.entry());
            List<Disagreement> disagreements = new ArrayList<>();
            conflict.differences()
                    .forEach((field, difference) -> disagreements.add(
                            new Disagreement(PatientChanges.label(field), difference.from(), difference.to())));
            return page(
                    412, conflict.stored(), form.withVersion(conflict.stored().version()), List.of(), disagreements);
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return page(problem.code().status(), read.read(patientId), form, problem.fields(), List.of());
        }
    }

    private Response page(
            int status,
            Patient patient,
            PatientForm form,
            List<FieldProblem> problems,
            List<Disagreement> disagreements) {
        return pages.page(
                status,
                "patients/edit.jte",
                Map.of(
                        "shell",
                        frames.shell(t("Change who a runner is"), patients.banner(patient))
                                .withCrumbs(new Crumb(t("Patients"), "/patients")),
                        "patient",
                        patient,
                        "form",
                        form,
                        "problems",
                        problems,
                        "stale",
                        status == 412,
                        "disagreements",
                        disagreements));
    }
}
