package org.gaitkeeper.knowledge;

import org.gaitkeeper.differential.KnowledgeBase;

/** The knowledge files of one release. */
public final class KnowledgeFiles {

    private KnowledgeFiles() {}

    /** The files shipped with this build. */
    public static KnowledgeFiles shipped() {
        return new KnowledgeFiles();
    }

    /**
     * Reads and checks all files.
     *
     * @throws KnowledgeException if a file is not as it must be; the message names every fault with its file and id
     */
    public KnowledgeBase read() {
        throw new KnowledgeException("not read");
    }
}
