package org.gaitkeeper.patients.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.patients.Patient;
import org.gaitkeeper.patients.PatientSummary;
import org.gaitkeeper.platform.idempotency.OnceKey;

/**
 * Registers a patient in a transaction of its own, inside one that goes on: the trail of a clinic is held from an event to the
 * end of its transaction, and nobody shall wait for a long import.
 */
@Singleton
public class RegisterAlone {

    private final RegisterPatient register;

    @Inject
    public RegisterAlone(RegisterPatient register) {
        this.register = register;
    }

    /** As {@link RegisterPatient#register}. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @Requires(Privilege.REGISTER_PATIENT)
    public Patient register(PatientEntry entry, OnceKey once) {
        return register.register(entry, once);
    }

    /** As {@link RegisterPatient#possibleDuplicates}. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @Requires(Privilege.REGISTER_PATIENT)
    public List<PatientSummary> possibleDuplicates(PatientEntry entry) {
        return register.possibleDuplicates(entry);
    }
}
