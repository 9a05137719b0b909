package org.gaitkeeper.assessment.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.assessment.AssessmentView;
import org.gaitkeeper.assessment.control.MarkReviewed;
import org.gaitkeeper.assessment.control.ReadAssessment;
import org.gaitkeeper.assessment.control.SetUnremarkable;
import org.gaitkeeper.findings.Section;
import org.gaitkeeper.knowledge.ClinicalKnowledge;
import org.gaitkeeper.platform.problem.CommonProblem;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.web.PathId;
import org.gaitkeeper.platform.web.Versions;
import org.jspecify.annotations.Nullable;

/** What is done to a whole section of the workspace at once; each saves the rest of the form first. */
@Path("/assessments/{id}")
public class AssessmentEntryPages {

    private final SetUnremarkable unremarkable;
    private final MarkReviewed reviewing;
    private final ReadAssessment reading;
    private final ClinicalKnowledge knowledge;
    private final AssessmentScreens screens;
    private final WholeForm whole;

    @Inject
    public AssessmentEntryPages(
            SetUnremarkable unremarkable,
            MarkReviewed reviewing,
            ReadAssessment reading,
            ClinicalKnowledge knowledge,
            AssessmentScreens screens,
            WholeForm whole) {
        this.unremarkable = unremarkable;
        this.reviewing = reviewing;
        this.reading = reading;
        this.knowledge = knowledge;
        this.screens = screens;
        this.whole = whole;
    }

    /** {@code sections}: codes, separated by blanks. */
    @POST
    @Path("unremarkable")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Privilege.WRITE_ASSESSMENT)
    public Response setUnremarkable(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        UUID assessment = PathId.of(id);
        List<String> sections = codes(form.getFirst("sections"));
        return whole.saved(
                assessment,
                form,
                seen -> unlessStale(assessment, sections.get(0), () -> {
                    AssessmentView view = unremarkable.set(assessment, seen, sections);
                    return to(assessment, "?set=" + view.version(), sections.get(0));
                }));
    }

    /** {@code set}: the version the press made, and the section to go back to. */
    @POST
    @Path("unremarkable/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Privilege.WRITE_ASSESSMENT)
    public Response takeBack(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        UUID assessment = PathId.of(id);
        List<String> sent = codes(form.getFirst("undo"));
        String section = sent.get(sent.size() - 1);
        return whole.saved(
                assessment,
                form,
                seen -> unlessStale(assessment, section, () -> {
                    unremarkable.takeBack(assessment, seen, Versions.ofForm(sent.get(0)));
                    return to(assessment, "", section);
                }));
    }

    /** Marks a section and goes to the next one. */
    @POST
    @Path("reviews")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Privilege.WRITE_ASSESSMENT)
    public Response markReviewed(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        UUID assessment = PathId.of(id);
        String section = String.valueOf(form.getFirst("reviewed"));
        return whole.saved(
                assessment,
                form,
                seen -> unlessStale(assessment, section, () -> {
                    reviewing.mark(assessment, section, seen);
                    return to(assessment, "", after(section));
                }));
    }

    /** The same for a page that stays: answers with the parts of it that change. */
    @PUT
    @Path("reviews/{section}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Privilege.WRITE_ASSESSMENT)
    public Response markReviewedHere(
            @PathParam("id") String id,
            @PathParam("section") String section,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @FormParam("_csrf") @Nullable String csrf) {
        return screens.reviewedPart(reviewing.mark(PathId.of(id), section, Versions.ifMatch(ifMatch)), section);
    }

    private Response unlessStale(UUID assessment, String section, Supplier<Response> work) {
        try {
            return work.get();
        } catch (Problem problem) {
            if (problem.code() != CommonProblem.STALE_VERSION) {
                throw problem;
            }
            return screens.stale(
                    reading.read(assessment, "record"),
                    List.of(
                            new FieldProblem(
                                    "section-" + section,
                                    t(
                                            t(
                                                    "Somebody changed this assessment since. Look at it as it now stands, then press again.")))));
        }
    }

    private String after(String code) {
        List<Section> sections = knowledge.catalogue().sections();
        for (int i = 0; i < sections.size() - 1; i++) {
            if (sections.get(i).code().equals(code)) {
                return sections.get(i + 1).code();
            }
        }
        return code;
    }

    private static Response to(UUID assessment, String query, String section) {
        return Response.seeOther(URI.create("/assessments/" + assessment + query + "#section-" + section))
                .build();
    }

    private static List<String> codes(@Nullable String sent) {
        return List.of((sent == null ? "" : sent).strip().split("\\s+"));
    }
}
