package org.gaitkeeper.knowledge.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Frames;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.jobs.Begun;
import org.gaitkeeper.knowledge.Adoption;
import org.gaitkeeper.knowledge.control.AdoptRelease;
import org.gaitkeeper.knowledge.control.ReadReleases;
import org.gaitkeeper.knowledge.control.ReplayRelease;
import org.gaitkeeper.platform.problem.CommonProblem;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.web.Pages;
import org.gaitkeeper.platform.web.Versions;
import org.gaitkeeper.platform.web.view.Crumb;
import org.gaitkeeper.platform.web.view.Flash;
import org.gaitkeeper.platform.web.view.Tone;
import org.jspecify.annotations.Nullable;

/** The knowledge releases for people: what is in force, what waits, and the way back. */
@Path("/knowledge/releases")
public class ReleasePages {

    private final ReadReleases reading;
    private final AdoptRelease adopting;
    private final ReplayRelease replaying;
    private final Pages pages;
    private final Frames frames;
    private final Acting acting;

    @Inject
    public ReleasePages(
            ReadReleases reading,
            AdoptRelease adopting,
            ReplayRelease replaying,
            Pages pages,
            Frames frames,
            Acting acting) {
        this.reading = reading;
        this.adopting = adopting;
        this.replaying = replaying;
        this.pages = pages;
        this.frames = frames;
        this.acting = acting;
    }

    @GET
    @Requires(Privilege.READ_KNOWLEDGE)
    public Response list(@QueryParam("done") @Nullable String done) {
        return list(200, done == null ? "" : done, "", List.of());
    }

    private Response list(int status, String done, String reason, List<FieldProblem> problems) {
        ReadReleases.Overview overview = reading.overview();
        Flash flash =
                switch (done) {
                    case "adopted" ->
                        new Flash(
                                Tone.OK,
                                t("{0} is in force.", overview.release().shown()));
                    case "returned" ->
                        new Flash(
                                Tone.OK,
                                t("You are back on {0}.", overview.release().shown()));
                    default -> null;
                };
        return pages.page(
                status,
                "knowledge/releases.jte",
                Map.of(
                        "shell",
                        frames.shell(t("Knowledge releases")).withFlash(flash),
                        "tabs",
                        KnowledgeFrames.tabs(),
                        "overview",
                        overview,
                        "mayAdopt",
                        acting.actor().may(Privilege.ADOPT_KNOWLEDGE),
                        "zone",
                        acting.actor().clinic().zone(),
                        "reason",
                        reason,
                        "problems",
                        problems));
    }

    @GET
    @Path("{sha256}")
    @Requires(Privilege.READ_KNOWLEDGE)
    public Response one(@PathParam("sha256") String sha256) {
        return one(200, sha256, "", List.of());
    }

    private Response one(int status, String sha256, String reason, List<FieldProblem> problems) {
        ReadReleases.Examined examined = reading.examine(sha256);
        return pages.page(
                status,
                "knowledge/release.jte",
                Map.of(
                        "shell",
                        frames.shell(t(
                                        "Knowledge release {0}",
                                        examined.release().shown()))
                                .withCrumbs(new Crumb(t("Knowledge releases"), "/knowledge/releases")),
                        "examined",
                        examined,
                        "moved",
                        MovedLine.of(examined),
                        "mayAdopt",
                        acting.actor().may(Privilege.ADOPT_KNOWLEDGE),
                        "mayOpen",
                        acting.actor().may(Privilege.READ_ASSESSMENT),
                        "zone",
                        acting.actor().clinic().zone(),
                        "reason",
                        reason,
                        "problems",
                        problems));
    }

    @POST
    @Path("{sha256}/adoption")
    @Requires(Privilege.ADOPT_KNOWLEDGE)
    public Response adopt(
            @PathParam("sha256") String sha256,
            @FormParam("version") @Nullable String version,
            @FormParam("reason") @Nullable String reason) {
        try {
            adopting.adopt(sha256, Versions.ofForm(version), reason);
            return Response.seeOther(URI.create("/knowledge/releases?done=adopted"))
                    .build();
        } catch (Problem problem) {
            return one(problem.code().status(), sha256, typed(reason), told(problem));
        }
    }

    @POST
    @Path("{sha256}/replays")
    @Requires(Privilege.ADOPT_KNOWLEDGE)
    public Response replay(@PathParam("sha256") String sha256) throws SQLException {
        return Response.seeOther(Begun.page(replaying.start(sha256))).build();
    }

    @POST
    @Path("rollback")
    @Requires(Privilege.ADOPT_KNOWLEDGE)
    public Response goBack(
            @FormParam("version") @Nullable String version, @FormParam("reason") @Nullable String reason) {
        try {
            Adoption now = adopting.goBack(Versions.ofForm(version), reason);
            return Response.seeOther(URI.create("/knowledge/releases?done=returned&adoption=" + now.number()))
                    .build();
        } catch (Problem problem) {
            return list(problem.code().status(), "", typed(reason), told(problem));
        }
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The problem beside the one field there is; what is not found stays not found. */
    private static List<FieldProblem> told(Problem problem) {
        if (problem.code() == CommonProblem.NOT_FOUND) {
            throw problem;
        }
        if (problem.code() == CommonProblem.STALE_VERSION) {
            return List.of(new FieldProblem(
                    "reason",
                    t("Something else came into force after you opened this page. Look again, then decide.")));
        }
        return problem.fields().isEmpty() ? List.of(new FieldProblem("reason", problem.detail())) : problem.fields();
    }
}
