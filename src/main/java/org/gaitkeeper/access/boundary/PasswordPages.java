package org.gaitkeeper.access.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.access.Frames;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Reauthentication;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.access.control.ChangePassword;
import org.gaitkeeper.access.control.Passwords;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.web.Pages;
import org.jspecify.annotations.Nullable;

/** One's own password. */
@Path("/password")
public class PasswordPages {

    private final ChangePassword changing;
    private final Reauthentication reauthentication;
    private final Passwords passwords;
    private final Pages pages;
    private final Frames frames;
    private final Acting acting;

    @Inject
    public PasswordPages(
            ChangePassword changing,
            Reauthentication reauthentication,
            Passwords passwords,
            Pages pages,
            Frames frames,
            Acting acting) {
        this.changing = changing;
        this.reauthentication = reauthentication;
        this.passwords = passwords;
        this.pages = pages;
        this.frames = frames;
        this.acting = acting;
    }

    @GET
    @Requires(Privilege.USE_PRODUCT)
    public Response form() {
        return page(200, List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Privilege.USE_PRODUCT)
    public Response change(
            @FormParam("password") @Nullable String current, @FormParam("chosen") @Nullable String chosen) {
        Actor actor = acting.actor();
        String given = Objects.requireNonNullElse(current, "");
        String wanted = Objects.requireNonNullElse(chosen, "");
        try {
            if (given.isEmpty()) {
                throw Problem.field("password", t("Enter the password you signed in with."));
            }
            reauthentication.check(given);
            changing.check(actor, given, wanted);
            changing.change(passwords.hash(wanted));
            return Response.seeOther(URI.create("/")).build();
        } catch (Problem problem) {
            return page(
                    problem.code().status(),
                    problem.fields().isEmpty()
                            ? List.of(new FieldProblem("password", problem.detail()))
                            : problem.fields().stream()
                                    .map(field -> field.field().equals("password")
                                            ? new FieldProblem("password", t("Enter the password you signed in with."))
                                            : field)
                                    .toList());
        }
    }

    private Response page(int status, List<FieldProblem> problems) {
        return pages.page(
                status,
                "access/password.jte",
                Map.of(
                        "shell",
                        frames.shell(t("Your password")),
                        "first",
                        acting.actor().firstPassword(),
                        "least",
                        ChangePassword.LEAST,
                        "problems",
                        problems));
    }
}
