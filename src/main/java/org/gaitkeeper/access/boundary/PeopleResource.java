package org.gaitkeeper.access.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.access.Role;
import org.gaitkeeper.access.control.AddPerson;
import org.gaitkeeper.access.control.ChangePerson;
import org.gaitkeeper.access.control.Passwords;
import org.gaitkeeper.access.control.Person;
import org.gaitkeeper.access.control.PersonEntry;
import org.gaitkeeper.access.control.ReadPeople;
import org.gaitkeeper.access.control.Reason;
import org.gaitkeeper.platform.web.PathId;
import org.gaitkeeper.platform.web.Versions;
import org.jspecify.annotations.Nullable;

/** The people of the clinic for programs, such as the system in which staff join and leave. */
@Path("/api/administration/people")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
public class PeopleResource {

    private final ReadPeople reading;
    private final AddPerson adding;
    private final ChangePerson changing;
    private final Passwords passwords;

    @Inject
    public PeopleResource(ReadPeople reading, AddPerson adding, ChangePerson changing, Passwords passwords) {
        this.reading = reading;
        this.adding = adding;
        this.changing = changing;
        this.passwords = passwords;
    }

    /** Everybody. */
    public record People(List<Person> items) {}

    /**
     * Somebody to be added.
     *
     * @param registration professional registration; null for none
     * @param reason stands in the trail, as with every change
     */
    public record NewPerson(
            @Nullable String name,
            @Nullable String email,
            @Nullable String registration,
            @Nullable Set<Role> roles,
            @Nullable String reason) {}

    /** What a person shall be from now on; the e-mail never changes. */
    public record ChangedPerson(
            @Nullable String name,
            @Nullable String registration,
            @Nullable Set<Role> roles,
            @Nullable String reason) {}

    /** Why something is done. */
    public record Why(@Nullable String reason) {}

    /** A person with the first password, which is told once and kept nowhere. */
    public record WithPassword(Person person, String firstPassword) {}

    @GET
    @Requires(Privilege.ADMINISTER)
    @Operation(summary = "List everybody of the clinic by name, active or not; the reading is recorded")
    public People all() {
        return new People(reading.all().people());
    }

    @GET
    @Path("{id}")
    @Requires(Privilege.ADMINISTER)
    @Operation(summary = "Read one person; the ETag is the version to send back with a change")
    public Response one(@PathParam("id") String id) {
        return shown(PathId.of(id));
    }

    /** Takes no key for a repeat: the first password is kept nowhere and cannot be told again, and the e-mail is unique. */
    @POST
    @Requires(Privilege.ADMINISTER)
    @Operation(
            summary = "Add a person; the answer holds the first password, which is told this once",
            description =
                    "Sent twice it adds nobody twice: the second answer is EMAIL_TAKEN. Where the first answer was"
                            + " lost, find the person in the list and give a first password again.")
    @APIResponse(responseCode = "201", description = "Added; the first password works for three days")
    @APIResponse(responseCode = "409", description = "EMAIL_TAKEN: somebody of some clinic signs in with this e-mail")
    public Response add(NewPerson body) {
        PersonEntry entry = PersonEntry.read(body.name(), body.email(), body.registration(), names(body.roles()));
        String reason = Reason.read(body.reason());
        Passwords.First first = passwords.first();
        Person added = reading.one(adding.add(entry, first, reason));
        return Response.created(URI.create("/api/administration/people/" + added.id()))
                .tag(Versions.tag(added.version()))
                .entity(new WithPassword(added, first.password()))
                .build();
    }

    @PUT
    @Path("{id}")
    @Requires(Privilege.ADMINISTER)
    @Operation(summary = "Change name, registration and roles of a person")
    @APIResponse(responseCode = "200", description = "The person as changed")
    @APIResponse(responseCode = "409", description = "LAST_ADMINISTRATOR: nobody would be left to administer")
    @APIResponse(responseCode = "412", description = "Somebody changed them since; ETag gives the stored version")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response change(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, ChangedPerson body) {
        long version = Versions.ifMatch(ifMatch);
        Person before = reading.one(PathId.of(id));
        PersonEntry entry = PersonEntry.read(body.name(), before.email(), body.registration(), names(body.roles()));
        changing.change(before.id(), version, entry, Reason.read(body.reason()));
        return shown(before.id());
    }

    @POST
    @Path("{id}/deactivation")
    @Requires(Privilege.ADMINISTER)
    @Operation(summary = "End every sign-in of a person and let them in no more")
    @APIResponse(responseCode = "200", description = "The person, not active")
    @APIResponse(responseCode = "409", description = "NOT_ONESELF or LAST_ADMINISTRATOR")
    @APIResponse(responseCode = "412", description = "Somebody changed them since; ETag gives the stored version")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response deactivate(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, Why body) {
        return turned(id, ifMatch, false, body);
    }

    @POST
    @Path("{id}/reactivation")
    @Requires(Privilege.ADMINISTER)
    @Operation(summary = "Let a person in again")
    @APIResponse(responseCode = "200", description = "The person, active")
    @APIResponse(responseCode = "412", description = "Somebody changed them since; ETag gives the stored version")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response reactivate(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, Why body) {
        return turned(id, ifMatch, true, body);
    }

    private Response turned(String id, @Nullable String ifMatch, boolean active, Why body) {
        UUID person = PathId.of(id);
        changing.turn(person, Versions.ifMatch(ifMatch), active, Reason.read(body.reason()));
        return shown(person);
    }

    @POST
    @Path("{id}/password")
    @Requires(Privilege.ADMINISTER)
    @Operation(summary = "Give a person a first password again and end every sign-in; the password is told this once")
    @APIResponse(responseCode = "200", description = "The person with the first password")
    @APIResponse(responseCode = "412", description = "Somebody changed them since; ETag gives the stored version")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response reset(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, Why body) {
        UUID person = PathId.of(id);
        long version = Versions.ifMatch(ifMatch);
        String reason = Reason.read(body.reason());
        Passwords.First first = passwords.first();
        changing.reset(person, version, first, reason);
        Person now = reading.one(person);
        return Response.ok(new WithPassword(now, first.password()))
                .tag(Versions.tag(now.version()))
                .build();
    }

    private Response shown(UUID id) {
        Person person = reading.one(id);
        return Response.ok(person).tag(Versions.tag(person.version())).build();
    }

    private static Set<String> names(@Nullable Set<Role> roles) {
        return roles == null
                ? Set.of()
                : roles.stream().filter(Objects::nonNull).map(Role::name).collect(Collectors.toSet());
    }
}
