package org.gaitkeeper.findings;

/**
 * Why an answer was refused.
 *
 * @param field what to correct: {@code finding}, {@code status}, {@code value}, {@code side}, {@code phase} or {@code note}
 * @param code stable for programs
 * @param message a sentence that tells how to put it right; contains nothing the user typed
 */
public record Problem(String field, Code code, String message) {

    /** Stable names of the refusals. */
    public enum Code {
        UNKNOWN_FINDING,
        UNKNOWN_STATUS,
        ABSENT_NOT_POSSIBLE,
        VALUE_REQUIRED,
        VALUE_NOT_ALLOWED,
        VALUE_WRONG_TYPE,
        UNKNOWN_OPTION,
        NOT_A_NUMBER,
        OUT_OF_RANGE,
        TOO_MANY_DECIMALS,
        TEXT_TOO_LONG,
        TEXT_UNREADABLE,
        SIDE_REQUIRED,
        SIDE_NOT_ALLOWED,
        PHASE_REQUIRED,
        PHASE_NOT_ALLOWED
    }
}
