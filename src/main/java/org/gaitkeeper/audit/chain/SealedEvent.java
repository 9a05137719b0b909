package org.gaitkeeper.audit.chain;

/**
 * A row of the trail as it is stored.
 *
 * @param previous digest of the row before; {@link Sha256#NONE} for the first
 * @param hash digest of this row as it was sealed; whether it still fits is for {@link ChainWalk} to find out
 */
public record SealedEvent(AuditEvent event, Sha256 previous, Sha256 hash) {}
