package org.gaitkeeper.patients.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gaitkeeper.patients.Identifier;
import org.gaitkeeper.patients.IdentifierSystem;
import org.gaitkeeper.patients.Patient;
import org.gaitkeeper.patients.PatientName;
import org.gaitkeeper.patients.PatientSummary;
import org.gaitkeeper.patients.Sex;
import org.gaitkeeper.patients.entity.PatientRow;
import org.gaitkeeper.platform.persistence.ClinicKey;
import org.gaitkeeper.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The stored patients, inside the transaction of the caller. Records nothing in the trail. */
@Singleton
public class PatientRows {

    /** What {@link #summary} reads, of a patient called {@code p}. */
    static final String SUMMARY = "p.id, p.family_name, p.given_name, p.title, p.birth_date, p.sex,"
            + " (select i.system || ' ' || i.value from patient_identifier i"
            + " where i.clinic_id = p.clinic_id and i.patient_id = p.id"
            + " order by array_position(array['NHS_NUMBER', 'CLINIC_NUMBER', 'INSURANCE_NUMBER'], i.system), i.value"
            + " limit 1)";

    private final EntityManager entities;

    @Inject
    public PatientRows(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The patient.
     *
     * @throws Problem 404 when unknown or of another clinic
     */
    public Patient read(UUID clinicId, UUID id) {
        @Nullable PatientRow row = entities.find(PatientRow.class, new ClinicKey(clinicId, id));
        if (row == null) {
            throw Problem.notFound();
        }
        return row.shown();
    }

    /** The patients with these identifiers, one line each; the unknown are left out. */
    public Map<UUID, PatientSummary> summaries(UUID clinicId, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<?> rows = entities.createNativeQuery("select " + SUMMARY
                        + " from patient p where p.clinic_id = ?1 and p.id = any (cast(?2 as uuid[]))")
                .setParameter(1, clinicId)
                .setParameter(2, ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .getResultList();
        Map<UUID, PatientSummary> found = new LinkedHashMap<>();
        for (Object row : rows) {
            PatientSummary summary = summary((Object[]) row);
            found.put(summary.id(), summary);
        }
        return found;
    }

    /**
     * The row to change, locked so that a second change waits and then sees the first.
     *
     * @throws Problem 404 when unknown, 412 when its version is not the one the caller has read
     */
    PatientRow toChange(UUID clinicId, UUID id, long version) {
        @Nullable
        PatientRow row = entities.find(PatientRow.class, new ClinicKey(clinicId, id), LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw Problem.notFound();
        }
        if (row.version() != version) {
            throw Problem.stale(row.version());
        }
        return row;
    }

    /** Stores a new row. */
    void add(PatientRow row) {
        entities.persist(row);
        entities.flush();
    }

    /** Writes what has changed, so that the version of the row is the stored one. */
    void flush() {
        entities.flush();
    }

    static PatientSummary summary(Object[] row) {
        return new PatientSummary(
                (UUID) row[0],
                new PatientName((String) row[1], (String) row[2], (String) row[3]),
                row[4] instanceof Date date ? date.toLocalDate() : (LocalDate) row[4],
                Sex.valueOf((String) row[5]),
                identifier((String) row[6]));
    }

    private static @Nullable Identifier identifier(@Nullable String written) {
        if (written == null) {
            return null;
        }
        int gap = written.indexOf(' ');
        return new Identifier(IdentifierSystem.valueOf(written.substring(0, gap)), written.substring(gap + 1));
    }
}
