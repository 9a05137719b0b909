package org.gaitkeeper.knowledge;

/** The knowledge files are not as they must be. A fault of the build, never of a user. */
public final class KnowledgeException extends RuntimeException {

    /** Names every fault with its file and id. */
    public KnowledgeException(String message) {
        super(message);
    }
}
