package org.gaitkeeper.referral.boundary;

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
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Frames;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.platform.idempotency.OnceKey;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.web.Items;
import org.gaitkeeper.platform.web.Pages;
import org.gaitkeeper.platform.web.Paging;
import org.gaitkeeper.platform.web.PathId;
import org.gaitkeeper.platform.web.Versions;
import org.gaitkeeper.platform.web.view.Crumb;
import org.gaitkeeper.platform.web.view.Flash;
import org.gaitkeeper.platform.web.view.Tone;
import org.gaitkeeper.referral.Recipient;
import org.gaitkeeper.referral.control.RecipientForm;
import org.gaitkeeper.referral.control.Recipients;
import org.jspecify.annotations.Nullable;

/** The clinic's address book for people. */
@Path("/recipients")
public class RecipientPages {

    private static final int PER_PAGE = 50;

    private final Recipients recipients;
    private final Pages pages;
    private final Frames frames;
    private final Acting acting;

    @Inject
    public RecipientPages(Recipients recipients, Pages pages, Frames frames, Acting acting) {
        this.recipients = recipients;
        this.pages = pages;
        this.frames = frames;
        this.acting = acting;
    }

    @GET
    @Requires(Privilege.FIND_RECIPIENT)
    public Response list(
            @QueryParam("q") @Nullable String words,
            @QueryParam("after") @Nullable String after,
            @QueryParam("done") @Nullable String done) {
        Items<Recipient> found = recipients.list(words, Paging.after(after), PER_PAGE);
        return pages.page(
                "referral/recipients.jte",
                Map.of(
                        "shell",
                        frames.shell(t("Recipients"))
                                .withFlash(done == null ? null : new Flash(Tone.OK, t("The recipient is saved."))),
                        "words",
                        words == null ? "" : words,
                        "recipients",
                        found.items(),
                        "next",
                        found.following(),
                        "mayChange",
                        acting.actor().may(Privilege.CHANGE_RECIPIENT)));
    }

    @GET
    @Path("new")
    @Requires(Privilege.CHANGE_RECIPIENT)
    public Response blank() {
        return form(200, null, Map.of("active", "true"), List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Privilege.CHANGE_RECIPIENT)
    public Response add(MultivaluedMap<String, String> sent) {
        RecipientForm form = understood(sent, true);
        try {
            recipients.add(form, OnceKey.of(sent.getFirst("_once"), "POST /recipients", form));
            return Response.seeOther(URI.create("/recipients?done=1")).build();
        } catch (Problem problem) {
            return again(problem, null, sent);
        }
    }

    @GET
    @Path("{id: " + PathId.PATTERN + "}")
    @Requires(Privilege.CHANGE_RECIPIENT)
    public Response edit(@PathParam("id") String id) {
        Recipient stored = recipients.read(PathId.of(id));
        return form(200, stored.id(), values(stored), List.of());
    }

    @POST
    @Path("{id: " + PathId.PATTERN + "}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Privilege.CHANGE_RECIPIENT)
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        UUID recipient = PathId.of(id);
        try {
            recipients.change(
                    recipient,
                    Versions.ofForm(sent.getFirst("version")),
                    understood(sent, "true".equals(sent.getFirst("active"))));
            return Response.seeOther(URI.create("/recipients?done=1")).build();
        } catch (Problem problem) {
            return again(problem, recipient, sent);
        }
    }

    private Response again(Problem problem, @Nullable UUID id, MultivaluedMap<String, String> sent) {
        Map<String, String> typed = new HashMap<>();
        sent.forEach((name, values) -> typed.put(name, values.get(0)));
        if (problem.currentVersion().isPresent()) {
            typed.put("version", Long.toString(problem.currentVersion().getAsLong()));
            return form(
                    412,
                    id,
                    typed,
                    List.of(new FieldProblem(
                            "name",
                            t("Somebody changed this recipient since. Check what you typed and save it once more."))));
        }
        if (problem.fields().isEmpty()) {
            throw problem;
        }
        return form(problem.code().status(), id, typed, problem.fields());
    }

    private Response form(int status, @Nullable UUID id, Map<String, String> values, List<FieldProblem> problems) {
        Map<String, Object> model = new HashMap<>();
        model.put(
                "shell",
                frames.shell(id == null ? t("New recipient") : t("Change a recipient"))
                        .withCrumbs(new Crumb(t("Recipients"), "/recipients")));
        model.put("action", id == null ? "/recipients" : "/recipients/" + id);
        model.put("added", id == null);
        model.put("values", values);
        model.put("problems", problems);
        model.put("once", values.getOrDefault("_once", UUID.randomUUID().toString()));
        return pages.page(status, "referral/recipient.jte", model);
    }

    private static RecipientForm understood(MultivaluedMap<String, String> sent, boolean active) {
        return new RecipientForm(
                sent.getFirst("name"),
                sent.getFirst("specialty"),
                sent.getFirst("organisation"),
                sent.getFirst("address"),
                sent.getFirst("phone"),
                sent.getFirst("email"),
                active,
                sent.getFirst("language"));
    }

    private static Map<String, String> values(Recipient stored) {
        return Map.of(
                "name", stored.name(),
                "specialty", stored.specialty(),
                "organisation", stored.organisation(),
                "address", stored.address(),
                "phone", stored.phone(),
                "email", stored.email(),
                "language", stored.language(),
                "active", Boolean.toString(stored.active()),
                "version", Long.toString(stored.version()));
    }
}
