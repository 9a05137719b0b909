package org.gaitkeeper.access.boundary;

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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.access.control.AddPerson;
import org.gaitkeeper.access.control.ChangePerson;
import org.gaitkeeper.access.control.Passwords;
import org.gaitkeeper.access.control.Person;
import org.gaitkeeper.access.control.PersonEntry;
import org.gaitkeeper.access.control.ReadPeople;
import org.gaitkeeper.access.control.Reason;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.web.PathId;
import org.gaitkeeper.platform.web.Versions;
import org.jspecify.annotations.Nullable;

/** The people of the clinic: who may sign in, in which roles. Each change is shown before it is made, and needs a reason. */
@Path("/administration")
public class AdministrationPages {

    private static final String PEOPLE = "/administration/people/";

    private final ReadPeople reading;
    private final AddPerson adding;
    private final ChangePerson changing;
    private final Passwords passwords;
    private final AdministrationScreens screens;
    private final Acting acting;

    @Inject
    public AdministrationPages(
            ReadPeople reading,
            AddPerson adding,
            ChangePerson changing,
            Passwords passwords,
            AdministrationScreens screens,
            Acting acting) {
        this.reading = reading;
        this.adding = adding;
        this.changing = changing;
        this.passwords = passwords;
        this.screens = screens;
        this.acting = acting;
    }

    @GET
    @Requires(Privilege.ADMINISTER)
    public Response all(@QueryParam("done") @Nullable String done) {
        return screens.overview(reading.all(), done);
    }

    @GET
    @Path("people/new")
    @Requires(Privilege.ADMINISTER)
    public Response blank() {
        return screens.add(200, new PersonForm(Map.of(), Set.of()), List.of());
    }

    /** Shown in the answer itself, because the first password may stand in no address. */
    @POST
    @Path("people")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Privilege.ADMINISTER)
    public Response add(MultivaluedMap<String, String> sent) {
        PersonForm form = PersonForm.of(sent);
        try {
            PersonEntry entry = form.entry();
            Passwords.First first = passwords.first();
            UUID id = adding.add(entry, first, Reason.read(sent.getFirst("reason")));
            return screens.firstPassword(entry.name(), entry.email(), first.password(), PEOPLE + id);
        } catch (Problem problem) {
            return screens.add(problem.code().status(), form, fields(problem));
        }
    }

    @GET
    @Path("people/{id: " + PathId.PATTERN + "}")
    @Requires(Privilege.ADMINISTER)
    public Response one(@PathParam("id") String id, @QueryParam("done") @Nullable String done) {
        Person person = reading.one(PathId.of(id));
        return screens.person(200, person, oneself(person), PersonForm.of(person), List.of(), done);
    }

    /** What the change would make otherwise, to be confirmed with a reason. */
    @POST
    @Path("people/{id: " + PathId.PATTERN + "}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Privilege.ADMINISTER)
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Person person = reading.one(PathId.of(id));
        PersonForm form = PersonForm.of(sent).withEmail(person.email());
        try {
            PersonEntry entry = form.entry();
            var differences = changing.preview(person.id(), entry);
            if (differences.isEmpty()) {
                return done(person.id(), "same");
            }
            if (sent.getFirst("confirmed") == null) {
                return screens.confirm(200, t("Change {0}", person.name()), PEOPLE + id, sent, differences, List.of());
            }
            try {
                changing.change(
                        person.id(),
                        Versions.ofForm(sent.getFirst("version")),
                        entry,
                        Reason.read(sent.getFirst("reason")));
                return done(person.id(), "changed");
            } catch (Problem problem) {
                return screens.confirm(
                        problem.code().status(),
                        t("Change {0}", person.name()),
                        PEOPLE + id,
                        sent,
                        differences,
                        fields(problem));
            }
        } catch (Problem problem) {
            return screens.person(problem.code().status(), person, oneself(person), form, fields(problem), null);
        }
    }

    @POST
    @Path("people/{id: " + PathId.PATTERN + "}/deactivate")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Privilege.ADMINISTER)
    public Response deactivate(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        return turned(id, sent, false);
    }

    @POST
    @Path("people/{id: " + PathId.PATTERN + "}/reactivate")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Privilege.ADMINISTER)
    public Response reactivate(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        return turned(id, sent, true);
    }

    @POST
    @Path("people/{id: " + PathId.PATTERN + "}/password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Privilege.ADMINISTER)
    public Response reset(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        return acted(id, sent, (person, reason) -> {
            Passwords.First first = passwords.first();
            changing.reset(person.id(), Versions.ofForm(sent.getFirst("version")), first, reason);
            return screens.firstPassword(person.name(), person.email(), first.password(), PEOPLE + id);
        });
    }

    private Response turned(String id, MultivaluedMap<String, String> sent, boolean active) {
        return acted(id, sent, (person, reason) -> {
            changing.turn(person.id(), Versions.ofForm(sent.getFirst("version")), active, reason);
            return done(person.id(), active ? "reactivated" : "deactivated");
        });
    }

    private Response acted(
            String id, MultivaluedMap<String, String> sent, BiFunction<Person, String, Response> action) {
        Person person = reading.one(PathId.of(id));
        try {
            return action.apply(person, Reason.read(sent.getFirst("reason")));
        } catch (Problem problem) {
            return screens.person(
                    problem.code().status(), person, oneself(person), PersonForm.of(person), fields(problem), null);
        }
    }

    private boolean oneself(Person person) {
        return person.id().equals(acting.actor().clinicianId());
    }

    /** The problems of a form; one that concerns no field is told at the reason. */
    static List<FieldProblem> fields(Problem problem) {
        return problem.fields().isEmpty() ? List.of(new FieldProblem("reason", problem.detail())) : problem.fields();
    }

    private static Response done(UUID id, String what) {
        return Response.seeOther(URI.create(PEOPLE + id + "?done=" + what)).build();
    }
}
