package org.gaitkeeper.access;

/** What a clinician is to a clinic. One person may hold several. */
public enum Role {
    PHYSIOTHERAPIST("Physiotherapist"),
    ADMINISTRATOR("Clinic administrator"),
    RECEPTIONIST("Receptionist"),
    AUDITOR("Auditor");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** The role in words. */
    public String label() {
        return label;
    }
}
