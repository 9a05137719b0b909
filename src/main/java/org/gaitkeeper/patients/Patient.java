package org.gaitkeeper.patients;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A patient as the rest of the product and programs see one.
 *
 * @param version changes with every change; the entity tag
 * @param familyName never empty
 * @param givenName never empty
 * @param title empty when none is used
 * @param birthDate a day, never an instant; from 1900 on
 * @param phone empty when not recorded, as are the other contacts and the general practitioner
 * @param identifiers in the order of {@link IdentifierSystem}
 * @param allergies empty unless the status is {@link AllergyStatus#KNOWN}
 */
public record Patient(
        UUID id,
        long version,
        String familyName,
        String givenName,
        String title,
        LocalDate birthDate,
        Sex sex,
        List<Identifier> identifiers,
        String phone,
        String email,
        String address,
        String gpName,
        String gpPractice,
        AllergyStatus allergyStatus,
        List<Allergy> allergies,
        Instant registeredAt,
        Instant changedAt) {

    public Patient {
        identifiers = List.copyOf(identifiers);
        allergies = List.copyOf(allergies);
    }

    /** The name, ready to be shown. */
    public PatientName name() {
        return new PatientName(familyName, givenName, title);
    }

    /** Age in whole years on a day not before the birth date. */
    public int ageOn(LocalDate day) {
        return Period.between(birthDate, day).getYears();
    }

    /** The identifier to show when there is room for one; empty when there is none. */
    public Optional<Identifier> mainIdentifier() {
        return identifiers.stream().findFirst();
    }
}
