package org.gaitkeeper.patients.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.jobs.Begun;
import org.gaitkeeper.patients.control.ImportPatients;
import org.gaitkeeper.patients.control.PatientFile;
import org.gaitkeeper.patients.control.PatientUploads;
import org.gaitkeeper.platform.csv.CsvText;
import org.gaitkeeper.platform.problem.CommonProblem;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Bringing patients along, for programs. */
@Path("/api/patients/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Patients")
public class ImportResource {

    private static final MediaType CSV = new MediaType("text", "csv");

    private final PatientUploads uploads;
    private final ImportPatients importing;

    @Inject
    public ImportResource(PatientUploads uploads, ImportPatients importing) {
        this.uploads = uploads;
        this.importing = importing;
    }

    /** A heading as written, and the column it was taken for. */
    public record Taken(String heading, String column) {}

    /**
     * A file as understood.
     *
     * @param records below the heading
     * @param ready how many would be registered, unless they may be registered already
     * @param leftOut how many would not
     * @param columns which heading was taken for what
     * @param unread headings that are not read
     * @param problems everything to put right, in the order of the file
     * @param datesEitherWay birth dates that could have day and month either way
     * @param dayFirstProven whether another date of the file shows that the day comes first
     */
    public record Understood(
            int records,
            int ready,
            int leftOut,
            List<Taken> columns,
            List<String> unread,
            List<PatientFile.Trouble> problems,
            int datesEitherWay,
            boolean dayFirstProven) {

        static Understood of(PatientFile file) {
            return new Understood(
                    file.records(),
                    file.ready().size(),
                    file.leftOut(),
                    file.taken().stream()
                            .map(taken ->
                                    new Taken(taken.heading(), taken.column().heading()))
                            .toList(),
                    file.unknown(),
                    file.troubles(),
                    file.days().either(),
                    file.days().proven());
        }
    }

    // Any type is taken and the wrong ones are refused below, so that who may not import hears that first.
    @POST
    @Consumes(MediaType.WILDCARD)
    @Requires(Privilege.IMPORT_PATIENTS)
    @Operation(
            summary = "Register the patients of a CSV file; it goes on after the answer",
            description = "UTF-8, at most 2 MB and 5000 records; the first line names the columns: family_name,"
                    + " given_name, birth_date and sex are needed, and title, nhs_number, clinic_number,"
                    + " insurance_number, other_id, phone, email, address, gp_name, gp_practice and allergies may be"
                    + " there. Records with a problem are left out; somebody who may be registered already is not"
                    + " registered again. The file of the job says by line what became of each record.")
    @RequestBody(content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "200",
            description = "With dryRun=true: the file as understood; nothing was kept",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Understood.class)))
    @APIResponse(
            responseCode = "202",
            description = "Begun; ask the address in Location how far it is",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Begun.class)))
    @APIResponse(
            responseCode = "400",
            description = "The file cannot be read, or no record is ready; every problem is told")
    @APIResponse(responseCode = "409", description = "JOB_RUNNING: a job of the same person is not finished yet")
    @APIResponse(responseCode = "413", description = "More than 2 MB")
    @APIResponse(responseCode = "415", description = "Not text/csv")
    public Response start(
            InputStream body,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable MediaType media,
            @Parameter(description = "true to see only how the file is understood") @QueryParam("dryRun") @Nullable
                    String dryRun)
            throws IOException, SQLException {
        if (media == null || !media.isCompatible(CSV)) {
            throw Problem.of(CommonProblem.UNSUPPORTED_MEDIA_TYPE, t("Send the file as text/csv."));
        }
        byte[] content = body.readNBytes(CsvText.MOST_BYTES + 1);
        if (content.length > CsvText.MOST_BYTES) {
            throw Problem.of(CommonProblem.TOO_LARGE, t("Send at most {0} KB.", CsvText.MOST_BYTES / 1024));
        }
        PatientFile file = uploads.understand(content);
        if ("true".equals(dryRun)) {
            return Response.ok(Understood.of(file)).build();
        }
        if (file.ready().isEmpty()) {
            throw Problem.of(
                    CommonProblem.VALIDATION_FAILED,
                    file.troubles().stream().map(ImportResource::told).toList());
        }
        Begun begun = Begun.of(importing.start(uploads.keep(content).id()));
        return Response.accepted(begun).location(begun.job()).build();
    }

    private static FieldProblem told(PatientFile.Trouble trouble) {
        String column = trouble.column().isEmpty() ? "" : "." + trouble.column();
        return new FieldProblem("line[" + trouble.line() + "]" + column, trouble.message());
    }
}
