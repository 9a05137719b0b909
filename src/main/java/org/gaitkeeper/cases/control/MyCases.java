package org.gaitkeeper.cases.control;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.gaitkeeper.cases.WorklistEntry;
import org.gaitkeeper.cases.WorklistKind;
import org.gaitkeeper.cases.WorklistSource;
import org.gaitkeeper.cases.entity.CaseRow;
import org.gaitkeeper.platform.web.view.Tone;

/** The open cases a person is responsible for, on the worklist. */
@Singleton
public class MyCases implements WorklistSource {

    private final EntityManager entities;

    @Inject
    public MyCases(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public WorklistKind kind() {
        return WorklistKind.MINE;
    }

    @Override
    public List<WorklistEntry> waiting(UUID clinicId, UUID clinicianId, int limit) {
        return entities.createQuery(
                        "select c from CaseFile c where c.clinicId = :clinic and c.responsibleId = :person"
                                + " and c.status = org.gaitkeeper.cases.CaseStatus.OPEN order by c.id",
                        CaseRow.class)
                .setParameter("clinic", clinicId)
                .setParameter("person", clinicianId)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new WorklistEntry(
                        row.patientId(),
                        row.openedAt(),
                        row.presentingProblem(),
                        row.status().label(),
                        Tone.INFO,
                        t("Open"),
                        "/cases/" + row.id()))
                .toList();
    }
}
