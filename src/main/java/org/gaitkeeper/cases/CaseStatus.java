package org.gaitkeeper.cases;

import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

/** Whether care goes on. */
public enum CaseStatus {
    OPEN(said("Open|state")),
    CLOSED(said("Closed"));

    private final String label;

    CaseStatus(String label) {
        this.label = label;
    }

    /** In words. */
    public String label() {
        return t(label);
    }
}
