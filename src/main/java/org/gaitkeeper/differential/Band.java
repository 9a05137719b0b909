package org.gaitkeeper.differential;

/** How a condition stands after the evidence; never a percentage. */
public enum Band {
    LEADING,
    POSSIBLE,
    LESS_LIKELY,
    ARGUED_AGAINST
}
