package org.gaitkeeper.platform.web.view;

/**
 * One sentence about what the last step did, shown once at the top of the next page.
 *
 * @param tone its colour and icon
 * @param text such as {@code Letter signed and stored.}
 */
public record Flash(Tone tone, String text) {}
