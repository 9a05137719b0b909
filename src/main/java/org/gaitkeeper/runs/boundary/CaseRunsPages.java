package org.gaitkeeper.runs.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.findings.Findings;
import org.gaitkeeper.platform.idempotency.OnceKey;
import org.gaitkeeper.platform.problem.CommonProblem;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.web.Paging;
import org.gaitkeeper.platform.web.PathId;
import org.gaitkeeper.runs.control.LogRun;
import org.gaitkeeper.runs.control.ReadRuns;
import org.gaitkeeper.runs.control.RunEntry;
import org.jspecify.annotations.Nullable;

/** The run log of a case, on which the next run is entered. */
@Path("/cases/{id: " + PathId.PATTERN + "}/runs")
public class CaseRunsPages {

    private final ReadRuns reading;
    private final LogRun logging;
    private final RunScreens screens;

    @Inject
    public CaseRunsPages(ReadRuns reading, LogRun logging, RunScreens screens) {
        this.reading = reading;
        this.logging = logging;
        this.screens = screens;
    }

    @GET
    @Requires(Privilege.READ_ASSESSMENT)
    public Response log(
            @PathParam("id") String id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("done") @Nullable String done) {
        return screens.log(
                200,
                reading.ofCase(PathId.of(id), Paging.after(after), RunScreens.PAGE),
                RunForm.empty(screens.catalogue()),
                List.of(),
                done);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Privilege.WRITE_ASSESSMENT)
    public Response add(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        UUID caseId = PathId.of(id);
        RunForm form = RunForm.of(sent, Findings.empty(), screens.catalogue());
        RunEntry entry = form.entry(Findings.empty());
        try {
            logging.log(caseId, entry, OnceKey.of(form.once(), CaseRunsResource.route(caseId), entry));
            return Response.seeOther(URI.create("/cases/" + caseId + "/runs?done=logged"))
                    .build();
        } catch (Problem problem) {
            boolean reused = problem.code() == CommonProblem.IDEMPOTENCY_KEY_REUSED;
            if (problem.fields().isEmpty() && !reused) {
                throw problem;
            }
            return screens.log(
                    problem.code().status(),
                    reading.ofCase(caseId, null, RunScreens.PAGE),
                    form,
                    reused ? List.of(new FieldProblem("date", problem.detail())) : problem.fields(),
                    null);
        }
    }
}
