package org.gaitkeeper.differential;

import org.gaitkeeper.findings.Findings;

/**
 * Ranks what could explain the findings. A pure function: no clock, no files, no randomness.
 */
public final class Engine {

    /** Version of these rules; changes whenever the same findings and knowledge could give another result. */
    public static final String VERSION = "1";

    /**
     * What the findings could mean.
     *
     * @param findings answers; those to findings the knowledge base does not know move nothing
     * @param knowledge the medicine to use
     */
    public Differential assess(Findings findings, KnowledgeBase knowledge) {
        throw new UnsupportedOperationException(knowledge.version() + " " + findings);
    }
}
