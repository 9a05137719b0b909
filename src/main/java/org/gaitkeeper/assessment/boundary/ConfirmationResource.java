package org.gaitkeeper.assessment.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.assessment.ConfirmationForm;
import org.gaitkeeper.assessment.ConfirmedDiagnosis;
import org.gaitkeeper.assessment.control.ConfirmDiagnosis;
import org.gaitkeeper.assessment.control.ReadConfirmations;
import org.gaitkeeper.platform.web.Items;
import org.gaitkeeper.platform.web.PathId;
import org.jspecify.annotations.Nullable;

/** Confirmed diagnoses for programs. */
@Path("/api/assessments/{id}/confirmed-diagnoses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments")
public class ConfirmationResource {

    private final ReadConfirmations reading;
    private final ConfirmDiagnosis confirming;

    @Inject
    public ConfirmationResource(ReadConfirmations reading, ConfirmDiagnosis confirming) {
        this.reading = reading;
        this.confirming = confirming;
    }

    /**
     * A confirmed diagnosis.
     *
     * @param code of the condition; empty for a diagnosis in words
     * @param confirmedOn {@code 2026-08-14}, {@code 2026-08}, {@code 2026}, or empty when not known
     */
    public record Entry(
            UUID id,
            UUID assessmentId,
            @Nullable UUID referralId,
            String code,
            String diagnosis,
            String method,
            String methodWords,
            String confirmedOn,
            @Nullable UUID corrects,
            String correctionReason,
            boolean withdrawn,
            String by,
            String at) {

        static Entry of(ConfirmedDiagnosis told) {
            return new Entry(
                    told.id(),
                    told.assessmentId(),
                    told.letterId(),
                    told.code(),
                    told.diagnosis(),
                    told.method().name(),
                    told.methodWords(),
                    told.on().iso(),
                    told.corrects(),
                    told.correctionReason(),
                    told.withdrawn(),
                    told.name(),
                    told.at().toString());
        }
    }

    @GET
    @Requires(Privilege.READ_ASSESSMENT)
    @Operation(summary = "Read the confirmed diagnosis and what it corrected, the one that holds first")
    public Items<Entry> read(@PathParam("id") String id) {
        List<Entry> entries = reading.of(PathId.of(id)).stream().map(Entry::of).toList();
        return new Items<>(entries, null);
    }

    @POST
    @Requires(Privilege.CONFIRM_DIAGNOSIS)
    @Operation(summary = "Record a confirmed diagnosis, or correct the one that holds by naming it in corrects")
    public Response confirm(@PathParam("id") String id, ConfirmationForm body) {
        return Response.status(201)
                .entity(Entry.of(confirming.confirm(PathId.of(id), null, body)))
                .build();
    }
}
