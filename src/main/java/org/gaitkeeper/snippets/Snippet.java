package org.gaitkeeper.snippets;

import java.util.UUID;

/**
 * A text ready to be put in.
 *
 * @param id of the snippet
 * @param clinic whether everybody of the clinic has it; otherwise it is the reader's own
 * @param name by which it is found, 1 to 30 small letters, digits and hyphens; no two in one list are the same
 * @param words what is put in, 1 to 2000 characters
 * @param version counts its changes
 */
public record Snippet(UUID id, boolean clinic, String name, String words, long version) {}
