package org.gaitkeeper.knowledge;

import org.gaitkeeper.differential.KnowledgeBase;

/** Runs what the clinic has signed under other knowledge; the room that keeps assessments does it. Changes nothing. */
@FunctionalInterface
public interface Reassessment {

    /**
     * Compares what was signed with what the knowledge would say now, in the acting clinic; the reading is recorded.
     *
     * @param candidate the other knowledge
     * @param most how many assessments to look at, the newest ones
     */
    Replay under(KnowledgeBase candidate, int most);
}
