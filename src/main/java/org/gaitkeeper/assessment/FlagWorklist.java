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

/** Red flags of the clinic for which nothing has been done yet. */
@Singleton
public class FlagWorklist implements WorklistSource {

    private final AssessmentQueries queries;
    private final Cases cases;

    @Inject
    public FlagWorklist(AssessmentQueries queries, Cases cases) {
        this.queries = queries;
        this.cases = cases;
    }

    @Override
    public WorklistKind kind() {
        return WorklistKind.FLAGS;
    }

    @Override
    public List<WorklistEntry> waiting(UUID clinicId, UUID clinicianId, int limit) {
        return queries.openFlags(clinicId, limit).stream()
                .map(draft -> new WorklistEntry(
                        draft.patientId(),
                        draft.changedAt(),
                        String.valueOf(cases.find(draft.caseId()).presentingProblem()),
                        t("Red flag open"),
                        Tone.DANGER,
                        t("Record action"),
                        "/assessments/" + draft.id() + "#flags"))
                .toList();
    }
}
