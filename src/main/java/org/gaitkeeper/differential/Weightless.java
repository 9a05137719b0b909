package org.gaitkeeper.differential;

/**
 * A fact that deliberately moves nothing.
 *
 * @param id of the fact or evidence row
 * @param reason why it moves nothing
 */
public record Weightless(String id, String reason) {}
