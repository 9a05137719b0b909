package org.gaitkeeper.knowledge.boundary;

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
import java.util.stream.Stream;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.knowledge.ClinicalKnowledge;
import org.gaitkeeper.knowledge.Suggestion;
import org.gaitkeeper.knowledge.control.Subjects;
import org.gaitkeeper.knowledge.control.SuggestionAnswer;
import org.gaitkeeper.knowledge.control.SuggestionForm;
import org.gaitkeeper.knowledge.control.Suggestions;
import org.gaitkeeper.platform.idempotency.OnceKey;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.web.Items;
import org.gaitkeeper.platform.web.Paging;
import org.gaitkeeper.platform.web.PathId;
import org.gaitkeeper.platform.web.Versions;
import org.gaitkeeper.platform.web.view.Crumb;
import org.jspecify.annotations.Nullable;

/** Suggesting a change of the knowledge, and what became of it, for people. */
@Path("/knowledge/suggestions")
public class SuggestionPages {

    private final Suggestions suggestions;
    private final ClinicalKnowledge knowledge;
    private final KnowledgeFrames frames;
    private final Acting acting;

    @Inject
    public SuggestionPages(
            Suggestions suggestions, ClinicalKnowledge knowledge, KnowledgeFrames frames, Acting acting) {
        this.suggestions = suggestions;
        this.knowledge = knowledge;
        this.frames = frames;
        this.acting = acting;
    }

    @GET
    @Requires(Privilege.READ_KNOWLEDGE)
    public Response list(@QueryParam("state") @Nullable String wanted, @QueryParam("after") @Nullable String after) {
        Suggestion.State state = state(wanted);
        Items<Suggestion> found = suggestions.list(state, Paging.after(after), Paging.USUAL);
        return frames.tab(
                "suggestions.jte",
                t("Suggestions"),
                Map.of(
                        "suggestions",
                        found.items(),
                        "state",
                        state == null ? "" : state.name(),
                        "next",
                        found.following(),
                        "zone",
                        acting.actor().clinic().zone()));
    }

    static Suggestion.@Nullable State state(@Nullable String wanted) {
        return Stream.of(Suggestion.State.values())
                .filter(state -> state.name().equals(wanted))
                .findFirst()
                .orElse(null);
    }

    @GET
    @Path("new")
    @Requires(Privilege.SUGGEST_KNOWLEDGE)
    public Response blank(@QueryParam("about") @Nullable String about, @QueryParam("id") @Nullable String id) {
        return form(200, about, id, Map.of(), List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Privilege.SUGGEST_KNOWLEDGE)
    public Response suggest(MultivaluedMap<String, String> sent) {
        SuggestionForm form = new SuggestionForm(
                sent.getFirst("about"),
                sent.getFirst("id"),
                sent.getFirst("what"),
                sent.getFirst("why"),
                sent.getFirst("source"));
        try {
            Suggestion kept =
                    suggestions.suggest(form, OnceKey.of(sent.getFirst("_once"), "POST /knowledge/suggestions", form));
            return Response.seeOther(URI.create("/knowledge/suggestions/" + kept.id()))
                    .build();
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return form(problem.code().status(), form.about(), form.id(), typed(sent), problem.fields());
        }
    }

    private Response form(
            int status,
            @Nullable String about,
            @Nullable String id,
            Map<String, String> typed,
            List<FieldProblem> problems) {
        Suggestion.About subject = Stream.of(Suggestion.About.values())
                .filter(known -> known.name().equals(about))
                .findFirst()
                .orElseThrow(Problem::notFound);
        String title = new Subjects(knowledge.base())
                .title(subject, id == null ? "" : id)
                .orElseThrow(Problem::notFound);
        return frames.page(
                status,
                "suggest.jte",
                t("Suggest a change"),
                list(),
                Map.of(
                        "about",
                        subject,
                        "id",
                        id == null ? "" : id,
                        "title",
                        title,
                        "release",
                        knowledge.base().version().toString(),
                        "typed",
                        typed,
                        "problems",
                        problems,
                        "once",
                        typed.getOrDefault("_once", UUID.randomUUID().toString())));
    }

    @GET
    @Path("{id: " + PathId.PATTERN + "}")
    @Requires(Privilege.READ_KNOWLEDGE)
    public Response read(@PathParam("id") String id) {
        return suggestion(200, suggestions.read(PathId.of(id)), Map.of(), List.of());
    }

    @POST
    @Path("{id: " + PathId.PATTERN + "}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Privilege.ANSWER_SUGGESTION)
    public Response answer(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        UUID suggestion = PathId.of(id);
        try {
            suggestions.answer(
                    suggestion,
                    Versions.ofForm(sent.getFirst("version")),
                    new SuggestionAnswer(sent.getFirst("state"), sent.getFirst("note")));
            return Response.seeOther(URI.create("/knowledge/suggestions/" + suggestion))
                    .build();
        } catch (Problem problem) {
            if (problem.currentVersion().isPresent()) {
                return suggestion(
                        412,
                        suggestions.read(suggestion),
                        typed(sent),
                        List.of(
                                new FieldProblem(
                                        "note",
                                        t(
                                                "Somebody answered since. Read their answer above and save yours once more if it still holds."))));
            }
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return suggestion(problem.code().status(), suggestions.read(suggestion), typed(sent), problem.fields());
        }
    }

    private Response suggestion(
            int status, Suggestion suggestion, Map<String, String> typed, List<FieldProblem> problems) {
        return frames.page(
                status,
                "suggestion.jte",
                t("Suggestion"),
                list(),
                Map.of(
                        "suggestion",
                        suggestion,
                        "mayAnswer",
                        acting.actor().may(Privilege.ANSWER_SUGGESTION),
                        "typed",
                        typed,
                        "problems",
                        problems,
                        "zone",
                        acting.actor().clinic().zone()));
    }

    private static Map<String, String> typed(MultivaluedMap<String, String> sent) {
        Map<String, String> typed = new HashMap<>();
        sent.forEach((name, values) -> typed.put(name, values.get(0)));
        return typed;
    }

    private static Crumb list() {
        return new Crumb(t("Suggestions"), "/knowledge/suggestions");
    }
}
