package org.gaitkeeper.platform.web.view;

/**
 * One raised red flag. It is never modal and never a score.
 *
 * @param id of the rule, such as {@code R1}; also part of the element's id
 * @param high whether it is urgent, and drawn so
 * @param title how urgent it is and what was found, in a few words
 * @param state what was done about it, or that nothing was yet
 * @param tone of the state
 * @param open whether it stands open; otherwise it is one line until it is opened
 */
public record RedFlagView(String id, boolean high, String title, String state, Tone tone, boolean open) {}
