package org.gaitkeeper.patients.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.patients.Identifier;
import org.gaitkeeper.patients.Patient;
import org.gaitkeeper.patients.PatientSummary;
import org.gaitkeeper.patients.PatientsProblem;
import org.gaitkeeper.patients.Sex;
import org.gaitkeeper.patients.control.ChangePatient;
import org.gaitkeeper.patients.control.PatientEntry;
import org.gaitkeeper.patients.control.ReadPatient;
import org.gaitkeeper.patients.control.RegisterPatient;
import org.gaitkeeper.patients.control.SearchCriteria;
import org.gaitkeeper.patients.control.SearchPatients;
import org.gaitkeeper.platform.idempotency.OnceKey;
import org.gaitkeeper.platform.problem.CommonProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.web.Items;
import org.gaitkeeper.platform.web.Paging;
import org.gaitkeeper.platform.web.PathId;
import org.gaitkeeper.platform.web.RequestInfo;
import org.gaitkeeper.platform.web.Versions;
import org.jspecify.annotations.Nullable;

/** Patients for programs. */
@Path("/api/patients")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Patients")
public class PatientResource {

    static final String REGISTER = "POST /patients";

    private final SearchPatients search;
    private final ReadPatient read;
    private final RegisterPatient register;
    private final ChangePatient change;

    @Inject
    public PatientResource(SearchPatients search, ReadPatient read, RegisterPatient register, ChangePatient change) {
        this.search = search;
        this.read = read;
        this.register = register;
        this.change = change;
    }

    /** A patient in a list. */
    public record PatientLine(
            UUID id,
            String familyName,
            String givenName,
            String title,
            LocalDate birthDate,
            Sex sex,
            @Nullable Identifier identifier) {

        static PatientLine of(PatientSummary summary) {
            return new PatientLine(
                    summary.id(),
                    summary.name().family(),
                    summary.name().given(),
                    summary.name().title(),
                    summary.birthDate(),
                    summary.sex(),
                    summary.identifier());
        }
    }

    /** Problem details of a possible duplicate, with who it may be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PossibleDuplicates(
            String type,
            String title,
            int status,
            String detail,
            String code,
            String requestId,
            List<PatientLine> candidates) {}

    @GET
    @Requires(Privilege.FIND_PATIENT)
    @Operation(
            summary = "Find patients",
            description = "By the beginnings of words of the name (q or name, such as \"smi ja\"), the beginning of an"
                    + " identifier, or the birth date; everything given must hold. In the order of names.")
    public Items<PatientLine> search(
            @QueryParam("q") @Nullable String q,
            @QueryParam("name") @Nullable String name,
            @QueryParam("identifier") @Nullable String identifier,
            @QueryParam("birthDate") @Nullable String birthDate,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        SearchCriteria criteria = q == null ? SearchCriteria.of(name, identifier, birthDate) : SearchCriteria.ofBox(q);
        return search.search(criteria, Paging.after(after), Paging.limit(limit)).map(PatientLine::of);
    }

    @POST
    @Requires(Privilege.REGISTER_PATIENT)
    @Operation(summary = "Register a patient")
    @APIResponse(responseCode = "201", description = "Registered; Location and ETag say where and which version")
    @APIResponse(
            responseCode = "409",
            description =
                    "POSSIBLE_DUPLICATE with candidates; repeat with acknowledgeDuplicates: true if it is nobody of"
                            + " them")
    public Response register(
            @Nullable PatientEntry entry,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Context HttpServletRequest request) {
        PatientEntry given = needed(entry);
        try {
            Patient patient = register.register(given, OnceKey.of(key, REGISTER, given));
            return Response.created(URI.create("/api/patients/" + patient.id()))
                    .tag(Versions.tag(patient.version()))
                    .entity(patient)
                    .build();
        } catch (Problem problem) {
            if (problem.code() != PatientsProblem.POSSIBLE_DUPLICATE) {
                throw problem;
            }
            return Response.status(problem.code().status())
                    .type("application/problem+json")
                    .entity(duplicates(given, request))
                    .build();
        }
    }

    private PossibleDuplicates duplicates(PatientEntry entry, HttpServletRequest request) {
        PatientsProblem code = PatientsProblem.POSSIBLE_DUPLICATE;
        return new PossibleDuplicates(
                "urn:gaitkeeper:problem:possible-duplicate",
                code.title(),
                code.status(),
                code.title(),
                code.name(),
                RequestInfo.requestId(request),
                register.possibleDuplicates(entry).stream().map(PatientLine::of).toList());
    }

    @GET
    @Path("{id}")
    @Requires(Privilege.FIND_PATIENT)
    @Operation(summary = "Read a patient")
    public Response read(@PathParam("id") String id) {
        return answer(read.read(PathId.of(id)));
    }

    @PUT
    @Path("{id}")
    @Requires(Privilege.CHANGE_PATIENT)
    @Operation(summary = "Change a patient", description = "Replaces everything; what is left out becomes empty.")
    @APIResponse(responseCode = "412", description = "Somebody changed it since; ETag gives the stored version")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response change(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable PatientEntry entry) {
        return answer(change.change(PathId.of(id), Versions.ifMatch(ifMatch), needed(entry)));
    }

    private static PatientEntry needed(@Nullable PatientEntry entry) {
        if (entry == null) {
            throw Problem.of(CommonProblem.MALFORMED_REQUEST, t("Send a JSON object."));
        }
        return entry;
    }

    private static Response answer(Patient patient) {
        return Response.ok(patient).tag(Versions.tag(patient.version())).build();
    }
}
