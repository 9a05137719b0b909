package org.gaitkeeper.assessment.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.assessment.AssessmentView;
import org.gaitkeeper.assessment.control.MarkReviewed;
import org.gaitkeeper.assessment.control.SetUnremarkable;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.web.PathId;
import org.gaitkeeper.platform.web.Versions;
import org.jspecify.annotations.Nullable;

/** What is done to whole sections of an assessment, for programs. */
@Path("/api/assessments/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments")
public class AssessmentEntryResource {

    private final SetUnremarkable unremarkable;
    private final MarkReviewed reviewing;

    @Inject
    public AssessmentEntryResource(SetUnremarkable unremarkable, MarkReviewed reviewing) {
        this.unremarkable = unremarkable;
        this.reviewing = reviewing;
    }

    /** Codes of sections. */
    public record SectionsBody(@Nullable List<@Nullable String> sections) {}

    /** The version a press made. */
    public record PressBody(@Nullable Long version) {}

    /** Code of a section. */
    public record SectionBody(@Nullable String section) {}

    @POST
    @Path("unremarkable")
    @Requires(Privilege.WRITE_ASSESSMENT)
    @Operation(
            summary = "Record all that is still open in sections as unremarkable",
            description =
                    "Only findings for which the catalogue declares an unremarkable answer; never an answered place.")
    public Response set(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, SectionsBody body) {
        List<@Nullable String> sent = body.sections();
        List<String> sections = sent == null
                ? List.of()
                : sent.stream().map(code -> code == null ? "" : code).toList();
        if (sections.isEmpty()) {
            throw Problem.field("sections", t("Give the codes of sections of the catalogue."));
        }
        return ok(unremarkable.set(PathId.of(id), Versions.ifMatch(ifMatch), sections));
    }

    @POST
    @Path("unremarkable/undo")
    @Requires(Privilege.WRITE_ASSESSMENT)
    @Operation(summary = "Take back what one such press set and nobody changed since")
    public Response takeBack(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, PressBody body) {
        Long made = body.version();
        if (made == null) {
            throw Problem.field("version", t("Give the version that press made."));
        }
        return ok(unremarkable.takeBack(PathId.of(id), Versions.ifMatch(ifMatch), made));
    }

    @POST
    @Path("reviews")
    @Requires(Privilege.WRITE_ASSESSMENT)
    @Operation(summary = "Mark a section as looked through; the mark goes with the next answer in it")
    public Response review(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, SectionBody body) {
        return ok(reviewing.mark(PathId.of(id), body.section(), Versions.ifMatch(ifMatch)));
    }

    private static Response ok(AssessmentView view) {
        return Response.ok(AssessmentJson.of(view))
                .tag(Versions.tag(view.version()))
                .build();
    }
}
