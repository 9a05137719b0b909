package org.gaitkeeper.jobs.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Frames;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.jobs.Begun;
import org.gaitkeeper.jobs.Job;
import org.gaitkeeper.jobs.JobText;
import org.gaitkeeper.jobs.control.Kinds;
import org.gaitkeeper.jobs.control.OwnJobs;
import org.gaitkeeper.platform.web.Pages;
import org.gaitkeeper.platform.web.PathId;
import org.gaitkeeper.platform.web.view.Crumb;
import org.gaitkeeper.platform.web.view.JobView;

/** Long work of the person signed in: one page each, which says how far it is and in the end hands out the file. */
@Path("/jobs")
public class JobPages {

    /** Answer that tells htmx to ask no more. */
    private static final int STOP_ASKING = 286;

    private final OwnJobs jobs;
    private final Kinds kinds;
    private final Pages pages;
    private final Frames frames;
    private final Acting acting;
    private final Clock clock;

    @Inject
    public JobPages(OwnJobs jobs, Kinds kinds, Pages pages, Frames frames, Acting acting, Clock clock) {
        this.jobs = jobs;
        this.kinds = kinds;
        this.pages = pages;
        this.frames = frames;
        this.acting = acting;
        this.clock = clock;
    }

    @GET
    @Requires(Privilege.USE_PRODUCT)
    public Response list() throws SQLException {
        return pages.page(
                "jobs/list.jte",
                Map.of(
                        "shell",
                        frames.shell(t("My jobs")),
                        "jobs",
                        jobs.latest().stream().map(job -> shown(job, text(job))).toList()));
    }

    @GET
    @Path("{id: " + PathId.PATTERN + "}")
    @Requires(Privilege.USE_PRODUCT)
    public Response show(@PathParam("id") String id) throws SQLException {
        Job job = jobs.find(PathId.of(id));
        JobText text = text(job);
        return pages.page(
                "jobs/job.jte",
                Map.of(
                        "shell",
                        frames.shell(text.title()).withCrumbs(text.from(), new Crumb(t("My jobs"), "/jobs")),
                        "job",
                        shown(job, text)));
    }

    /** How far it is, asked again and again by the page; the answer after the end says so. */
    @GET
    @Path("{id: " + PathId.PATTERN + "}/progress")
    @Requires(Privilege.USE_PRODUCT)
    public Response progress(@PathParam("id") String id) throws SQLException {
        Job job = jobs.find(PathId.of(id));
        JobView view = shown(job, text(job));
        return pages.page(
                view.running() ? 200 : STOP_ASKING,
                "component/jobState.jte",
                Map.of("job", view, "csrf", acting.actor().csrf(), "ended", !view.running()));
    }

    @POST
    @Path("{id: " + PathId.PATTERN + "}/cancel")
    @Requires(Privilege.USE_PRODUCT)
    public Response cancel(@PathParam("id") String id) throws SQLException {
        jobs.cancel(PathId.of(id));
        return Response.seeOther(Begun.page(PathId.of(id))).build();
    }

    @POST
    @Path("{id: " + PathId.PATTERN + "}/retry")
    @Requires(Privilege.USE_PRODUCT)
    public Response retry(@PathParam("id") String id) throws SQLException {
        return Response.seeOther(Begun.page(jobs.again(PathId.of(id)))).build();
    }

    @GET
    @Path("{id: " + PathId.PATTERN + "}/file")
    @Requires(Privilege.USE_PRODUCT)
    public Response file(@PathParam("id") String id) throws SQLException {
        Job job = jobs.toFetch(PathId.of(id));
        return ResultFile.answer(jobs, job, text(job));
    }

    private JobText text(Job job) {
        return kinds.of(job.kind()).text(job, zone());
    }

    private JobView shown(Job job, JobText text) {
        return ShownJob.of(job, text, zone(), clock.instant());
    }

    private ZoneId zone() {
        return acting.actor().clinic().zone();
    }
}
