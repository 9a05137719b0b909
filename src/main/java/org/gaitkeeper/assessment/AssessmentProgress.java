package org.gaitkeeper.assessment;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gaitkeeper.assessment.control.AssessmentQueries;
import org.gaitkeeper.assessment.control.AssessmentQueries.Newest;
import org.gaitkeeper.cases.CaseProgress;
import org.gaitkeeper.platform.web.view.Tone;

/** Where cases stand by their newest assessment. */
@Singleton
public class AssessmentProgress implements CaseProgress {

    private final AssessmentQueries queries;

    @Inject
    public AssessmentProgress(AssessmentQueries queries) {
        this.queries = queries;
    }

    @Override
    public Map<UUID, Step> of(UUID clinicId, List<UUID> cases) {
        return queries.newest(clinicId, cases).stream()
                .collect(Collectors.toMap(Newest::caseId, AssessmentProgress::step));
    }

    private static Step step(Newest newest) {
        return newest.draft()
                ? new Step(t("Draft"), Tone.INFO, t("Resume"), "/assessments/" + newest.id())
                : new Step(t("Signed"), Tone.OK, t("Open"), "/cases/" + newest.caseId());
    }
}
