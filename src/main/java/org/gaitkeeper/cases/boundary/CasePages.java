package org.gaitkeeper.cases.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import gg.jte.Content;
import jakarta.enterprise.inject.Instance;
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
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.access.Frames;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.cases.Case;
import org.gaitkeeper.cases.CaseSection;
import org.gaitkeeper.cases.CaseStatus;
import org.gaitkeeper.cases.control.ChangeCase;
import org.gaitkeeper.cases.control.ReadFiles;
import org.gaitkeeper.patients.Patients;
import org.gaitkeeper.platform.problem.CommonProblem;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.web.Pages;
import org.gaitkeeper.platform.web.PathId;
import org.gaitkeeper.platform.web.Versions;
import org.gaitkeeper.platform.web.view.Crumb;
import org.gaitkeeper.platform.web.view.Flash;
import org.gaitkeeper.platform.web.view.Shell;
import org.gaitkeeper.platform.web.view.Shown;
import org.gaitkeeper.platform.web.view.TimelineItem;
import org.gaitkeeper.platform.web.view.Tone;
import org.jspecify.annotations.Nullable;

/** The page of a case, on which it is changed, closed and reopened. */
@Path("/cases/{id: " + PathId.PATTERN + "}")
public class CasePages {

    private final ReadFiles files;
    private final ChangeCase change;
    private final Patients patients;
    private final Instance<CaseSection> sections;
    private final Pages pages;
    private final Frames frames;
    private final Acting acting;
    private final Clock clock;

    @Inject
    public CasePages(
            ReadFiles files,
            ChangeCase change,
            Patients patients,
            Instance<CaseSection> sections,
            Pages pages,
            Frames frames,
            Acting acting,
            Clock clock) {
        this.files = files;
        this.change = change;
        this.patients = patients;
        this.sections = sections;
        this.pages = pages;
        this.frames = frames;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * What the page shows.
     *
     * @param title the presenting problem, or words instead of it for those who may not read clinical notes
     * @param opened such as {@code Mon 20-Jul-2026 10:30}
     * @param closed the same; empty while the case is open
     * @param once key of one act of starting an assessment
     */
    public record CaseView(
            UUID id,
            String title,
            String opened,
            String closed,
            String responsible,
            boolean open,
            boolean mayChange,
            boolean mayAssess,
            long version,
            String once,
            List<TimelineItem> timeline,
            Map<UUID, String> available) {}

    @GET
    @Requires(Privilege.FIND_CASE)
    public Response page(@PathParam("id") String id, @QueryParam("done") @Nullable String done) {
        ReadFiles.CaseFile file = files.ofCase(PathId.of(id), Moments.before(null, clock));
        return page(200, file, CaseForm.of(file.shown()), List.of(), done);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Privilege.CHANGE_CASE)
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        UUID caseId = PathId.of(id);
        CaseForm form = CaseForm.of(sent);
        try {
            change.change(caseId, Versions.ofForm(sent.getFirst("version")), form.entry());
            return done(caseId, "changed");
        } catch (Problem problem) {
            boolean stale = problem.code() == CommonProblem.STALE_VERSION;
            if (problem.fields().isEmpty() && !stale) {
                throw problem;
            }
            ReadFiles.CaseFile file = files.ofCase(caseId, Moments.before(null, clock));
            return page(
                    problem.code().status(),
                    file,
                    stale ? form.withVersion(file.shown().version()) : form,
                    problem.fields(),
                    null);
        }
    }

    @POST
    @Path("close")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Privilege.CHANGE_CASE)
    public Response close(@PathParam("id") String id, @FormParam("version") @Nullable String version) {
        change.turn(PathId.of(id), Versions.ofForm(version), CaseStatus.CLOSED);
        return done(PathId.of(id), "closed");
    }

    @POST
    @Path("reopen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Privilege.CHANGE_CASE)
    public Response reopen(@PathParam("id") String id, @FormParam("version") @Nullable String version) {
        change.turn(PathId.of(id), Versions.ofForm(version), CaseStatus.OPEN);
        return done(PathId.of(id), "reopened");
    }

    private static Response done(UUID id, String what) {
        return Response.seeOther(URI.create("/cases/" + id + "?done=" + what)).build();
    }

    private Response page(
            int status, ReadFiles.CaseFile file, CaseForm form, List<FieldProblem> problems, @Nullable String done) {
        Shell shell = frames.shell(t("Case"), patients.banner(file.patient()))
                .withCrumbs(
                        new Crumb(t("Patients"), "/patients"),
                        new Crumb(
                                file.patient().name().shown(),
                                "/patients/" + file.patient().id()))
                .withFlash(told(done));
        return pages.page(
                status,
                "cases/case.jte",
                Map.of(
                        "shell",
                        shell,
                        "view",
                        view(file),
                        "sections",
                        sections(file.shown(), shell.csrf()),
                        "form",
                        form,
                        "stale",
                        status == 412,
                        "problems",
                        problems));
    }

    /** What later features show about the case to this person. */
    private List<Content> sections(Case shown, String csrf) {
        return sections.stream()
                .filter(section -> acting.actor().may(section.needed()))
                .map(section -> section.of(shown, csrf))
                .toList();
    }

    private CaseView view(ReadFiles.CaseFile file) {
        Actor actor = acting.actor();
        var zone = actor.clinic().zone();
        return new CaseView(
                file.shown().id(),
                Objects.requireNonNullElse(file.shown().presentingProblem(), t(TimelineItems.KEPT)),
                Shown.moment(file.shown().openedAt(), zone),
                file.shown().closedAt() == null ? "" : Shown.moment(file.shown().closedAt(), zone),
                file.shown().responsibleName(),
                file.shown().open(),
                actor.may(Privilege.CHANGE_CASE),
                actor.may(Privilege.WRITE_ASSESSMENT),
                file.shown().version(),
                UUID.randomUUID().toString(),
                TimelineItems.of(file.happened(), zone),
                file.available());
    }

    private static @Nullable Flash told(@Nullable String done) {
        return switch (done == null ? "" : done) {
            case "opened" -> new Flash(Tone.OK, t("Case opened."));
            case "changed" -> new Flash(Tone.OK, t("Case saved."));
            case "closed" -> new Flash(Tone.OK, t("Case closed."));
            case "reopened" -> new Flash(Tone.OK, t("Case reopened."));
            default -> null;
        };
    }
}
