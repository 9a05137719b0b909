package org.gaitkeeper.patients;

/** Sex as recorded for the patient; "not known" is an answer. */
public enum Sex {
    FEMALE("Female"),
    MALE("Male"),
    OTHER("Other"),
    NOT_KNOWN("Not known");

    private final String label;

    Sex(String label) {
        this.label = label;
    }

    /** In words. */
    public String label() {
        return label;
    }
}
