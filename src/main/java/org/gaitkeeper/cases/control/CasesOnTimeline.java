package org.gaitkeeper.cases.control;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.cases.Case;
import org.gaitkeeper.cases.TimelineEntry;
import org.gaitkeeper.cases.TimelineSource;
import org.gaitkeeper.patients.Patients;
import org.gaitkeeper.platform.web.view.Tone;
import org.jspecify.annotations.Nullable;

/** Registration, and the opening and closing of cases, on the timeline. */
@Singleton
public class CasesOnTimeline implements TimelineSource {

    /** A person has some handful of cases in a life; more than this are not looked through. */
    private static final int MOST_CASES = 200;

    private final CaseRows rows;
    private final Patients patients;
    private final Acting acting;

    @Inject
    public CasesOnTimeline(CaseRows rows, Patients patients, Acting acting) {
        this.rows = rows;
        this.patients = patients;
        this.acting = acting;
    }

    @Override
    public Privilege needed() {
        return Privilege.FIND_CASE;
    }

    @Override
    public List<TimelineEntry> happened(UUID clinicId, UUID patientId, Instant before, int limit) {
        List<TimelineEntry> entries = new ArrayList<>();
        entries.add(entry(
                patients.find(patientId).registeredAt(),
                null,
                "PATIENT_REGISTERED",
                "person-plus",
                t("Registered"),
                "/patients/" + patientId,
                ""));
        for (Case found : rows.list(acting.actor(), patientId, null, false, null, MOST_CASES)) {
            String href = "/cases/" + found.id();
            String problem = Objects.requireNonNullElse(found.presentingProblem(), "");
            entries.add(
                    entry(found.openedAt(), found.id(), "CASE_OPENED", "folder-plus", t("Case opened"), href, problem));
            if (found.closedAt() != null) {
                entries.add(entry(
                        found.closedAt(), found.id(), "CASE_CLOSED", "folder-check", t("Case closed"), href, problem));
            }
        }
        return entries.stream()
                .filter(entry -> entry.at().isBefore(before))
                .sorted(Comparator.comparing(TimelineEntry::at).reversed())
                .limit(limit)
                .toList();
    }

    private static TimelineEntry entry(
            Instant at, @Nullable UUID caseId, String kind, String icon, String what, String href, String detail) {
        return new TimelineEntry(at, caseId, kind, icon, what, href, detail, "", Tone.NEUTRAL);
    }
}
