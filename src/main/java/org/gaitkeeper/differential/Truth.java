package org.gaitkeeper.differential;

/** Three-valued truth (Kleene): what was not assessed makes a test unknown, never false. */
public enum Truth {
    FALSE,
    UNKNOWN,
    TRUE;

    /** True or false as given. */
    public static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** The opposite; unknown stays unknown. */
    public Truth negate() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
