package org.gaitkeeper.findings;

/** The form an answer takes. */
public enum ValueType {
    /** Present or absent, without a value. */
    YES_NO,
    /** One of the options. */
    CHOICE,
    /** Any number of the options; absent means none of them. */
    SEVERAL,
    /** A number with a unit and a range. */
    QUANTITY,
    /** One of the options, which stand in order. */
    GRADE,
    /** Areas of the body map; absent means no area. */
    ZONES,
    /** Free words; absent means nothing to report. */
    TEXT;

    /** Whether {@link Finding#options()} lists what may be answered. */
    public boolean hasOptions() {
        return this == CHOICE || this == SEVERAL || this == GRADE || this == ZONES;
    }
}
