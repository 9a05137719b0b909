package org.gaitkeeper.runs.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.findings.Findings;
import org.gaitkeeper.platform.problem.CommonProblem;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.web.PathId;
import org.gaitkeeper.platform.web.Versions;
import org.gaitkeeper.runs.control.ChangeRun;
import org.gaitkeeper.runs.control.MarkRunInError;
import org.gaitkeeper.runs.control.ReadRuns;
import org.gaitkeeper.runs.control.Run;
import org.jspecify.annotations.Nullable;

/** The page of one run, on which it is corrected or marked as entered in error. */
@Path("/runs/{id: " + PathId.PATTERN + "}")
public class RunPages {

    private final ReadRuns reading;
    private final ChangeRun changing;
    private final MarkRunInError marking;
    private final RunScreens screens;

    @Inject
    public RunPages(ReadRuns reading, ChangeRun changing, MarkRunInError marking, RunScreens screens) {
        this.reading = reading;
        this.changing = changing;
        this.marking = marking;
        this.screens = screens;
    }

    @GET
    @Requires(Privilege.READ_ASSESSMENT)
    public Response show(@PathParam("id") String id) {
        Run run = reading.read(PathId.of(id));
        return screens.run(200, run, RunForm.of(run.logged(), screens.catalogue()), "", List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Privilege.WRITE_ASSESSMENT)
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        UUID runId = PathId.of(id);
        Run stored = reading.read(runId);
        Findings answers = stored.logged().answers();
        RunForm form = RunForm.of(sent, answers, screens.catalogue());
        try {
            Run changed = changing.change(runId, Versions.ofForm(sent.getFirst("version")), form.entry(answers));
            return done(changed, "changed");
        } catch (Problem problem) {
            boolean stale = problem.code() == CommonProblem.STALE_VERSION;
            if (problem.fields().isEmpty() && !stale) {
                throw problem;
            }
            Run now = reading.read(runId);
            return screens.run(
                    problem.code().status(),
                    now,
                    stale ? form.withVersion(now.logged().version()) : form,
                    "",
                    problem.fields());
        }
    }

    @POST
    @Path("in-error")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Privilege.WRITE_ASSESSMENT)
    public Response inError(
            @PathParam("id") String id,
            @FormParam("version") @Nullable String version,
            @FormParam("reason") @Nullable String reason) {
        UUID runId = PathId.of(id);
        try {
            return done(marking.mark(runId, Versions.ofForm(version), reason), "error");
        } catch (Problem problem) {
            boolean stale = problem.code() == CommonProblem.STALE_VERSION;
            if (problem.fields().isEmpty() && !stale) {
                throw problem;
            }
            Run now = reading.read(runId);
            List<FieldProblem> problems = stale
                    ? List.of(new FieldProblem(
                            "reason", t("Somebody changed this run since. Check it as it now stands.")))
                    : problem.fields();
            return screens.run(
                    problem.code().status(),
                    now,
                    RunForm.of(now.logged(), screens.catalogue()),
                    reason == null ? "" : RunForm.storable(reason),
                    problems);
        }
    }

    private static Response done(Run run, String what) {
        return Response.seeOther(URI.create("/cases/" + run.caseId() + "/runs?done=" + what))
                .build();
    }
}
