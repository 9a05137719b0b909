package org.gaitkeeper.platform.web.view;

/**
 * A snippet that is offered.
 *
 * @param name by which it is found
 * @param words what is put in
 * @param clinic whether everybody of the clinic has it; otherwise it is the reader's own
 */
public record SnippetLine(String name, String words, boolean clinic) {}
