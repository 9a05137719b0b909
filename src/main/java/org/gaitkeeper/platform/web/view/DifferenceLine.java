package org.gaitkeeper.platform.web.view;

/**
 * One thing before and after a change.
 *
 * @param label what it is
 * @param before in words; empty for nothing
 * @param after in words; empty for nothing
 */
public record DifferenceLine(String label, String before, String after) {}
