package org.gaitkeeper.runs.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.knowledge.ClinicalKnowledge;
import org.gaitkeeper.knowledge.WrittenAnswer;
import org.gaitkeeper.platform.persistence.ClinicKey;
import org.gaitkeeper.platform.persistence.Ids;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.web.Paging;
import org.gaitkeeper.runs.LoggedRun;
import org.gaitkeeper.runs.RunsProblem;
import org.gaitkeeper.runs.entity.RunRow;
import org.jspecify.annotations.Nullable;

/** The stored runs of the acting clinic, inside the transaction of the caller. Records nothing in the trail. */
@Singleton
public class RunRows {

    /** Most runs of a case that are read together; earlier ones stay in the log and count no more. */
    public static final int MOST_COUNTED = 100;

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final EntityManager entities;
    private final ClinicalKnowledge knowledge;
    private final Acting acting;

    @Inject
    public RunRows(EntityManager entities, ClinicalKnowledge knowledge, Acting acting) {
        this.entities = entities;
        this.knowledge = knowledge;
        this.acting = acting;
    }

    /** The row; 404 when unknown or of another clinic. */
    RunRow read(UUID id) {
        return found(entities.find(RunRow.class, key(id)));
    }

    /**
     * The row to change, locked so that a second change waits and then sees the first.
     *
     * @throws Problem 404 when unknown, 409 when it was entered in error, 412 when its version is not the one the caller read
     */
    RunRow toChange(UUID id, long version) {
        RunRow row = found(entities.find(RunRow.class, key(id), LockModeType.PESSIMISTIC_WRITE));
        if (!row.errorReason().isEmpty()) {
            throw Problem.of(RunsProblem.RUN_IN_ERROR);
        }
        if (row.version() != version) {
            throw Problem.stale(row.version());
        }
        return row;
    }

    /** The latest runs of a case that count, oldest first. */
    public List<LoggedRun> counted(UUID caseId) {
        List<LoggedRun> runs = new ArrayList<>();
        entities.createQuery(
                        "select r from Run r where r.clinicId = :clinic and r.caseId = :case and r.errorReason = ''"
                                + " order by r.date desc, r.id desc",
                        RunRow.class)
                .setParameter("clinic", acting.actor().clinicId())
                .setParameter("case", caseId)
                .setMaxResults(MOST_COUNTED)
                .getResultList()
                .forEach(row -> runs.add(logged(row)));
        Collections.reverse(runs);
        return List.copyOf(runs);
    }

    /**
     * Runs of a case, latest day first, those entered in error among them.
     *
     * @param after last run of the page before; null for the first page
     * @throws Problem 400 when that is no run of this case
     */
    List<Run> page(UUID caseId, @Nullable UUID after, int limit) {
        @Nullable RunRow last = after == null ? null : entities.find(RunRow.class, key(after));
        if (after != null && (last == null || !last.caseId().equals(caseId))) {
            throw Paging.badCursor();
        }
        return entities.createQuery(
                        "select r from Run r where r.clinicId = :clinic and r.caseId = :case"
                                + " and (r.date < :day or (r.date = :day and r.id < :id)) order by r.date desc, r.id desc",
                        RunRow.class)
                .setParameter("clinic", acting.actor().clinicId())
                .setParameter("case", caseId)
                .setParameter("day", last == null ? LAST_DAY : last.date())
                .setParameter("id", last == null ? Ids.LAST : last.id())
                .setMaxResults(limit)
                .getResultStream()
                .map(this::shown)
                .toList();
    }

    /** Stores a new row. */
    void add(RunRow row) {
        entities.persist(row);
        entities.flush();
    }

    /** Writes what has changed, so that the version of the row is the stored one. */
    void flush() {
        entities.flush();
    }

    /** The row as it is read. */
    Run shown(RunRow row) {
        return new Run(
                logged(row),
                row.caseId(),
                row.patientId(),
                row.errorReason(),
                row.created().at(),
                row.created().name(),
                row.changed().at(),
                row.changed().name());
    }

    private LoggedRun logged(RunRow row) {
        return new LoggedRun(
                row.id(), row.version(), row.date(), WrittenAnswer.findings(row.answers(), knowledge.catalogue()));
    }

    private ClinicKey key(UUID id) {
        return new ClinicKey(acting.actor().clinicId(), id);
    }

    private static RunRow found(@Nullable RunRow row) {
        if (row == null) {
            throw Problem.notFound();
        }
        return row;
    }
}
