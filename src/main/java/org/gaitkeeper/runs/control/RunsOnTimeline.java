package org.gaitkeeper.runs.control;

import static org.gaitkeeper.platform.words.Words.counted;
import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.cases.TimelineEntry;
import org.gaitkeeper.cases.TimelineSource;
import org.gaitkeeper.platform.web.view.Shown;
import org.gaitkeeper.platform.web.view.Tone;

/** Logged runs on the timeline: one entry for all that were logged in a case on one day, at the time of the last. */
@Singleton
public class RunsOnTimeline implements TimelineSource {

    private final EntityManager entities;
    private final Acting acting;

    @Inject
    public RunsOnTimeline(EntityManager entities, Acting acting) {
        this.entities = entities;
        this.acting = acting;
    }

    @Override
    public Privilege needed() {
        return Privilege.READ_ASSESSMENT;
    }

    @Override
    public List<TimelineEntry> happened(UUID clinicId, UUID patientId, Instant before, int limit) {
        List<TimelineEntry> entries = new ArrayList<>();
        for (Object row : entities.createNativeQuery(
                        "select r.case_id, max(r.created_at), count(*), min(r.run_date), max(r.run_date) from run r"
                                + " where r.clinic_id = ?1 and r.patient_id = ?2 and r.error_reason = ''"
                                + " group by r.case_id, (r.created_at at time zone ?3)::date"
                                + " having max(r.created_at) < ?4 order by 2 desc limit ?5")
                .setParameter(1, clinicId)
                .setParameter(2, patientId)
                .setParameter(3, acting.actor().clinic().zone().getId())
                .setParameter(4, OffsetDateTime.ofInstant(before, ZoneOffset.UTC))
                .setParameter(5, limit)
                .getResultList()) {
            entries.add(entry((Object[]) row));
        }
        return entries;
    }

    private static TimelineEntry entry(Object[] day) {
        UUID caseId = (UUID) day[0];
        long runs = ((Number) day[2]).longValue();
        return new TimelineEntry(
                instant(day[1]),
                caseId,
                "RUNS_LOGGED",
                "stopwatch",
                counted(runs, "Run logged", "{0} runs logged"),
                "/cases/" + caseId + "/runs",
                runs == 1 ? t("Run of {0}", date(day[3])) : t("Runs from {0} to {1}", date(day[3]), date(day[4])),
                "",
                Tone.NEUTRAL);
    }

    private static Instant instant(Object column) {
        return column instanceof java.sql.Timestamp timestamp
                ? timestamp.toInstant()
                : ((OffsetDateTime) column).toInstant();
    }

    private static String date(Object column) {
        return Shown.date(column instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) column);
    }
}
