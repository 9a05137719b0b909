package org.gaitkeeper.differential;

/** Where a cause lies. */
public enum Axis {
    NERVE,
    CIRCULATORY,
    COMPARTMENT,
    EXTERNAL,
    SYSTEMIC,
    BONE,
    CENTRAL
}
