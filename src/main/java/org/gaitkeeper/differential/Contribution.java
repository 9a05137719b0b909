package org.gaitkeeper.differential;

/** How much one line of evidence moves a condition, in the words of the declared table; never a number. */
public enum Contribution {
    NONE,
    WEAK,
    MODERATE,
    STRONG
}
