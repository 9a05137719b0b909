package org.gaitkeeper.differential;

/** The contents in the shape the engine walks. */
final class Index {

    private final KnowledgeBase.Contents contents;

    Index(KnowledgeBase.Contents contents) {
        this.contents = contents;
    }

    KnowledgeBase.Contents contents() {
        return contents;
    }
}
