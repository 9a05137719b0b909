package org.gaitkeeper.patients;

/**
 * One identifier of a patient.
 *
 * @param value without spaces, letters in capitals; never empty
 */
public record Identifier(IdentifierSystem system, String value) {

    /** Grouped for reading: an NHS number as 3-3-4, anything else as it is. */
    public String shown() {
        return system == IdentifierSystem.NHS_NUMBER && value.length() == 10
                ? value.substring(0, 3) + " " + value.substring(3, 6) + " " + value.substring(6)
                : value;
    }
}
