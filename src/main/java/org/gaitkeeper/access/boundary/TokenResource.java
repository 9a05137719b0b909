package org.gaitkeeper.access.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.access.Open;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.access.control.SignInStore.Issued;
import org.gaitkeeper.access.control.SigningIn;
import org.gaitkeeper.platform.problem.Text;
import org.gaitkeeper.platform.web.RequestInfo;
import org.jspecify.annotations.Nullable;

/** Tokens for programs, and who a token acts for. */
@Path("/api")
@Tag(name = "Sign-in")
@Produces("application/json")
@Consumes("application/json")
public class TokenResource {

    private final SigningIn signingIn;
    private final Acting acting;

    @Inject
    public TokenResource(SigningIn signingIn, Acting acting) {
        this.signingIn = signingIn;
        this.acting = acting;
    }

    /** Sign-in name and password. */
    public record Credentials(
            @Nullable String email, @Nullable String password) {

        @Override
        public String toString() {
            return "Credentials";
        }
    }

    /** A bearer token and when it ends. */
    public record Token(String token, String tokenType, Instant expiresAt) {}

    /** Who is acting. */
    public record Me(UUID id, String name, String email, List<String> roles, UUID clinicId, String clinic) {}

    @POST
    @Path("tokens")
    @Open("it is how a program signs in; guarded by the throttle")
    @Operation(summary = "Sign in and get a bearer token for twelve hours")
    public Response issue(Credentials credentials, @Context HttpServletRequest request) {
        Text text = new Text();
        String email = text.needed("email", credentials.email(), t("the e-mail address"), 200);
        if (credentials.password() == null || credentials.password().isEmpty()) {
            text.problem("password", t("Enter the password."));
        }
        text.orThrow();
        Issued issued =
                signingIn.program(email, String.valueOf(credentials.password()), RequestInfo.clientAddress(request));
        return Response.status(201)
                .entity(new Token(issued.token(), "Bearer", issued.expiresAt()))
                .build();
    }

    @DELETE
    @Path("tokens")
    @Requires(Privilege.USE_PRODUCT)
    @Operation(summary = "End the token this request carries")
    public Response revoke(@HeaderParam("Authorization") String header) {
        signingIn.revoke(acting.actor(), header.substring("bearer ".length()).strip());
        return Response.noContent().build();
    }

    @GET
    @Path("me")
    @Requires(Privilege.USE_PRODUCT)
    @Operation(summary = "Who the token acts for")
    public Me me() {
        Actor actor = acting.actor();
        return new Me(
                actor.clinicianId(),
                actor.name(),
                actor.email(),
                actor.roles().stream().map(Enum::name).sorted().toList(),
                actor.clinicId(),
                actor.clinic().name());
    }
}
