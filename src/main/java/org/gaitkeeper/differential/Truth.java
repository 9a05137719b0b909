package org.gaitkeeper.differential;

/** Three-valued truth (Kleene): what was not assessed makes a test unknown, never false. */
public enum Truth {
    FALSE(-1),
    UNKNOWN(0),
    TRUE(1);

    private final byte sign;

    Truth(int sign) {
        this.sign = (byte) sign;
    }

    /** True or false as given. */
    public static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** 1 when true, -1 when false, 0 when unknown. */
    byte sign() {
        return sign;
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
