package org.gaitkeeper.access.control;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.access.AccessProblem;
import org.gaitkeeper.access.AdministrationEvent;
import org.gaitkeeper.access.AdministrationEvent.Kind;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.platform.persistence.Ids;
import org.gaitkeeper.platform.problem.Problem;

/** Adds a person with a first password, which is told once and kept nowhere. */
@Singleton
public class AddPerson {

    private final PeopleRows rows;
    private final Ids ids;
    private final Clock clock;
    private final Event<AdministrationEvent> events;

    @Inject
    public AddPerson(PeopleRows rows, Ids ids, Clock clock, Event<AdministrationEvent> events) {
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Adds the person, who reads in the language of the clinic at first.
     *
     * @param first made by {@link Passwords#first}
     * @throws Problem 409 when the e-mail is in use
     */
    @Transactional
    @Requires(Privilege.ADMINISTER)
    public UUID add(PersonEntry entry, Passwords.First first, String reason) {
        UUID id = ids.next();
        if (!rows.add(id, entry, first.hash(), clock.instant().plus(Passwords.FIRST_LIFE))) {
            throw Problem.fields(AccessProblem.EMAIL_TAKEN, "email", AccessProblem.EMAIL_TAKEN.title());
        }
        events.fire(new AdministrationEvent(
                Kind.PERSON_ADDED,
                "person",
                id.toString(),
                Map.of("name", entry.name(), "roles", entry.roles(), "reason", reason)));
        return id;
    }
}
