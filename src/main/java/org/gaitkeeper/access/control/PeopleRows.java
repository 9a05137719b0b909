package org.gaitkeeper.access.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Actor.ClinicView;
import org.gaitkeeper.access.Role;
import org.gaitkeeper.access.entity.Clinic;
import org.gaitkeeper.access.entity.Clinician;
import org.gaitkeeper.platform.persistence.ClinicRowId;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.words.Language;
import org.jspecify.annotations.Nullable;

/** The people and the settings of the acting clinic, inside the transaction of a use case. */
@Singleton
class PeopleRows {

    private final EntityManager entities;
    private final Acting acting;

    @Inject
    PeopleRows(EntityManager entities, Acting acting) {
        this.entities = entities;
        this.acting = acting;
    }

    /** The clinic, kept from other administrators until the end of the transaction: two cannot remove each other. */
    Clinic lockedClinic() {
        return Objects.requireNonNull(
                entities.find(Clinic.class, acting.actor().clinicId(), LockModeType.PESSIMISTIC_WRITE));
    }

    Clinic clinic() {
        return Objects.requireNonNull(entities.find(Clinic.class, acting.actor().clinicId()));
    }

    /** The person; 404 when unknown or of another clinic. */
    Clinician find(UUID id) {
        @Nullable
        Clinician found =
                entities.find(Clinician.class, new ClinicRowId(acting.actor().clinicId(), id));
        if (found == null) {
            throw Problem.notFound();
        }
        return found;
    }

    /** Everybody of the clinic, active or not, by name. */
    List<Clinician> all() {
        return entities.createQuery(
                        "select c from Clinician c where c.clinicId = :clinic order by c.displayName, c.id",
                        Clinician.class)
                .setParameter("clinic", acting.actor().clinicId())
                .getResultList();
    }

    /** Whether an active administrator remains without this person. */
    boolean anotherAdministrator(UUID id) {
        return all().stream()
                .anyMatch(person -> person.active()
                        && person.roles().contains(Role.ADMINISTRATOR)
                        && !person.id().equals(id));
    }

    /** The last request of each person's browsers; people who never signed in are not in it. */
    Map<UUID, Instant> lastSeen() {
        Map<UUID, Instant> seen = new HashMap<>();
        for (Object row : entities.createNativeQuery(
                        "select clinician_id, max(last_seen_at) from sign_in where clinic_id = ?1 group by clinician_id")
                .setParameter(1, acting.actor().clinicId())
                .getResultList()) {
            Object[] columns = (Object[]) row;
            seen.put(
                    (UUID) columns[0],
                    columns[1] instanceof Timestamp time
                            ? time.toInstant()
                            : ((OffsetDateTime) columns[1]).toInstant());
        }
        return seen;
    }

    /** Stores a new person with a first password, and says whether the e-mail was free in the whole product. */
    boolean add(UUID id, PersonEntry entry, String hash, Instant until) {
        UUID clinicId = acting.actor().clinicId();
        // Row-level security hides other clinics, so only the index knows: asked without breaking the transaction.
        int added = entities.createNativeQuery(
                        "insert into clinician (clinic_id, id, email, display_name, registration,"
                                + " password_hash, language, password_until) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
                                + " on conflict do nothing")
                .setParameter(1, clinicId)
                .setParameter(2, id)
                .setParameter(3, entry.email())
                .setParameter(4, entry.name())
                .setParameter(5, entry.registration())
                .setParameter(6, hash)
                .setParameter(7, clinic().language())
                .setParameter(8, Timestamp.from(until))
                .executeUpdate();
        if (added == 1) {
            entry.roles().forEach(role -> entities.createNativeQuery(
                            "insert into role_grant (clinic_id, clinician_id, role) values (?1, ?2, ?3)")
                    .setParameter(1, clinicId)
                    .setParameter(2, id)
                    .setParameter(3, role.name())
                    .executeUpdate());
        }
        return added == 1;
    }

    /** The settings of a clinic. */
    static ClinicEntry entry(Clinic row) {
        ClinicView view = row.view();
        return new ClinicEntry(
                view.name(),
                view.address(),
                view.phone(),
                view.email(),
                view.zone(),
                Language.of(row.language()).orElse(Language.ENGLISH));
    }

    Person shown(Clinician row, @Nullable Instant lastSeen) {
        return new Person(
                row.id(),
                row.displayName(),
                row.email(),
                row.registration(),
                row.roles(),
                row.active(),
                lastSeen,
                row.passwordUntil() != null,
                row.version());
    }
}
