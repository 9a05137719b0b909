package org.gaitkeeper.knowledge.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.knowledge.Suggestion;
import org.gaitkeeper.knowledge.control.SuggestionAnswer;
import org.gaitkeeper.knowledge.control.SuggestionForm;
import org.gaitkeeper.knowledge.control.Suggestions;
import org.gaitkeeper.platform.idempotency.OnceKey;
import org.gaitkeeper.platform.web.Items;
import org.gaitkeeper.platform.web.Paging;
import org.gaitkeeper.platform.web.PathId;
import org.gaitkeeper.platform.web.Versions;
import org.jspecify.annotations.Nullable;

/** Suggestions to change the knowledge, for programs. */
@Path("/api/knowledge/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Knowledge")
public class SuggestionResource {

    private final Suggestions suggestions;

    @Inject
    public SuggestionResource(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    @GET
    @Requires(Privilege.READ_KNOWLEDGE)
    @Operation(summary = "List suggestions of the clinic, newest first; state OPEN, TAKEN_UP or DECLINED narrows it")
    public Items<Suggestion> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        return suggestions.list(SuggestionPages.state(state), Paging.after(after), Paging.limit(limit));
    }

    @POST
    @Requires(Privilege.SUGGEST_KNOWLEDGE)
    @Operation(summary = "Suggest a change of a condition, claim, red flag or source")
    public Response suggest(SuggestionForm form, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Suggestion kept = suggestions.suggest(form, OnceKey.of(key, "POST /api/knowledge/suggestions", form));
        return Response.created(URI.create("/api/knowledge/suggestions/" + kept.id()))
                .tag(Versions.tag(kept.version()))
                .entity(kept)
                .build();
    }

    @GET
    @Path("{id}")
    @Requires(Privilege.READ_KNOWLEDGE)
    @Operation(summary = "Read one suggestion and its answer")
    public Response read(@PathParam("id") String id) {
        return answer(suggestions.read(PathId.of(id)));
    }

    @PUT
    @Path("{id}/answer")
    @Requires(Privilege.ANSWER_SUGGESTION)
    @Operation(summary = "Answer a suggestion: OPEN, TAKEN_UP or DECLINED, with a note")
    public Response answer(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String version, SuggestionAnswer answer) {
        return answer(suggestions.answer(PathId.of(id), Versions.ifMatch(version), answer));
    }

    private static Response answer(Suggestion suggestion) {
        return Response.ok(suggestion).tag(Versions.tag(suggestion.version())).build();
    }
}
