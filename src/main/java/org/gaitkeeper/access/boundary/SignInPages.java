package org.gaitkeeper.access.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Frames;
import org.gaitkeeper.access.Open;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.access.control.Secrets;
import org.gaitkeeper.access.control.SignInStore.Started;
import org.gaitkeeper.access.control.SigningIn;
import org.gaitkeeper.platform.config.Settings;
import org.gaitkeeper.platform.problem.CommonProblem;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.web.Origin;
import org.gaitkeeper.platform.web.Pages;
import org.gaitkeeper.platform.web.RequestInfo;
import org.jspecify.annotations.Nullable;

/** The sign-in page, the way out, and the way back into work that an ended sign-in interrupted. */
@Path("/")
public class SignInPages {

    private final SigningIn signingIn;
    private final SignInCookie cookies;
    private final Pages pages;
    private final Frames frames;
    private final Acting acting;
    private final Settings settings;

    @Inject
    public SignInPages(
            SigningIn signingIn, SignInCookie cookies, Pages pages, Frames frames, Acting acting, Settings settings) {
        this.signingIn = signingIn;
        this.cookies = cookies;
        this.pages = pages;
        this.frames = frames;
        this.acting = acting;
        this.settings = settings;
    }

    /**
     * A form that arrived after the sign-in had ended.
     *
     * @param path where it was sent
     * @param body its fields as they were encoded
     * @param owner who had typed it; only they get it back
     */
    public record Interrupted(String path, String body, String owner) {

        static final Interrupted NOTHING = new Interrupted("", "", "");

        boolean worthKeeping() {
            return !owner.isEmpty() && Origin.ours(path);
        }
    }

    @GET
    @Path("sign-in")
    @Open("somebody who is not signed in must reach it")
    public Response form(@QueryParam("next") @Nullable String next, @Context HttpHeaders headers) {
        return page(200, "", next, List.of(), "", Interrupted.NOTHING, headers.getCookies());
    }

    @POST
    @Path("sign-in")
    @Open("it is how one signs in; guarded by a token of the form and by the throttle")
    public Response signIn(
            MultivaluedMap<String, String> form, @Context HttpHeaders headers, @Context HttpServletRequest request) {
        String email = value(form, "email");
        @Nullable String next = form.getFirst("next");
        Interrupted interrupted =
                new Interrupted(value(form, "replay_path"), value(form, "replay_body"), value(form, "replay_owner"));
        boolean ownForm = cookies.formToken(headers.getCookies())
                .filter(token -> Secrets.same(token, value(form, "_csrf")))
                .isPresent();
        if (!ownForm || Origin.foreign(request, settings)) {
            return page(
                    403, email, next, List.of(), CommonProblem.FORM_EXPIRED.title(), interrupted, headers.getCookies());
        }
        try {
            Started started = signingIn.browser(email, value(form, "password"), RequestInfo.clientAddress(request));
            cookies.secret(headers.getCookies()).ifPresent(signingIn::forget);
            Response.ResponseBuilder answer = interrupted.worthKeeping()
                            && interrupted.owner().equals(started.clinicianId().toString())
                    ? Response.fromResponse(resume(interrupted, started))
                    : Response.seeOther(URI.create(Origin.ours(next) ? String.valueOf(next) : "/"));
            return answer.cookie(cookies.secret(started.secret())).build();
        } catch (Problem refused) {
            return page(
                    refused.code().status(),
                    email,
                    next,
                    List.of(new FieldProblem("email", refused.detail())),
                    "",
                    interrupted,
                    headers.getCookies());
        }
    }

    @POST
    @Path("sign-in/again")
    @Open("the dialog over a page whose sign-in has ended; guarded by the origin and by the throttle")
    public Response again(
            MultivaluedMap<String, String> form, @Context HttpHeaders headers, @Context HttpServletRequest request) {
        if (Origin.foreign(request, settings)) {
            throw Problem.of(CommonProblem.FORM_EXPIRED);
        }
        Started started =
                signingIn.browser(value(form, "email"), value(form, "password"), RequestInfo.clientAddress(request));
        cookies.secret(headers.getCookies()).ifPresent(signingIn::forget);
        return Response.ok("Signed in.", "text/plain;charset=UTF-8")
                .header("X-CSRF-Token", started.csrf())
                .cookie(cookies.secret(started.secret()))
                .build();
    }

    @POST
    @Path("sign-out")
    @Requires(Privilege.USE_PRODUCT)
    public Response out(@Context HttpHeaders headers) {
        cookies.secret(headers.getCookies()).ifPresent(secret -> signingIn.out(acting.actor(), secret));
        return gone();
    }

    @POST
    @Path("sign-out/everywhere")
    @Requires(Privilege.USE_PRODUCT)
    public Response outEverywhere() {
        signingIn.outEverywhere(acting.actor());
        return gone();
    }

    private Response gone() {
        return Response.seeOther(URI.create("/sign-in"))
                .cookie(cookies.forget())
                .header("Clear-Site-Data", "\"cache\", \"storage\"")
                .build();
    }

    /** The sign-in page over a form that arrived too late; what was typed travels along. */
    Response interrupted(String path, String body, String owner, Map<String, Cookie> sent) {
        return page(
                401,
                "",
                null,
                List.of(),
                t("Your sign-in has ended. Sign in to send what you had typed."),
                new Interrupted(path, body, owner),
                sent);
    }

    private Response page(
            int status,
            String email,
            @Nullable String next,
            List<FieldProblem> problems,
            String words,
            Interrupted interrupted,
            Map<String, Cookie> sent) {
        Optional<String> known = cookies.formToken(sent);
        String token = known.orElseGet(Secrets::token);
        Map<String, Object> model = new HashMap<>();
        model.put("shell", frames.outside(t("Sign in")));
        model.put("token", token);
        model.put("email", email);
        model.put("next", Origin.ours(next) ? String.valueOf(next) : "");
        model.put("problems", problems);
        model.put("words", words);
        model.put("interrupted", interrupted);
        Response.ResponseBuilder answer = Response.fromResponse(pages.page(status, "access/signIn.jte", model));
        if (known.isEmpty()) {
            answer.cookie(cookies.formToken(token));
        }
        return answer.build();
    }

    private Response resume(Interrupted interrupted, Started started) {
        MultivaluedMap<String, String> fields = Forms.read(interrupted.body());
        fields.putSingle("_csrf", started.csrf());
        return pages.page(
                200,
                "access/resume.jte",
                Map.of("shell", frames.outside(t("Go on")), "path", interrupted.path(), "fields", fields));
    }

    private static String value(MultivaluedMap<String, String> form, String name) {
        @Nullable String value = form.getFirst(name);
        return value == null ? "" : value;
    }
}
