package org.gaitkeeper.runs.control;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Findings;
import org.gaitkeeper.knowledge.ClinicalKnowledge;
import org.gaitkeeper.knowledge.WrittenAnswer;
import org.gaitkeeper.patients.Patients;
import org.gaitkeeper.runs.LoggedRun;
import org.gaitkeeper.runs.RunsAction;
import org.gaitkeeper.runs.RunsChanged;
import org.gaitkeeper.runs.entity.RunRow;

/** Corrects a logged run; what it said before stands in the trail. A case that was closed since may still be corrected. */
@Singleton
public class ChangeRun {

    private final RunRows rows;
    private final Patients patients;
    private final ClinicalKnowledge knowledge;
    private final Event<RunsChanged> changes;
    private final AuditTrail trail;
    private final Acting acting;
    private final Clock clock;

    @Inject
    public ChangeRun(
            RunRows rows,
            Patients patients,
            ClinicalKnowledge knowledge,
            Event<RunsChanged> changes,
            AuditTrail trail,
            Acting acting,
            Clock clock) {
        this.rows = rows;
        this.patients = patients;
        this.knowledge = knowledge;
        this.changes = changes;
        this.trail = trail;
        this.acting = acting;
        this.clock = clock;
    }

    /** One field in two states; empty where nothing was recorded. */
    private record Change(String from, String to) {}

    /**
     * Changes the run to what the entry says.
     *
     * @param version the version the caller has read
     * @throws org.gaitkeeper.platform.problem.Problem 400 with the fields to put right, 404 when unknown, 409 when it was
     *     entered in error, 412 when somebody changed it since
     */
    @Transactional
    @Requires(Privilege.WRITE_ASSESSMENT)
    public Run change(UUID id, long version, RunEntry entry) {
        Actor actor = acting.actor();
        RunRow row = rows.toChange(id, version);
        RunEntry.Understood wanted = entry.understood(
                knowledge.catalogue(),
                patients.find(row.patientId()).birthDate(),
                LocalDate.ofInstant(clock.instant(), actor.clinic().zone()));
        LoggedRun before = rows.shown(row).logged();
        Map<String, Change> noted = changes(before, wanted);
        if (!noted.isEmpty()) {
            row.correct(
                    wanted.date(),
                    WrittenAnswer.json(wanted.answers()),
                    new RunRow.Mark(actor.clinicianId(), actor.name(), clock.instant()));
            rows.flush();
            changes.fire(new RunsChanged(row.caseId()));
        }
        trail.record(RunsAction.RUN_CHANGED, Subject.of("run", id, row.patientId()), noted);
        return rows.shown(row);
    }

    private static Map<String, Change> changes(LoggedRun before, RunEntry.Understood after) {
        Map<String, Change> noted = new LinkedHashMap<>();
        note(noted, "date", before.date().toString(), after.date().toString());
        Set<Answer.Key> places = new TreeSet<>();
        before.answers().all().forEach(answer -> places.add(answer.key()));
        after.answers().all().forEach(answer -> places.add(answer.key()));
        places.forEach(
                place -> note(noted, place.name(), brief(before.answers(), place), brief(after.answers(), place)));
        return noted;
    }

    private static String brief(Findings findings, Answer.Key place) {
        return findings.answer(place).map(WrittenAnswer::brief).orElse("");
    }

    private static void note(Map<String, Change> noted, String field, String from, String to) {
        if (!from.equals(to)) {
            noted.put(field, new Change(from, to));
        }
    }
}
