package org.gaitkeeper.patients.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Frames;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.jobs.Begun;
import org.gaitkeeper.patients.PatientsProblem;
import org.gaitkeeper.patients.control.ImportPatients;
import org.gaitkeeper.patients.control.PatientColumn;
import org.gaitkeeper.patients.control.PatientTemplate;
import org.gaitkeeper.patients.control.PatientUploads;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.web.FormWithFile;
import org.gaitkeeper.platform.web.Pages;
import org.gaitkeeper.platform.web.PathId;
import org.gaitkeeper.platform.web.view.Crumb;
import org.gaitkeeper.platform.words.Language;
import org.gaitkeeper.platform.words.Words;

/** Bringing patients along: a file is chosen or pasted, looked at as understood, and only then imported. */
@Path("/patients/import")
public class ImportPages {

    private static final String UPLOAD = "{id: " + PathId.PATTERN + "}";

    private final PatientUploads uploads;
    private final ImportPatients importing;
    private final Pages pages;
    private final Frames frames;
    private final Acting acting;
    private final Clock clock;

    @Inject
    public ImportPages(
            PatientUploads uploads, ImportPatients importing, Pages pages, Frames frames, Acting acting, Clock clock) {
        this.uploads = uploads;
        this.importing = importing;
        this.pages = pages;
        this.frames = frames;
        this.acting = acting;
        this.clock = clock;
    }

    @GET
    @Requires(Privilege.IMPORT_PATIENTS)
    public Response form() {
        return formPage(200, "", List.of());
    }

    /** The template, with semicolons for those whose spreadsheets expect them. */
    @GET
    @Path("template")
    @Requires(Privilege.IMPORT_PATIENTS)
    public Response template() {
        char separator = Words.language() == Language.GERMAN ? ';' : ',';
        // A spreadsheet takes a file for UTF-8 by its byte order mark alone.
        return Response.ok(("\uFEFF" + PatientTemplate.csv(separator)).getBytes(StandardCharsets.UTF_8))
                .type("text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"patients.csv\"")
                .build();
    }

    @POST
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    @Requires(Privilege.IMPORT_PATIENTS)
    public Response upload(byte[] body, @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType media) {
        if (!FormWithFile.is(media)) {
            return formPage(400, "", List.of(new FieldProblem("file", nothing())));
        }
        FormWithFile form = FormWithFile.read(media, body);
        byte[] file = form.bytes("file");
        String typed = form.text("text");
        if ((file.length == 0) == typed.isBlank()) {
            String message = typed.isBlank() ? nothing() : t("Choose a file or paste lines, not both.");
            return formPage(400, typed, List.of(new FieldProblem("file", message)));
        }
        boolean pasted = file.length == 0;
        try {
            byte[] content = pasted ? typed.getBytes(StandardCharsets.UTF_8) : file;
            return to("/patients/import/" + uploads.keep(content).id());
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return formPage(
                    problem.code().status(),
                    typed,
                    problem.fields().stream()
                            .map(one -> new FieldProblem(pasted ? "text" : one.field(), one.message()))
                            .toList());
        }
    }

    @GET
    @Path(UPLOAD)
    @Requires(Privilege.IMPORT_PATIENTS)
    public Response preview(@PathParam("id") String id) {
        UUID upload = PathId.of(id);
        return uploads.importedBy(upload)
                .map(job -> Response.seeOther(Begun.page(job)).build())
                .orElseGet(() -> preview(200, uploads.look(upload)));
    }

    private Response preview(int status, PatientUploads.Waiting waiting) {
        return pages.page(
                status,
                "patients/importPreview.jte",
                Map.of(
                        "shell",
                        frames.shell(t("Check before importing"))
                                .withCrumbs(
                                        new Crumb(t("Patients"), "/patients"),
                                        new Crumb(t("Bring patients along"), "/patients/import")),
                        "view",
                        ImportPreview.of(waiting, acting.actor().clinic().zone(), clock)));
    }

    @POST
    @Path(UPLOAD)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Privilege.IMPORT_PATIENTS)
    public Response start(@PathParam("id") String id) throws SQLException {
        UUID upload = PathId.of(id);
        try {
            return Response.seeOther(Begun.page(importing.start(upload))).build();
        } catch (Problem problem) {
            if (problem.code() == PatientsProblem.NOBODY_READY) {
                return preview(problem.code().status(), uploads.look(upload));
            }
            throw problem;
        }
    }

    @POST
    @Path(UPLOAD + "/discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Privilege.IMPORT_PATIENTS)
    public Response discard(@PathParam("id") String id) {
        uploads.discard(PathId.of(id));
        return to("/patients/import");
    }

    private static String nothing() {
        return t("Choose a CSV file, or paste its lines below.");
    }

    private Response formPage(int status, String typed, List<FieldProblem> problems) {
        return pages.page(
                status,
                "patients/import.jte",
                Map.of(
                        "shell",
                        frames.shell(t("Bring patients along")).withCrumbs(new Crumb(t("Patients"), "/patients")),
                        "columns",
                        List.of(PatientColumn.values()),
                        "typed",
                        typed,
                        "problems",
                        problems));
    }

    private static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
