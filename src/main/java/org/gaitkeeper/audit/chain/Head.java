package org.gaitkeeper.audit.chain;

import java.time.Instant;
import java.util.UUID;

/**
 * Where a chain ends.
 *
 * @param seq number of the last row
 * @param hash digest of the last row
 * @param readAt when this was so, by the clock of the database
 */
public record Head(UUID clinicId, long seq, Sha256 hash, Instant readAt) {}
