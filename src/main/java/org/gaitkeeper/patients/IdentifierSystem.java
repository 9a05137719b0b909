package org.gaitkeeper.patients;

/** Who gave an identifier out, in the order in which the banner prefers them. */
public enum IdentifierSystem {
    /** NHS number: ten digits, the last a check digit. */
    NHS_NUMBER("NHS no."),
    /** Number the clinic gave. */
    CLINIC_NUMBER("Clinic no."),
    INSURANCE_NUMBER("Insurance no."),
    OTHER("Other id");

    private final String label;

    IdentifierSystem(String label) {
        this.label = label;
    }

    /** What the identifier is called beside its value. */
    public String label() {
        return label;
    }
}
