package org.gaitkeeper.audit.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Frames;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.audit.control.ExportJobs;
import org.gaitkeeper.platform.web.Pages;
import org.gaitkeeper.platform.web.PathId;
import org.gaitkeeper.platform.web.view.Crumb;
import org.gaitkeeper.platform.web.view.JobView;
import org.gaitkeeper.platform.web.view.Shell;

/** Exports of the trail as jobs: one page each, which says how far it is and in the end hands out the file. */
@Path("/audit/exports")
public class ExportPages {

    /** Answer that tells htmx to ask no more. */
    private static final int STOP_ASKING = 286;

    private final ExportJobs jobs;
    private final Pages pages;
    private final Frames frames;
    private final Acting acting;
    private final Clock clock;

    @Inject
    public ExportPages(ExportJobs jobs, Pages pages, Frames frames, Acting acting, Clock clock) {
        this.jobs = jobs;
        this.pages = pages;
        this.frames = frames;
        this.acting = acting;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Privilege.EXPORT_AUDIT)
    public Response start(MultivaluedMap<String, String> sent) throws SQLException {
        return to(jobs.start(AuditQuery.read(sent::getFirst, zone(), clock).filterOrThrow()));
    }

    @GET
    @Requires(Privilege.EXPORT_AUDIT)
    public Response list() throws SQLException {
        return pages.page(
                "audit/exports.jte",
                Map.of(
                        "shell",
                        shell(t("Exports of the trail")),
                        "jobs",
                        jobs.latest().stream()
                                .map(job -> ShownExport.of(job, zone(), clock.instant()))
                                .toList()));
    }

    @GET
    @Path("{id: " + PathId.PATTERN + "}")
    @Requires(Privilege.EXPORT_AUDIT)
    public Response show(@PathParam("id") String id) throws SQLException {
        JobView job = view(id);
        return pages.page("audit/job.jte", Map.of("shell", shell(t("Export of the trail")), "job", job));
    }

    /** How far it is, asked again and again by the page; the answer after the end says so. */
    @GET
    @Path("{id: " + PathId.PATTERN + "}/progress")
    @Requires(Privilege.EXPORT_AUDIT)
    public Response progress(@PathParam("id") String id) throws SQLException {
        JobView job = view(id);
        return pages.page(
                job.running() ? 200 : STOP_ASKING,
                "component/jobState.jte",
                Map.of("job", job, "csrf", acting.actor().csrf()));
    }

    @POST
    @Path("{id: " + PathId.PATTERN + "}/cancel")
    @Requires(Privilege.EXPORT_AUDIT)
    public Response cancel(@PathParam("id") String id) throws SQLException {
        jobs.cancel(PathId.of(id));
        return to(PathId.of(id));
    }

    @POST
    @Path("{id: " + PathId.PATTERN + "}/retry")
    @Requires(Privilege.EXPORT_AUDIT)
    public Response retry(@PathParam("id") String id) throws SQLException {
        return to(jobs.again(PathId.of(id)));
    }

    @GET
    @Path("{id: " + PathId.PATTERN + "}/file")
    @Requires(Privilege.EXPORT_AUDIT)
    public Response file(@PathParam("id") String id) throws SQLException {
        return StoredFile.of(jobs, PathId.of(id), zone());
    }

    private JobView view(String id) throws SQLException {
        return ShownExport.of(jobs.find(PathId.of(id)), zone(), clock.instant());
    }

    private Shell shell(String title) {
        return frames.shell(title).withCrumbs(new Crumb(t("Audit trail"), "/audit"));
    }

    private static Response to(UUID id) {
        return Response.seeOther(URI.create("/audit/exports/" + id)).build();
    }

    private ZoneId zone() {
        return acting.actor().clinic().zone();
    }
}
