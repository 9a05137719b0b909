package org.gaitkeeper.knowledge.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.knowledge.Reassessment;
import org.gaitkeeper.knowledge.Replay;
import org.jspecify.annotations.Nullable;

/**
 * A few signed assessments run again, in a transaction of their own: the trail of a clinic is held from an event to the end
 * of its transaction, and nobody shall wait for a long replay.
 */
@Singleton
public class ReplayBatch {

    private static final int AT_ONCE = 100;

    private final Reassessment reassessment;

    @Inject
    public ReplayBatch(Reassessment reassessment) {
        this.reassessment = reassessment;
    }

    /** The next ones, older than the one before which they begin; null begins with the newest. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Replay next(KnowledgeBase candidate, @Nullable UUID before) {
        return reassessment.under(candidate, before, AT_ONCE);
    }
}
