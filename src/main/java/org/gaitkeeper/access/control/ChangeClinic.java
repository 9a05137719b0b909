package org.gaitkeeper.access.control;

import static org.gaitkeeper.platform.words.Words.said;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.AdministrationEvent;
import org.gaitkeeper.access.AdministrationEvent.Kind;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.access.entity.Clinic;
import org.gaitkeeper.platform.problem.Problem;

/** Changes letterhead, time zone and language of the clinic. */
@Singleton
public class ChangeClinic {

    private final PeopleRows rows;
    private final Acting acting;
    private final Event<AdministrationEvent> events;

    @Inject
    public ChangeClinic(PeopleRows rows, Acting acting, Event<AdministrationEvent> events) {
        this.rows = rows;
        this.acting = acting;
        this.events = events;
    }

    /** What the entry would change; empty when nothing. */
    @Transactional
    @Requires(Privilege.ADMINISTER)
    public List<Difference> preview(ClinicEntry entry) {
        return differences(PeopleRows.entry(rows.clinic()), entry);
    }

    /**
     * Changes the clinic.
     *
     * @param version as read
     * @throws Problem 412 when somebody else changed it
     */
    @Transactional
    @Requires(Privilege.ADMINISTER)
    public void change(long version, ClinicEntry entry, String reason) {
        Clinic row = rows.lockedClinic();
        if (row.version() != version) {
            throw Problem.stale(row.version());
        }
        List<Difference> differences = differences(PeopleRows.entry(row), entry);
        row.change(
                entry.name(),
                entry.address(),
                entry.phone(),
                entry.email(),
                entry.zone().getId(),
                entry.language().tag());
        events.fire(new AdministrationEvent(
                Kind.CLINIC_CHANGED,
                "clinic",
                acting.actor().clinicId().toString(),
                Difference.detail(differences, reason)));
    }

    private static List<Difference> differences(ClinicEntry now, ClinicEntry then) {
        return new Difference.Found()
                .compare("name", said("Name"), now.name(), then.name())
                .compare("address", said("Address"), now.address(), then.address())
                .compare("phone", said("Telephone"), now.phone(), then.phone())
                .compare("email", said("E-mail"), now.email(), then.email())
                .compare(
                        "zone",
                        said("Time zone"),
                        now.zone().getId(),
                        then.zone().getId())
                .compare(
                        "language",
                        said("Language"),
                        now.language().label(),
                        then.language().label())
                .all();
    }
}
