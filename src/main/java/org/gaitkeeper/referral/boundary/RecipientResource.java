package org.gaitkeeper.referral.boundary;

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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.platform.idempotency.OnceKey;
import org.gaitkeeper.platform.web.Items;
import org.gaitkeeper.platform.web.Paging;
import org.gaitkeeper.platform.web.PathId;
import org.gaitkeeper.platform.web.Versions;
import org.gaitkeeper.referral.Recipient;
import org.gaitkeeper.referral.control.RecipientForm;
import org.gaitkeeper.referral.control.Recipients;
import org.jspecify.annotations.Nullable;

/** The clinic's address book for programs. */
@Path("/api/recipients")
@Tag(name = "Recipients")
@Produces("application/json")
@Consumes("application/json")
public class RecipientResource {

    private final Recipients recipients;

    @Inject
    public RecipientResource(Recipients recipients) {
        this.recipients = recipients;
    }

    @GET
    @Requires(Privilege.FIND_RECIPIENT)
    @Operation(summary = "Find recipients by words of name, specialty or organisation")
    public Items<Recipient> list(
            @QueryParam("q") @Nullable String words,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        return recipients.list(words, Paging.after(after), Paging.limit(limit));
    }

    @POST
    @Requires(Privilege.CHANGE_RECIPIENT)
    @Operation(summary = "Add a recipient")
    public Response add(RecipientForm form, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Recipient added = recipients.add(form, OnceKey.of(key, "POST /api/recipients", form));
        return Response.created(URI.create("/api/recipients/" + added.id()))
                .tag(Versions.tag(added.version()))
                .entity(added)
                .build();
    }

    @GET
    @Path("{id}")
    @Requires(Privilege.FIND_RECIPIENT)
    @Operation(summary = "Read one recipient")
    public Response read(@PathParam("id") String id) {
        return answer(recipients.read(PathId.of(id)));
    }

    @PUT
    @Path("{id}")
    @Requires(Privilege.CHANGE_RECIPIENT)
    @Operation(summary = "Replace one recipient; active false takes it out of use")
    public Response change(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String version, RecipientForm form) {
        return answer(recipients.change(PathId.of(id), Versions.ifMatch(version), form));
    }

    private static Response answer(Recipient recipient) {
        return Response.ok(recipient).tag(Versions.tag(recipient.version())).build();
    }
}
