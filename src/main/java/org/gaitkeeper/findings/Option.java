package org.gaitkeeper.findings;

/**
 * One thing that may be chosen.
 *
 * @param code stable for ever, unique within its finding
 * @param label as shown
 */
public record Option(String code, String label) {}
