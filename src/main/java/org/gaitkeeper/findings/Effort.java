package org.gaitkeeper.findings;

/** What it takes to answer a finding, cheapest first. */
public enum Effort {
    HISTORY,
    EXAMINATION,
    MEASUREMENT
}
