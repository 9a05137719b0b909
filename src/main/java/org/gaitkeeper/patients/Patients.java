package org.gaitkeeper.patients;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.patients.control.PatientRows;
import org.gaitkeeper.platform.web.view.BannerView;

/**
 * Patients for the other features, inside their own transaction. Nothing is recorded in the trail here: the feature that
 * shows a record says in its own event whose it was.
 */
@Singleton
public class Patients {

    private final PatientRows rows;
    private final Acting acting;
    private final Clock clock;

    @Inject
    public Patients(PatientRows rows, Acting acting, Clock clock) {
        this.rows = rows;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * The patient of the acting clinic.
     *
     * @throws org.gaitkeeper.platform.problem.Problem 404 when unknown or of another clinic
     */
    public Patient find(UUID id) {
        return rows.read(acting.actor().clinicId(), id);
    }

    /** One line each for a list of at most some hundred patients; unknown identifiers are left out. */
    public Map<UUID, PatientSummary> summaries(Collection<UUID> ids) {
        return rows.summaries(acting.actor().clinicId(), ids);
    }

    /**
     * The banner of a patient as of today in the clinic's zone.
     *
     * @throws org.gaitkeeper.platform.problem.Problem 404 when unknown or of another clinic
     */
    public BannerView banner(UUID id) {
        return banner(find(id));
    }

    /** The banner of a patient already read. */
    public BannerView banner(Patient patient) {
        return PatientBanner.of(patient, today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), acting.actor().clinic().zone());
    }
}
