package org.gaitkeeper.snippets.boundary;

import static org.gaitkeeper.platform.words.Words.t;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Frames;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.platform.idempotency.OnceKey;
import org.gaitkeeper.platform.problem.CommonProblem;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.problem.Text;
import org.gaitkeeper.platform.web.Pages;
import org.gaitkeeper.platform.web.PathId;
import org.gaitkeeper.platform.web.Versions;
import org.gaitkeeper.platform.web.view.Crumb;
import org.gaitkeeper.platform.web.view.Flash;
import org.gaitkeeper.platform.web.view.SnippetLine;
import org.gaitkeeper.platform.web.view.Tone;
import org.gaitkeeper.snippets.Snippet;
import org.gaitkeeper.snippets.control.Snippets;
import org.jspecify.annotations.Nullable;

/** The page on which snippets are read, copied, added and changed, and the list a text area offers. */
@Path("/snippets")
public class SnippetPages {

    private final Snippets snippets;
    private final Pages pages;
    private final Frames frames;
    private final Acting acting;

    @Inject
    public SnippetPages(Snippets snippets, Pages pages, Frames frames, Acting acting) {
        this.snippets = snippets;
        this.pages = pages;
        this.frames = frames;
        this.acting = acting;
    }

    @GET
    @Requires(Privilege.USE_SNIPPETS)
    public Response list(@QueryParam("done") @Nullable String done) {
        return list(200, "1".equals(done), Map.of(), List.of());
    }

    /** What a text area offers. */
    @GET
    @Path("options")
    @Requires(Privilege.USE_SNIPPETS)
    public Response options() {
        List<SnippetLine> offered = snippets.all().stream()
                .map(one -> new SnippetLine(one.name(), one.words(), one.clinic()))
                .toList();
        return pages.page("component/snippets.jte", Map.of("snippets", offered));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Privilege.USE_SNIPPETS)
    public Response add(MultivaluedMap<String, String> sent) {
        return added(sent, form -> snippets.add(form, OnceKey.of(sent.getFirst("_once"), "POST /snippets", form)));
    }

    @POST
    @Path("clinic")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Privilege.CHANGE_CLINIC_SNIPPETS)
    public Response addForClinic(MultivaluedMap<String, String> sent) {
        return added(
                sent,
                form -> snippets.addForClinic(form, OnceKey.of(sent.getFirst("_once"), "POST /snippets/clinic", form)));
    }

    private Response added(MultivaluedMap<String, String> sent, Consumer<Snippets.Form> adding) {
        try {
            adding.accept(form(sent));
            return done();
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return list(problem.code().status(), false, typed(sent), problem.fields());
        }
    }

    @GET
    @Path("{id: " + PathId.PATTERN + "}")
    @Requires(Privilege.USE_SNIPPETS)
    public Response edit(@PathParam("id") String id) {
        return one(200, snippets.read(PathId.of(id)), List.of());
    }

    @POST
    @Path("{id: " + PathId.PATTERN + "}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Privilege.USE_SNIPPETS)
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        UUID snippet = PathId.of(id);
        try {
            snippets.change(snippet, Versions.ofForm(sent.getFirst("version")), form(sent));
            return done();
        } catch (Problem problem) {
            return again(problem, snippet, typed(sent));
        }
    }

    @POST
    @Path("{id: " + PathId.PATTERN + "}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Privilege.USE_SNIPPETS)
    public Response remove(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        UUID snippet = PathId.of(id);
        try {
            snippets.remove(snippet, Versions.ofForm(sent.getFirst("version")));
            return done();
        } catch (Problem problem) {
            return again(problem, snippet, typed(sent));
        }
    }

    /** The page of one snippet once more: with what was typed, or as somebody else left it. */
    private Response again(Problem problem, UUID id, Map<String, String> typed) {
        boolean stale = problem.code() == CommonProblem.STALE_VERSION;
        if (problem.fields().isEmpty() && !stale) {
            throw problem;
        }
        Snippet now = snippets.read(id);
        List<FieldProblem> problems = stale
                ? List.of(new FieldProblem("name", t("Somebody changed this snippet since. Check it and press again.")))
                : problem.fields();
        return one(
                problem.code().status(),
                new Snippet(
                        id,
                        now.clinic(),
                        typed.getOrDefault("name", now.name()),
                        typed.getOrDefault("words", now.words()),
                        now.version()),
                problems);
    }

    private Response list(int status, boolean done, Map<String, String> typed, List<FieldProblem> problems) {
        Map<String, Object> model = new HashMap<>();
        model.put("shell", frames.shell(t("Snippets")).withFlash(done ? new Flash(Tone.OK, t("Done.")) : null));
        model.put("snippets", snippets.all());
        model.put("mayChangeClinic", acting.actor().may(Privilege.CHANGE_CLINIC_SNIPPETS));
        model.put("typed", typed);
        model.put("problems", problems);
        model.put("once", typed.getOrDefault("_once", UUID.randomUUID().toString()));
        return pages.page(status, "snippets/list.jte", model);
    }

    private Response one(int status, Snippet snippet, List<FieldProblem> problems) {
        return pages.page(
                status,
                "snippets/one.jte",
                Map.of(
                        "shell",
                        frames.shell(t("Change a snippet")).withCrumbs(new Crumb(t("Snippets"), "/snippets")),
                        "snippet",
                        snippet,
                        "problems",
                        problems));
    }

    private static Snippets.Form form(MultivaluedMap<String, String> sent) {
        return new Snippets.Form(sent.getFirst("name"), sent.getFirst("words"));
    }

    private static Map<String, String> typed(MultivaluedMap<String, String> sent) {
        Map<String, String> typed = new HashMap<>();
        sent.forEach((name, values) -> {
            if (Text.storable(values.get(0))) {
                typed.put(name, values.get(0));
            }
        });
        return typed;
    }

    private static Response done() {
        return Response.seeOther(URI.create("/snippets?done=1")).build();
    }
}
