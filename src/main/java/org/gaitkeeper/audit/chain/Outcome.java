package org.gaitkeeper.audit.chain;

/** How what was tried ended. The names are stored. */
public enum Outcome {
    SUCCESS("Done"),
    DENIED("Denied"),
    FAILED("Failed");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    /** The outcome in a word. */
    public String label() {
        return label;
    }
}
