package org.gaitkeeper.platform.web.view;

/**
 * A label and what stands beside it.
 *
 * @param label the short name
 * @param value in words; empty is shown as {@code Not recorded}
 */
public record KeyValue(String label, String value) {}
