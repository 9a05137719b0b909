package org.gaitkeeper.access.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gaitkeeper.access.AccessProblem;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.access.Open;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.access.SecurityEvent;
import org.gaitkeeper.access.control.Secrets;
import org.gaitkeeper.access.control.SigningIn;
import org.gaitkeeper.platform.config.Settings;
import org.gaitkeeper.platform.persistence.ClinicScope;
import org.gaitkeeper.platform.problem.CommonProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.web.FormWithFile;
import org.gaitkeeper.platform.web.Origin;
import org.gaitkeeper.platform.web.RequestInfo;
import org.gaitkeeper.platform.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Decides every request once its route is known: who is it (cookie for people, bearer token for programs), may they (the
 * policy table), and did their own page send it (token and origin of forms). A route that says nothing is refused.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class SignInFilter implements ContainerRequestFilter {

    /** Largest form, in bytes. */
    private static final int MAX_FORM = 1024 * 1024;

    /** What is open to somebody who has yet to choose a password. */
    private static final Set<String> PERSONAL =
            Set.of("/password", "/theme", "/language", "/sign-out", "/sign-out/everywhere");

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final SigningIn signingIn;
    private final SignInCookie cookies;
    private final SignInPages signInPages;
    private final Acting acting;
    private final Settings settings;
    private final Event<SecurityEvent> events;

    @Context
    private ResourceInfo resource;

    @Context
    private HttpServletRequest request;

    @Inject
    public SignInFilter(
            SigningIn signingIn,
            SignInCookie cookies,
            SignInPages signInPages,
            Acting acting,
            Settings settings,
            Event<SecurityEvent> events) {
        this.signingIn = signingIn;
        this.cookies = cookies;
        this.signInPages = signInPages;
        this.acting = acting;
        this.settings = settings;
        this.events = events;
    }

    @Override
    public void filter(ContainerRequestContext context) throws IOException {
        boolean program = RequestInfo.forPrograms(request);
        Optional<Actor> actor = program ? bearer(context) : cookie(context);
        actor.ifPresent(acting::as);
        if (!program) {
            actor.map(Actor::language).ifPresent(Words::speak);
        }
        Sent form = program ? Sent.NOTHING : form(context);
        @Nullable Requires requires = resource.getResourceMethod().getAnnotation(Requires.class);
        if (requires == null) {
            if (resource.getResourceMethod().getAnnotation(Open.class) == null) {
                throw Problem.of(CommonProblem.NOT_FOUND);
            }
            return;
        }
        if (actor.isEmpty()) {
            context.abortWith(program ? unknownProgram() : unknownPerson(context, form.pairs()));
            return;
        }
        if (actor.get().firstPassword() && !PERSONAL.contains(request.getRequestURI())) {
            if (!SAFE.contains(context.getMethod())) {
                throw Problem.of(AccessProblem.PASSWORD_CHANGE_NEEDED);
            }
            context.abortWith(Response.seeOther(URI.create("/password")).build());
            return;
        }
        if (!actor.get().may(requires.value())) {
            throw denied(actor.get(), requires.value());
        }
        if (!program && !SAFE.contains(context.getMethod())) {
            requireOwnForm(context, actor.get(), form);
        }
    }

    private Optional<Actor> bearer(ContainerRequestContext context) {
        @Nullable String header = context.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith("bearer ")) {
            return Optional.empty();
        }
        return signingIn.ofToken(header.substring("bearer ".length()).strip());
    }

    private Optional<Actor> cookie(ContainerRequestContext context) {
        return cookies.secret(context.getCookies()).flatMap(signingIn::ofCookie);
    }

    /**
     * What a page sent.
     *
     * @param pairs of a form without a file, as encoded; empty when there is none
     * @param file the form when it comes with a file, which is not kept while somebody signs in anew; null when it does not
     */
    private record Sent(String pairs, @Nullable FormWithFile file) {

        static final Sent NOTHING = new Sent("", null);

        /** The token of the form; null when it carries none. */
        @Nullable
        String token() {
            return file == null ? Forms.read(pairs).getFirst("_csrf") : file.text("_csrf");
        }
    }

    /** The body of a form, put back for the page to read; nothing when there is none. */
    private static Sent form(ContainerRequestContext context) throws IOException {
        @Nullable MediaType media = context.getMediaType();
        if (SAFE.contains(context.getMethod())) {
            return Sent.NOTHING;
        }
        if (media != null && FormWithFile.is(media)) {
            byte[] bytes = body(
                    context,
                    FormWithFile.MOST_BYTES,
                    t("Choose a smaller file: at most {0} MB are taken. Split it into several.", 2));
            return new Sent("", FormWithFile.read(media, bytes));
        }
        if (media == null || !media.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
            throw Problem.of(
                    CommonProblem.UNSUPPORTED_MEDIA_TYPE, t("Pages take forms: application/x-www-form-urlencoded."));
        }
        byte[] bytes = body(context, MAX_FORM, t("Shorten the form: it is larger than 1 MB."));
        return new Sent(new String(bytes, StandardCharsets.ISO_8859_1), null);
    }

    private static byte[] body(ContainerRequestContext context, int most, String tooLarge) throws IOException {
        byte[] bytes = context.getEntityStream().readNBytes(most + 1);
        if (bytes.length > most) {
            throw Problem.of(CommonProblem.TOO_LARGE, tooLarge);
        }
        context.setEntityStream(new ByteArrayInputStream(bytes));
        return bytes;
    }

    private Response unknownProgram() {
        events.fire(new SecurityEvent(
                ClinicScope.NO_CLINIC,
                null,
                "nobody known",
                SecurityEvent.Kind.ACCESS_DENIED,
                Map.of("why", "no token")));
        throw Problem.of(CommonProblem.SIGN_IN_REQUIRED, t("Send a valid bearer token; POST /api/tokens gives one."));
    }

    /** A link leads to the sign-in page and back; a form that was sent is kept and can be sent on after signing in. */
    private Response unknownPerson(ContainerRequestContext context, String form) {
        String path =
                request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        if (SAFE.contains(context.getMethod())) {
            String query = path.equals("/") ? "" : "?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
            return Response.seeOther(URI.create("/sign-in" + query)).build();
        }
        if (context.getHeaderString("HX-Request") != null || form.isEmpty()) {
            throw Problem.of(CommonProblem.SIGN_IN_REQUIRED);
        }
        Optional<String> owner = cookies.secret(context.getCookies()).flatMap(signingIn::ownerOfCookie);
        return signInPages.interrupted(path, form, owner.orElse(""), context.getCookies());
    }

    private Problem denied(Actor actor, Privilege privilege) {
        events.fire(new SecurityEvent(
                actor.clinicId(),
                actor.clinicianId(),
                actor.name(),
                SecurityEvent.Kind.ACCESS_DENIED,
                Map.of("privilege", privilege.name())));
        return Problem.of(CommonProblem.NOT_ALLOWED);
    }

    private void requireOwnForm(ContainerRequestContext context, Actor actor, Sent form) {
        @Nullable String header = context.getHeaderString("X-CSRF-Token");
        @Nullable String token = header != null ? header : form.token();
        if (token == null || !Secrets.same(token, actor.csrf()) || Origin.foreign(request, settings)) {
            events.fire(new SecurityEvent(
                    actor.clinicId(),
                    actor.clinicianId(),
                    actor.name(),
                    SecurityEvent.Kind.ACCESS_DENIED,
                    Map.of("why", "form token")));
            throw Problem.of(CommonProblem.FORM_EXPIRED);
        }
    }
}
