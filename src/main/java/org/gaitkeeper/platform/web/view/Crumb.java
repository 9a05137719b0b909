package org.gaitkeeper.platform.web.view;

/**
 * One step of the way from the start to this page.
 *
 * @param label the word shown
 * @param href where it leads
 */
public record Crumb(String label, String href) {}
