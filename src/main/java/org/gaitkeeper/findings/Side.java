package org.gaitkeeper.findings;

/** Side of the body an answer is about; {@link #NONE} for findings that have no side. */
public enum Side {
    NONE,
    LEFT,
    RIGHT
}
