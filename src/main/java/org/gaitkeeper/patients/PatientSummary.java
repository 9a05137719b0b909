package org.gaitkeeper.patients;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A patient in one line of a list.
 *
 * @param identifier the one to show; null when the patient has none
 */
public record PatientSummary(
        UUID id,
        PatientName name,
        LocalDate birthDate,
        Sex sex,
        @Nullable Identifier identifier) {}
