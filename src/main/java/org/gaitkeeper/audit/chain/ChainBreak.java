package org.gaitkeeper.audit.chain;

/**
 * Where a chain is not as it was written.
 *
 * @param seq number of the first row that is wrong or missing
 * @param what one sentence for a person
 */
public record ChainBreak(long seq, Kind kind, String what) {

    /** What was done to the chain. */
    public enum Kind {
        /** The content of a row is not what was sealed. */
        CHANGED,
        /** Rows are missing in the middle. */
        MISSING,
        /** A number was given twice, or a row stands behind the end. */
        ADDED,
        /** A row was sealed onto something else than the row before it. */
        UNLINKED,
        /** Rows were changed and everything after them sealed again. */
        RESEALED,
        /** Rows at the end, or all of them, are gone. */
        CUT
    }
}
