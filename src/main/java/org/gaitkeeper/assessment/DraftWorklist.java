package org.gaitkeeper.assessment;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.gaitkeeper.assessment.control.AssessmentQueries;
import org.gaitkeeper.cases.Cases;
import org.gaitkeeper.cases.WorklistEntry;
import org.gaitkeeper.cases.WorklistKind;
import org.gaitkeeper.cases.WorklistSource;
import org.gaitkeeper.platform.web.view.Tone;

/** The drafts a person has not signed. */
@Singleton
public class DraftWorklist implements WorklistSource {

    private final AssessmentQueries queries;
    private final Cases cases;

    @Inject
    public DraftWorklist(AssessmentQueries queries, Cases cases) {
        this.queries = queries;
        this.cases = cases;
    }

    @Override
    public WorklistKind kind() {
        return WorklistKind.DRAFTS;
    }

    @Override
    public List<WorklistEntry> waiting(UUID clinicId, UUID clinicianId, int limit) {
        return queries.drafts(clinicId, clinicianId, limit).stream()
                .map(draft -> new WorklistEntry(
                        draft.patientId(),
                        draft.startedAt(),
                        String.valueOf(cases.find(draft.caseId()).presentingProblem()),
                        draft.supersedes() == null ? t("Draft") : t("Draft amendment"),
                        Tone.INFO,
                        t("Resume"),
                        "/assessments/" + draft.id()))
                .toList();
    }
}
