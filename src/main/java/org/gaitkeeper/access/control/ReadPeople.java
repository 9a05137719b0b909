package org.gaitkeeper.access.control;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.access.AdministrationEvent;
import org.gaitkeeper.access.AdministrationEvent.Kind;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.access.entity.Clinic;

/** Reads the people and the settings of the clinic. */
@Singleton
public class ReadPeople {

    private final PeopleRows rows;
    private final Event<AdministrationEvent> events;

    @Inject
    public ReadPeople(PeopleRows rows, Event<AdministrationEvent> events) {
        this.rows = rows;
        this.events = events;
    }

    /**
     * The settings of the clinic.
     *
     * @param version counts changes
     */
    public record Settings(ClinicEntry clinic, long version) {}

    /** Everybody and the settings. */
    public record Overview(List<Person> people, Settings settings) {}

    /** Everybody of the clinic by name, active or not, and its settings; the reading is recorded. */
    @Transactional
    @Requires(Privilege.ADMINISTER)
    public Overview all() {
        Map<UUID, Instant> seen = rows.lastSeen();
        Overview overview = new Overview(
                rows.all().stream()
                        .map(row -> rows.shown(row, seen.get(row.id())))
                        .toList(),
                settings(rows.clinic()));
        events.fire(new AdministrationEvent(
                Kind.PEOPLE_LISTED,
                "person",
                "list",
                Map.of("found", overview.people().size())));
        return overview;
    }

    /**
     * One person.
     *
     * @throws org.gaitkeeper.platform.problem.Problem 404 when unknown or of another clinic
     */
    @Transactional
    @Requires(Privilege.ADMINISTER)
    public Person one(UUID id) {
        return rows.shown(rows.find(id), rows.lastSeen().get(id));
    }

    /** The settings of the clinic. */
    @Transactional
    @Requires(Privilege.ADMINISTER)
    public Settings clinic() {
        return settings(rows.clinic());
    }

    static Settings settings(Clinic row) {
        return new Settings(PeopleRows.entry(row), row.version());
    }
}
