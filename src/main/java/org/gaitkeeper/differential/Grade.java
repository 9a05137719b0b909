package org.gaitkeeper.differential;

/** What a claim rests on. */
public enum Grade {
    /** A published likelihood ratio, or sensitivity and specificity. */
    PUBLISHED,
    /** Computed from a published sensitivity and specificity. */
    COMPUTED,
    /** A guideline or pathway. */
    GUIDELINE,
    /** Expert opinion, anatomy or case series. */
    EXPERT,
    /** Stated only by the documents the product started from. */
    DOCUMENT
}
