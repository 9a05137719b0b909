package org.gaitkeeper.cases.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.cases.Case;
import org.gaitkeeper.cases.entity.CaseRow;
import org.gaitkeeper.platform.persistence.ClinicKey;
import org.gaitkeeper.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The stored cases, inside the transaction of the caller. Records nothing in the trail. */
@Singleton
public class CaseRows {

    private final EntityManager entities;
    private final Physiotherapists physiotherapists;

    @Inject
    public CaseRows(EntityManager entities, Physiotherapists physiotherapists) {
        this.entities = entities;
        this.physiotherapists = physiotherapists;
    }

    /**
     * The case, as this person may see it.
     *
     * @throws Problem 404 when unknown or of another clinic
     */
    public Case read(Actor actor, UUID id) {
        @Nullable CaseRow row = entities.find(CaseRow.class, new ClinicKey(actor.clinicId(), id));
        if (row == null) {
            throw Problem.notFound();
        }
        return shown(actor, row);
    }

    /**
     * The row to change, locked so that a second change waits and then sees the first.
     *
     * @throws Problem 404 when unknown, 412 when its version is not the one the caller has read
     */
    CaseRow toChange(UUID clinicId, UUID id, long version) {
        @Nullable
        CaseRow row = entities.find(CaseRow.class, new ClinicKey(clinicId, id), LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw Problem.notFound();
        }
        if (row.version() != version) {
            throw Problem.stale(row.version());
        }
        return row;
    }

    /**
     * Cases newest first.
     *
     * @param patientId of this patient; null for any
     * @param responsibleId of this physiotherapist and open; null for any
     * @param openOnly whether closed cases are left out
     * @param after last case of the page before; null for the first page. Identifiers sort by the time they were made
     * @param limit most rows to give
     */
    List<Case> list(
            Actor actor,
            @Nullable UUID patientId,
            @Nullable UUID responsibleId,
            boolean openOnly,
            @Nullable UUID after,
            int limit) {
        StringBuilder sql = new StringBuilder("select c.* from case_file c where c.clinic_id = ?1");
        List<Object> values = new ArrayList<>(List.of(actor.clinicId()));
        add(sql, values, " and c.patient_id = ?", patientId);
        add(sql, values, " and c.responsible_id = ?", responsibleId);
        add(sql, values, " and c.id < ?", after);
        if (openOnly) {
            sql.append(" and c.status = 'OPEN'");
        }
        var query = entities.createNativeQuery(
                sql.append(" order by c.id desc limit ").append(limit).toString(), CaseRow.class);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        Map<UUID, String> names = physiotherapists.names(actor.clinicId());
        List<Case> cases = new ArrayList<>();
        for (Object row : query.getResultList()) {
            cases.add(shown(actor, (CaseRow) row, names));
        }
        return cases;
    }

    private static void add(StringBuilder sql, List<Object> values, String condition, @Nullable UUID value) {
        if (value != null) {
            values.add(value);
            sql.append(condition).append(values.size());
        }
    }

    /** Stores a new row. */
    void add(CaseRow row) {
        entities.persist(row);
        entities.flush();
    }

    /** Writes what has changed, so that the version of the row is the stored one. */
    void flush() {
        entities.flush();
    }

    /** The row as this person may see it: why the runner came is a clinical note. */
    Case shown(Actor actor, CaseRow row) {
        return shown(actor, row, physiotherapists.names(actor.clinicId()));
    }

    private static Case shown(Actor actor, CaseRow row, Map<UUID, String> names) {
        return new Case(
                row.id(),
                row.patientId(),
                row.version(),
                actor.may(Privilege.READ_ASSESSMENT) ? row.presentingProblem() : null,
                row.responsibleId(),
                names.getOrDefault(row.responsibleId(), ""),
                row.status(),
                row.openedAt(),
                row.closedAt());
    }
}
