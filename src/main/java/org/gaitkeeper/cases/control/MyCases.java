package org.gaitkeeper.cases.control;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.cases.CaseProgress;
import org.gaitkeeper.cases.WorklistEntry;
import org.gaitkeeper.cases.WorklistKind;
import org.gaitkeeper.cases.WorklistSource;
import org.gaitkeeper.cases.entity.CaseRow;
import org.gaitkeeper.platform.web.view.Tone;

/** The open cases a person is responsible for, on the worklist, each with what comes next. */
@Singleton
public class MyCases implements WorklistSource {

    private final EntityManager entities;
    private final CaseProgress progress;

    @Inject
    public MyCases(EntityManager entities, CaseProgress progress) {
        this.entities = entities;
        this.progress = progress;
    }

    @Override
    public WorklistKind kind() {
        return WorklistKind.MINE;
    }

    @Override
    public List<WorklistEntry> waiting(UUID clinicId, UUID clinicianId, int limit) {
        List<CaseRow> mine = entities.createQuery(
                        "select c from CaseFile c where c.clinicId = :clinic and c.responsibleId = :person"
                                + " and c.status = org.gaitkeeper.cases.CaseStatus.OPEN order by c.id",
                        CaseRow.class)
                .setParameter("clinic", clinicId)
                .setParameter("person", clinicianId)
                .setMaxResults(limit)
                .getResultList();
        Map<UUID, CaseProgress.Step> begun =
                progress.of(clinicId, mine.stream().map(CaseRow::id).toList());
        return mine.stream()
                .map(row -> entry(row, begun.getOrDefault(row.id(), notStarted(row))))
                .toList();
    }

    private static CaseProgress.Step notStarted(CaseRow row) {
        return new CaseProgress.Step(t("Not started"), Tone.NEUTRAL, t("Start"), "/cases/" + row.id());
    }

    private static WorklistEntry entry(CaseRow row, CaseProgress.Step step) {
        return new WorklistEntry(
                row.patientId(),
                row.openedAt(),
                row.presentingProblem(),
                step.status(),
                step.tone(),
                step.action(),
                step.href());
    }
}
