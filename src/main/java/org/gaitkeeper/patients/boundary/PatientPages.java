package org.gaitkeeper.patients.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Frames;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.patients.Patient;
import org.gaitkeeper.patients.PatientSummary;
import org.gaitkeeper.patients.PatientsProblem;
import org.gaitkeeper.patients.control.RegisterPatient;
import org.gaitkeeper.patients.control.SearchCriteria;
import org.gaitkeeper.patients.control.SearchPatients;
import org.gaitkeeper.platform.idempotency.OnceKey;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.problem.Text;
import org.gaitkeeper.platform.web.Items;
import org.gaitkeeper.platform.web.Pages;
import org.gaitkeeper.platform.web.Paging;
import org.gaitkeeper.platform.web.view.Crumb;
import org.gaitkeeper.platform.web.view.Shown;
import org.jspecify.annotations.Nullable;

/** The search page and the page on which patients are registered. */
@Path("/patients")
public class PatientPages {

    private final SearchPatients search;
    private final RegisterPatient register;
    private final Pages pages;
    private final Frames frames;
    private final Acting acting;
    private final Clock clock;

    @Inject
    public PatientPages(
            SearchPatients search, RegisterPatient register, Pages pages, Frames frames, Acting acting, Clock clock) {
        this.search = search;
        this.register = register;
        this.pages = pages;
        this.frames = frames;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * What the search page shows.
     *
     * @param asked as typed; empty before the first search
     * @param by which kinds of thing were looked for, in words
     * @param next address of the next page; empty when there is none
     * @param first address of the first page; empty on it
     * @param at time of the search, such as {@code 09:41}
     * @param today in the clinic's zone
     * @param importing whether many may be brought along from a file
     */
    public record SearchView(
            String asked,
            String by,
            List<PatientSummary> patients,
            String next,
            String first,
            String at,
            LocalDate today,
            boolean importing) {}

    @GET
    @Requires(Privilege.FIND_PATIENT)
    public Response search(@QueryParam("q") @Nullable String q, @QueryParam("after") @Nullable String after) {
        String asked = q == null ? "" : q.strip();
        try {
            SearchCriteria criteria = SearchCriteria.ofBox(asked);
            if (criteria.none()) {
                return searchPage(200, view("", "", List.of(), "", ""), List.of());
            }
            Items<PatientSummary> found = search.search(criteria, Paging.after(after), Paging.USUAL);
            String address = "/patients?q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
            return searchPage(
                    200,
                    view(
                            asked,
                            criteria.kind(),
                            found.items(),
                            found.following().isEmpty() ? "" : address + "&after=" + found.following(),
                            after == null ? "" : address),
                    List.of());
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return searchPage(
                    problem.code().status(),
                    view(Text.storable(asked) ? asked : "", "", List.of(), "", ""),
                    problem.fields());
        }
    }

    private SearchView view(String asked, String by, List<PatientSummary> found, String next, String first) {
        Instant now = clock.instant();
        return new SearchView(
                asked,
                by,
                found,
                next,
                first,
                Shown.time(now, acting.actor().clinic().zone()),
                LocalDate.ofInstant(now, acting.actor().clinic().zone()),
                acting.actor().may(Privilege.IMPORT_PATIENTS));
    }

    private Response searchPage(int status, SearchView view, List<FieldProblem> problems) {
        return pages.page(
                status,
                "patients/search.jte",
                Map.of("shell", frames.shell(t("Patients")), "view", view, "problems", problems));
    }

    @GET
    @Path("new")
    @Requires(Privilege.REGISTER_PATIENT)
    public Response form() {
        return formPage(200, PatientForm.empty(), List.of(), List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Privilege.REGISTER_PATIENT)
    public Response register(MultivaluedMap<String, String> sent) {
        PatientForm form = PatientForm.of(sent);
        if (!form.value("add").isEmpty()) {
            return formPage(200, form.withMoreRows(), List.of(), List.of());
        }
        try {
            Patient patient = register.register(
                    form.entry(), OnceKey.of(sent.getFirst("_once"), PatientResource.REGISTER, form.entry()));
            return Response.seeOther(URI.create("/patients/" + patient.id() + "?done=registered"))
                    .build();
        } catch (Problem problem) {
            return refused(form, problem);
        }
    }

    private Response refused(PatientForm form, Problem problem) {
        if (problem.code() == PatientsProblem.POSSIBLE_DUPLICATE) {
            return formPage(409, form, List.of(), register.possibleDuplicates(form.entry()));
        }
        if (problem.code().status() >= 500 || problem.code().status() == 403) {
            throw problem;
        }
        List<FieldProblem> problems = problem.fields().isEmpty()
                ? List.of(new FieldProblem("familyName", problem.detail()))
                : problem.fields();
        return formPage(problem.code().status(), form, problems, List.of());
    }

    private Response formPage(
            int status, PatientForm form, List<FieldProblem> problems, List<PatientSummary> duplicates) {
        return pages.page(
                status,
                "patients/register.jte",
                Map.of(
                        "shell",
                        frames.shell(t("Register a runner")).withCrumbs(new Crumb(t("Patients"), "/patients")),
                        "form",
                        form,
                        "problems",
                        problems,
                        "duplicates",
                        duplicates,
                        "today",
                        view("", "", List.of(), "", "").today()));
    }
}
