package org.gaitkeeper.patients;

import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

/** Sex as recorded for the patient; "not known" is an answer. */
public enum Sex {
    FEMALE(said("Female")),
    MALE(said("Male")),
    OTHER(said("Other|sex")),
    NOT_KNOWN(said("Not known"));

    private final String label;

    Sex(String label) {
        this.label = label;
    }

    /** In words. */
    public String label() {
        return t(label);
    }
}
