package org.gaitkeeper.patients;

import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

/** Who gave an identifier out, in the order in which the banner prefers them. */
public enum IdentifierSystem {
    /** NHS number: ten digits, the last a check digit. */
    NHS_NUMBER(said("NHS no.")),
    /** Number the clinic gave. */
    CLINIC_NUMBER(said("Clinic no.")),
    INSURANCE_NUMBER(said("Insurance no.")),
    OTHER(said("Other id"));

    private final String label;

    IdentifierSystem(String label) {
        this.label = label;
    }

    /** What the identifier is called beside its value. */
    public String label() {
        return t(label);
    }
}
