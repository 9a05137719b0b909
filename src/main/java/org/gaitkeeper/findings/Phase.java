package org.gaitkeeper.findings;

/** When, relative to the run, an answer was true; {@link #NONE} for findings asked once. */
public enum Phase {
    NONE,
    REST,
    DURING,
    AFTER
}
