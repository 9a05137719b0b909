package org.gaitkeeper.knowledge.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.differential.LocalChanges;
import org.gaitkeeper.knowledge.Reassessment;
import org.gaitkeeper.knowledge.Replay;
import org.jspecify.annotations.Nullable;

/**
 * What a replay does that is told to the trail, bit by bit and each in a transaction of its own: the trail of a clinic is
 * held from an event to the end of its transaction, and nobody shall wait for a long replay.
 */
@Singleton
public class ReplayBatch {

    private static final int AT_ONCE = 100;

    private final InForce inForce;
    private final Reassessment reassessment;

    @Inject
    public ReplayBatch(InForce inForce, Reassessment reassessment) {
        this.inForce = inForce;
        this.reassessment = reassessment;
    }

    /** The changes of the clinic. Asked for the first time, it adopts, and the event of that holds the trail as well. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public LocalChanges local() {
        return inForce.latest().local();
    }

    /** The next ones, older than the one before which they begin; null begins with the newest. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Replay next(KnowledgeBase candidate, @Nullable UUID before) {
        return reassessment.under(candidate, before, AT_ONCE);
    }
}
