package org.gaitkeeper.knowledge;

import org.gaitkeeper.audit.AuditAction;

/** What the trail says was done about the knowledge a clinic works with. */
public enum KnowledgeAction implements AuditAction {
    /** A release was put in force, at first use or by choice. */
    KNOWLEDGE_ADOPTED,
    /** The clinic went back to the release it had before. */
    KNOWLEDGE_RETURNED,
    /** All that was signed was run again under a release, and a file of what would change was made. */
    KNOWLEDGE_REPLAYED,
    /** That file was handed out. */
    REPLAY_FETCHED,
    KNOWLEDGE_CHANGE_PROPOSED,
    KNOWLEDGE_CHANGE_APPROVED,
    KNOWLEDGE_CHANGE_DECLINED
}
