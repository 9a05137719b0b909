package org.gaitkeeper.assessment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gaitkeeper.assessment.control.ConfirmDiagnosis;
import org.gaitkeeper.assessment.control.ReadConfirmations;
import org.gaitkeeper.differential.Condition;
import org.gaitkeeper.platform.problem.Problem;

/** Confirmed diagnoses for the other features, inside their own transaction. */
@Singleton
public class Confirmations {

    private final ConfirmDiagnosis confirming;
    private final ReadConfirmations reading;

    @Inject
    public Confirmations(ConfirmDiagnosis confirming, ReadConfirmations reading) {
        this.confirming = confirming;
        this.reading = reading;
    }

    /**
     * Records what the answer to a letter told.
     *
     * @throws Problem as {@link ConfirmDiagnosis#confirm}
     */
    public ConfirmedDiagnosis told(UUID assessment, UUID letter, ConfirmationForm form) {
        return confirming.confirm(assessment, letter, form);
    }

    /** The entry of an assessment that holds; empty when none was recorded. */
    public Optional<ConfirmedDiagnosis> current(UUID assessment) {
        return reading.of(assessment).stream().findFirst();
    }

    /** Names of the conditions that can be confirmed, in alphabetical order. */
    public List<String> names() {
        return confirming.conditions().stream().map(Condition::name).toList();
    }
}
