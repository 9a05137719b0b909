package org.gaitkeeper.cases;

/** Whether care goes on. */
public enum CaseStatus {
    OPEN("Open"),
    CLOSED("Closed");

    private final String label;

    CaseStatus(String label) {
        this.label = label;
    }

    /** In words. */
    public String label() {
        return label;
    }
}
