package org.gaitkeeper.knowledge.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Frames;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.knowledge.ClinicChange;
import org.gaitkeeper.knowledge.control.ClinicChanges;
import org.gaitkeeper.knowledge.control.ProposalForm;
import org.gaitkeeper.platform.idempotency.OnceKey;
import org.gaitkeeper.platform.problem.CommonProblem;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.web.Pages;
import org.gaitkeeper.platform.web.PathId;
import org.gaitkeeper.platform.web.view.Choice;
import org.gaitkeeper.platform.web.view.Crumb;
import org.gaitkeeper.platform.web.view.Flash;
import org.gaitkeeper.platform.web.view.Tone;
import org.jspecify.annotations.Nullable;

/** What a clinic uses otherwise than released, for people: the list, the proposal, the review by somebody else. */
@Path("/knowledge/changes")
public class ClinicChangePages {

    private final ClinicChanges changes;
    private final Pages pages;
    private final Frames frames;
    private final Acting acting;

    @Inject
    public ClinicChangePages(ClinicChanges changes, Pages pages, Frames frames, Acting acting) {
        this.changes = changes;
        this.pages = pages;
        this.frames = frames;
        this.acting = acting;
    }

    @GET
    @Requires(Privilege.READ_KNOWLEDGE)
    public Response list(@QueryParam("done") @Nullable String done) {
        ClinicChanges.Overview overview = changes.overview();
        Flash flash =
                switch (done == null ? "" : done) {
                    case "proposed" ->
                        new Flash(Tone.OK, t("Proposed. Nothing changes until somebody else has approved it."));
                    case "approved" -> new Flash(Tone.OK, t("Approved and in force."));
                    case "declined" -> new Flash(Tone.OK, t("Declined. Nothing has changed."));
                    default -> null;
                };
        return pages.page(
                "knowledge/changes.jte",
                Map.of(
                        "shell",
                        frames.shell(t("Clinic's own changes")).withFlash(flash),
                        "tabs",
                        KnowledgeFrames.tabs(),
                        "inForce",
                        LocalLine.of(overview.adoption().local(), overview.released()),
                        "waiting",
                        lines(overview.waiting(), overview.released()),
                        "reviewed",
                        lines(overview.reviewed(), overview.released()),
                        "mayPropose",
                        acting.actor().may(Privilege.CHANGE_KNOWLEDGE)));
    }

    private List<ChangeLine> lines(List<ClinicChange> listed, KnowledgeBase released) {
        ZoneId zone = acting.actor().clinic().zone();
        return listed.stream().map(one -> ChangeLine.of(one, released, zone)).toList();
    }

    @GET
    @Path("new")
    @Requires(Privilege.CHANGE_KNOWLEDGE)
    public Response blank(@QueryParam("kind") @Nullable String kind, @QueryParam("target") @Nullable String target) {
        return form(
                200,
                Map.of(
                        "kind", kind == null ? "" : kind,
                        "target", target == null ? "" : target,
                        "_once", UUID.randomUUID().toString()),
                List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Privilege.CHANGE_KNOWLEDGE)
    public Response propose(MultivaluedMap<String, String> sent) {
        ProposalForm form = new ProposalForm(
                sent.getFirst("kind"), sent.getFirst("target"), sent.getFirst("value"), sent.getFirst("reason"));
        try {
            changes.propose(form, OnceKey.of(sent.getFirst("_once"), "POST /knowledge/changes", form));
            return Response.seeOther(URI.create("/knowledge/changes?done=proposed"))
                    .build();
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            Map<String, String> typed = new HashMap<>();
            sent.forEach((name, values) -> typed.put(name, values.get(0)));
            return form(problem.code().status(), typed, problem.fields());
        }
    }

    private Response form(int status, Map<String, String> values, List<FieldProblem> problems) {
        List<Choice> kinds = Stream.of(ClinicChange.Kind.values())
                .map(kind -> new Choice(kind.name(), kind.label(), kind.name().equals(values.get("kind"))))
                .toList();
        return pages.page(
                status,
                "knowledge/propose.jte",
                Map.of(
                        "shell", frames.shell(t("Propose a change")).withCrumbs(list()),
                        "kinds", kinds,
                        "values", values,
                        "problems", problems));
    }

    @GET
    @Path("{id: " + PathId.PATTERN + "}")
    @Requires(Privilege.READ_KNOWLEDGE)
    public Response one(@PathParam("id") String id) {
        return one(200, PathId.of(id), "", List.of());
    }

    private Response one(int status, UUID id, String note, List<FieldProblem> problems) {
        ClinicChanges.Examined examined = changes.examine(id);
        boolean own = examined.change().proposedBy().equals(acting.actor().clinicianId());
        Map<String, Object> model = new HashMap<>();
        model.put("shell", frames.shell(t("Proposed change")).withCrumbs(list()));
        model.put(
                "line",
                ChangeLine.of(
                        examined.change(),
                        examined.released(),
                        acting.actor().clinic().zone()));
        model.put("verdict", examined.verdict());
        model.put("own", own);
        model.put(
                "mayReview",
                !own && examined.change().review() == null && acting.actor().may(Privilege.REVIEW_KNOWLEDGE));
        model.put("note", note);
        model.put("problems", problems);
        return pages.page(status, "knowledge/change.jte", model);
    }

    @POST
    @Path("{id: " + PathId.PATTERN + "}/review")
    @Requires(Privilege.REVIEW_KNOWLEDGE)
    public Response review(
            @PathParam("id") String id,
            @FormParam("decision") @Nullable String decision,
            @FormParam("note") @Nullable String note) {
        UUID change = PathId.of(id);
        try {
            if ("approve".equals(decision)) {
                changes.approve(change, note);
                return Response.seeOther(URI.create("/knowledge/changes?done=approved"))
                        .build();
            }
            changes.decline(change, note);
            return Response.seeOther(URI.create("/knowledge/changes?done=declined"))
                    .build();
        } catch (Problem problem) {
            if (problem.code() == CommonProblem.NOT_FOUND) {
                throw problem;
            }
            return one(
                    problem.code().status(),
                    change,
                    note == null ? "" : note,
                    problem.fields().isEmpty()
                            ? List.of(new FieldProblem("note", problem.detail()))
                            : problem.fields());
        }
    }

    private static Crumb list() {
        return new Crumb(t("Clinic's own changes"), "/knowledge/changes");
    }
}
