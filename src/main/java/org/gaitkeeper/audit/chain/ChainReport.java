package org.gaitkeeper.audit.chain;

import java.util.Optional;
import java.util.UUID;

/**
 * What a check of one chain found.
 *
 * @param rows rows read
 * @param anchors anchors of this chain that were compared
 * @param anchoredSeq number of the last row an anchor vouches for; 0 when none does
 * @param firstBreak the first row that is wrong; empty when the chain is whole
 */
public record ChainReport(UUID clinicId, long rows, int anchors, long anchoredSeq, Optional<ChainBreak> firstBreak) {

    /** Whether nothing wrong was found. */
    public boolean whole() {
        return firstBreak.isEmpty();
    }

    /** Rows at the end that no anchor vouches for yet: nobody could tell if just these were cut. */
    public long notYetAnchored() {
        return rows - anchoredSeq;
    }
}
