package org.gaitkeeper.access.control;

import static org.gaitkeeper.platform.words.Words.said;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gaitkeeper.access.AccessProblem;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.AdministrationEvent;
import org.gaitkeeper.access.AdministrationEvent.Kind;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.access.Role;
import org.gaitkeeper.access.entity.Clinician;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.words.Language;
import org.gaitkeeper.platform.words.Words;

/** Changes name, registration and roles of a person, lets them in or not, and gives them a new first password. */
@Singleton
public class ChangePerson {

    private final PeopleRows rows;
    private final SignInStore signIns;
    private final Acting acting;
    private final Clock clock;
    private final Event<AdministrationEvent> events;

    @Inject
    public ChangePerson(
            PeopleRows rows, SignInStore signIns, Acting acting, Clock clock, Event<AdministrationEvent> events) {
        this.rows = rows;
        this.signIns = signIns;
        this.acting = acting;
        this.clock = clock;
        this.events = events;
    }

    /** What the entry would change; empty when nothing. The e-mail never changes. */
    @Transactional
    @Requires(Privilege.ADMINISTER)
    public List<Difference> preview(UUID id, PersonEntry entry) {
        return differences(rows.find(id), entry);
    }

    /**
     * Changes the person.
     *
     * @param version as read
     * @throws Problem 404 when unknown, 412 when somebody else changed the person, 409 when no administrator would be left
     */
    @Transactional
    @Requires(Privilege.ADMINISTER)
    public void change(UUID id, long version, PersonEntry entry, String reason) {
        Clinician row = toChange(id, version);
        if (!entry.roles().contains(Role.ADMINISTRATOR)) {
            keepAnAdministrator(row);
        }
        // The trail holds them in English, whoever reads it later.
        List<Difference> differences = Words.in(Language.ENGLISH, () -> differences(row, entry));
        row.change(entry.name(), entry.registration(), entry.roles());
        events.fire(new AdministrationEvent(
                Kind.PERSON_CHANGED, "person", id.toString(), Difference.detail(differences, reason)));
    }

    /**
     * Lets the person in again, or ends every sign-in and lets them in no more.
     *
     * @throws Problem 404 when unknown, 412 when somebody else changed the person, 409 for oneself and the last
     *     administrator
     */
    @Transactional
    @Requires(Privilege.ADMINISTER)
    public void turn(UUID id, long version, boolean active, String reason) {
        Clinician row = toChange(id, version);
        if (!active) {
            if (id.equals(acting.actor().clinicianId())) {
                throw Problem.of(AccessProblem.NOT_ONESELF);
            }
            keepAnAdministrator(row);
            signIns.endAll(acting.actor().clinicId(), id);
        }
        row.turn(active);
        events.fire(new AdministrationEvent(
                active ? Kind.PERSON_REACTIVATED : Kind.PERSON_DEACTIVATED,
                "person",
                id.toString(),
                Map.of("name", row.displayName(), "reason", reason)));
    }

    /**
     * Gives the person a first password again and ends every sign-in.
     *
     * @throws Problem 404 when unknown, 412 when somebody else changed the person
     */
    @Transactional
    @Requires(Privilege.ADMINISTER)
    public void reset(UUID id, long version, Passwords.First first, String reason) {
        Clinician row = toChange(id, version);
        signIns.endAll(acting.actor().clinicId(), id);
        row.firstPassword(first.hash(), clock.instant().plus(Passwords.FIRST_LIFE));
        events.fire(new AdministrationEvent(
                Kind.PASSWORD_RESET, "person", id.toString(), Map.of("name", row.displayName(), "reason", reason)));
    }

    private Clinician toChange(UUID id, long version) {
        rows.lockedClinic();
        Clinician row = rows.find(id);
        if (row.version() != version) {
            throw Problem.stale(row.version());
        }
        return row;
    }

    private void keepAnAdministrator(Clinician row) {
        if (row.active() && row.roles().contains(Role.ADMINISTRATOR) && !rows.anotherAdministrator(row.id())) {
            throw Problem.of(AccessProblem.LAST_ADMINISTRATOR);
        }
    }

    private static List<Difference> differences(Clinician row, PersonEntry entry) {
        return new Difference.Found()
                .compare("name", said("Name"), row.displayName(), entry.name())
                .compare("registration", said("Registration"), row.registration(), entry.registration())
                .compare("roles", said("Roles"), words(row.roles()), words(entry.roles()))
                .all();
    }

    private static String words(Set<Role> roles) {
        return roles.stream().sorted().map(Role::label).collect(Collectors.joining(", "));
    }
}
