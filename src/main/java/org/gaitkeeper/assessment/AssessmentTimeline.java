package org.gaitkeeper.assessment;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.assessment.control.AssessmentQueries;
import org.gaitkeeper.assessment.entity.Assessment;
import org.gaitkeeper.cases.TimelineEntry;
import org.gaitkeeper.cases.TimelineSource;
import org.gaitkeeper.platform.web.view.Tone;

/** The assessments of a patient, each at the time it was started. */
@Singleton
public class AssessmentTimeline implements TimelineSource {

    private final AssessmentQueries queries;

    @Inject
    public AssessmentTimeline(AssessmentQueries queries) {
        this.queries = queries;
    }

    @Override
    public Privilege needed() {
        return Privilege.READ_ASSESSMENT;
    }

    @Override
    public List<TimelineEntry> happened(UUID clinicId, UUID patientId, Instant before, int limit) {
        return queries.ofPatient(clinicId, patientId, before, limit).stream()
                .map(AssessmentTimeline::entry)
                .toList();
    }

    private static TimelineEntry entry(Assessment assessment) {
        Signature signature = assessment.signature();
        String detail = signature != null
                ? t("Signed by {0}", signature.name())
                : assessment.status() == AssessmentStatus.DISCARDED
                        ? assessment.discardReason()
                        : assessment.amendmentReason();
        return new TimelineEntry(
                assessment.startedAt(),
                assessment.caseId(),
                "ASSESSMENT_" + assessment.status().name(),
                "clipboard2-check",
                assessment.supersedes() == null ? t("Assessment") : t("Amended assessment"),
                "/assessments/" + assessment.id(),
                detail,
                switch (assessment.status()) {
                    case DRAFT -> t("Draft");
                    case SIGNED -> t("Signed");
                    case DISCARDED -> t("Discarded");
                },
                switch (assessment.status()) {
                    case DRAFT -> Tone.INFO;
                    case SIGNED -> Tone.OK;
                    case DISCARDED -> Tone.NEUTRAL;
                });
    }
}
