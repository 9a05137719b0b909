package org.gaitkeeper.assessment;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.assessment.control.ConfirmationRows;
import org.gaitkeeper.cases.TimelineEntry;
import org.gaitkeeper.cases.TimelineSource;
import org.gaitkeeper.platform.web.view.Tone;

/** What the causes of a patient's symptoms turned out to be, each at the time it was recorded. */
@Singleton
public class ConfirmationTimeline implements TimelineSource {

    private final ConfirmationRows confirmations;

    @Inject
    public ConfirmationTimeline(ConfirmationRows confirmations) {
        this.confirmations = confirmations;
    }

    @Override
    public Privilege needed() {
        return Privilege.READ_ASSESSMENT;
    }

    @Override
    public List<TimelineEntry> happened(UUID clinicId, UUID patientId, Instant before, int limit) {
        return confirmations.ofPatient(clinicId, patientId, before, limit).stream()
                .map(ConfirmationTimeline::entry)
                .toList();
    }

    private static TimelineEntry entry(ConfirmationRows.Recorded recorded) {
        ConfirmedDiagnosis told = recorded.entry();
        boolean correction = told.corrects() != null;
        return new TimelineEntry(
                told.at(),
                recorded.caseId(),
                correction ? "DIAGNOSIS_CORRECTED" : "DIAGNOSIS_CONFIRMED",
                "patch-check",
                told.withdrawn() ? t("Confirmed diagnosis withdrawn") : t("Confirmed diagnosis: {0}", told.diagnosis()),
                "/assessments/" + told.assessmentId(),
                told.withdrawn()
                        ? told.correctionReason()
                        : told.method().label() + ", " + told.on().shown()
                                + (correction ? ". " + t("Correction: {0}", told.correctionReason()) : ""),
                correction ? t("Corrected") : t("Confirmed"),
                correction ? Tone.WARN : Tone.OK);
    }
}
