package org.gaitkeeper.access.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.access.control.ChangeClinic;
import org.gaitkeeper.access.control.ClinicEntry;
import org.gaitkeeper.access.control.ReadPeople;
import org.gaitkeeper.access.control.Reason;
import org.gaitkeeper.platform.web.Versions;
import org.jspecify.annotations.Nullable;

/** The settings of the clinic for programs. */
@Path("/api/administration/clinic")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
public class ClinicResource {

    private final ReadPeople reading;
    private final ChangeClinic changing;

    @Inject
    public ClinicResource(ReadPeople reading, ChangeClinic changing) {
        this.reading = reading;
        this.changing = changing;
    }

    /**
     * The settings.
     *
     * @param address of the letterhead, several lines; empty for none, as are phone and e-mail
     * @param zone such as {@code Europe/London}
     * @param language in which people who are added read at first, such as {@code en-GB}
     * @param version counts changes
     */
    public record Settings(
            String name, String address, String phone, String email, String zone, String language, long version) {}

    /** What the settings shall be from now on; address, phone and e-mail may be null for none. */
    public record ChangedSettings(
            @Nullable String name,
            @Nullable String address,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String zone,
            @Nullable String language,
            @Nullable String reason) {}

    @GET
    @Requires(Privilege.ADMINISTER)
    @Operation(summary = "Read letterhead, time zone and language; the ETag is the version to send back with a change")
    public Response read() {
        ReadPeople.Settings now = reading.clinic();
        ClinicEntry clinic = now.clinic();
        return Response.ok(new Settings(
                        clinic.name(),
                        clinic.address(),
                        clinic.phone(),
                        clinic.email(),
                        clinic.zone().getId(),
                        clinic.language().tag(),
                        now.version()))
                .tag(Versions.tag(now.version()))
                .build();
    }

    @PUT
    @Requires(Privilege.ADMINISTER)
    @Operation(summary = "Change letterhead, time zone and language; letters already signed stay as they are")
    @APIResponse(responseCode = "200", description = "The settings as changed")
    @APIResponse(responseCode = "412", description = "Somebody changed it since; ETag gives the stored version")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response change(@HeaderParam("If-Match") @Nullable String ifMatch, ChangedSettings body) {
        long version = Versions.ifMatch(ifMatch);
        ClinicEntry entry =
                ClinicEntry.read(body.name(), body.address(), body.phone(), body.email(), body.zone(), body.language());
        changing.change(version, entry, Reason.read(body.reason()));
        return read();
    }
}
