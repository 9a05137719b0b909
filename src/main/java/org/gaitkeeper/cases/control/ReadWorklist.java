package org.gaitkeeper.cases.control;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;
import org.gaitkeeper.cases.CasesAction;
import org.gaitkeeper.cases.WorklistEntry;
import org.gaitkeeper.cases.WorklistKind;
import org.gaitkeeper.cases.WorklistSource;
import org.gaitkeeper.patients.PatientSummary;
import org.gaitkeeper.patients.Patients;

/** Puts together what waits for a person. */
@Singleton
public class ReadWorklist {

    /** Most entries shown of one list; of a longer one the number is given as "100+". */
    public static final int MOST = 100;

    private final Instance<WorklistSource> sources;
    private final Patients patients;
    private final AuditTrail trail;
    private final Acting acting;
    private final Clock clock;

    @Inject
    public ReadWorklist(
            Instance<WorklistSource> sources, Patients patients, AuditTrail trail, Acting acting, Clock clock) {
        this.sources = sources;
        this.patients = patients;
        this.trail = trail;
        this.acting = acting;
        this.clock = clock;
    }

    /** An entry with whose it is. */
    public record Line(WorklistEntry entry, PatientSummary patient) {}

    /**
     * What waits.
     *
     * @param shown the list whose lines are given
     * @param numbers how many wait in each list the person may see, {@value #MOST} + 1 standing for more
     * @param lines of the list shown, the longest waiting first, at most {@value #MOST}
     * @param at when it was read
     */
    public record Worklist(WorklistKind shown, Map<WorklistKind, Integer> numbers, List<Line> lines, Instant at) {}

    /** The lists this person may see, in their order; empty for roles that only receive or audit. */
    public List<WorklistKind> kinds() {
        Actor actor = acting.actor();
        return Stream.of(WorklistKind.values())
                .filter(kind -> actor.may(kind.needed()))
                .toList();
    }

    /**
     * Reads all lists the person may see, for their numbers, and the lines of one of them; the reading is recorded.
     *
     * @param wanted one of {@link #kinds()}
     */
    @Transactional
    @Requires(Privilege.USE_PRODUCT)
    public Worklist read(WorklistKind wanted) {
        Actor actor = acting.actor();
        Map<WorklistKind, List<WorklistEntry>> lists = new EnumMap<>(WorklistKind.class);
        kinds().forEach(kind -> lists.put(kind, new ArrayList<>()));
        for (WorklistSource source : sources) {
            if (lists.containsKey(source.kind())) {
                Objects.requireNonNull(lists.get(source.kind()))
                        .addAll(source.waiting(actor.clinicId(), actor.clinicianId(), MOST + 1));
            }
        }
        Map<WorklistKind, Integer> numbers = new EnumMap<>(WorklistKind.class);
        lists.forEach((kind, entries) -> numbers.put(kind, Math.min(MOST + 1, entries.size())));
        List<WorklistEntry> shown = lists.getOrDefault(wanted, List.of()).stream()
                .sorted(Comparator.comparing(WorklistEntry::since))
                .limit(MOST)
                .toList();
        Map<UUID, PatientSummary> whose = patients.summaries(
                shown.stream().map(WorklistEntry::patientId).distinct().toList());
        List<Line> lines = shown.stream()
                .filter(entry -> whose.containsKey(entry.patientId()))
                .map(entry -> new Line(entry, Objects.requireNonNull(whose.get(entry.patientId()))))
                .toList();
        trail.record(
                CasesAction.WORKLIST_READ,
                Subject.of("worklist", wanted.name()),
                Map.of("patients", whose.keySet().stream().toList()));
        return new Worklist(wanted, numbers, lines, clock.instant());
    }
}
