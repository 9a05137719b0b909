package org.gaitkeeper.access;

import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

/** What a clinician is to a clinic. One person may hold several. */
public enum Role {
    PHYSIOTHERAPIST(said("Physiotherapist")),
    ADMINISTRATOR(said("Clinic administrator")),
    RECEPTIONIST(said("Receptionist")),
    AUDITOR(said("Auditor"));

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** The role in words. */
    public String label() {
        return t(label);
    }
}
