package org.gaitkeeper.audit.chain;

import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

/** How what was tried ended. The names are stored. */
public enum Outcome {
    SUCCESS(said("Done")),
    DENIED(said("Denied")),
    FAILED(said("Failed"));

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    /** The outcome in a word. */
    public String label() {
        return t(label);
    }
}
