package org.gaitkeeper.runs;

import java.util.UUID;

/**
 * The runs of a case that count are no longer the same. Fired inside the transaction of the change, before the trail is
 * written; an observer that fails undoes the change.
 *
 * @param caseId the case
 */
public record RunsChanged(UUID caseId) {}
