package org.gaitkeeper.knowledge;

import java.util.UUID;
import org.gaitkeeper.differential.KnowledgeBase;
import org.jspecify.annotations.Nullable;

/** Runs what the clinic has signed under other knowledge; the room that keeps assessments does it. Changes nothing. */
@FunctionalInterface
public interface Reassessment {

    /**
     * Compares what was signed with what the knowledge would say now, in the acting clinic; the reading is recorded.
     *
     * @param candidate the other knowledge
     * @param before only those older than this one; null for all
     * @param most how many of them to look at, the newest ones
     */
    Replay under(KnowledgeBase candidate, @Nullable UUID before, int most);
}
