package org.gaitkeeper.cases.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;
import org.gaitkeeper.cases.Case;
import org.gaitkeeper.cases.CasesAction;
import org.gaitkeeper.patients.Patients;
import org.gaitkeeper.platform.web.Items;
import org.jspecify.annotations.Nullable;

/** Reads one case, or several page by page. */
@Singleton
public class ReadCases {

    private final CaseRows rows;
    private final Physiotherapists physiotherapists;
    private final Patients patients;
    private final AuditTrail trail;
    private final Acting acting;

    @Inject
    public ReadCases(
            CaseRows rows, Physiotherapists physiotherapists, Patients patients, AuditTrail trail, Acting acting) {
        this.rows = rows;
        this.physiotherapists = physiotherapists;
        this.patients = patients;
        this.trail = trail;
        this.acting = acting;
    }

    /** Which cases of the clinic: of one physiotherapist or of anybody, with or without the closed. */
    public record Filter(@Nullable UUID responsibleId, boolean openOnly) {}

    /**
     * The case; the reading is recorded.
     *
     * @throws org.gaitkeeper.platform.problem.Problem 404 when unknown or of another clinic
     */
    @Transactional
    @Requires(Privilege.FIND_CASE)
    public Case read(UUID id) {
        Case found = rows.read(acting.actor(), id);
        trail.record(CasesAction.CASE_READ, Subject.of("case", id, found.patientId()), Map.of());
        return found;
    }

    /**
     * The cases of one patient.
     *
     * @param limit most cases to give, 1 to 200
     * @throws org.gaitkeeper.platform.problem.Problem 404 when the patient is unknown
     */
    @Transactional
    @Requires(Privilege.FIND_CASE)
    public Items<Case> ofPatient(UUID patientId, @Nullable UUID after, int limit) {
        patients.find(patientId);
        Items<Case> found =
                Items.page(rows.list(acting.actor(), patientId, null, false, after, limit + 1), limit, Case::id);
        trail.record(
                CasesAction.CASES_LISTED,
                new Subject("case", "list", patientId),
                Map.of("found", found.items().size()));
        return found;
    }

    /** The cases of the clinic; {@code limit} is 1 to 200. */
    @Transactional
    @Requires(Privilege.FIND_CASE)
    public Items<Case> ofClinic(Filter filter, @Nullable UUID after, int limit) {
        Actor actor = acting.actor();
        Items<Case> found = Items.page(
                rows.list(actor, null, filter.responsibleId(), filter.openOnly(), after, limit + 1), limit, Case::id);
        trail.record(
                CasesAction.CASES_LISTED,
                Subject.of("case", "list"),
                Map.of("found", found.items().size()));
        return found;
    }

    /** Those who may be responsible for a case, by identifier, in the order of names. */
    @Transactional
    @Requires(Privilege.FIND_CASE)
    public Map<UUID, String> physiotherapists() {
        return physiotherapists.available(acting.actor().clinicId());
    }
}
