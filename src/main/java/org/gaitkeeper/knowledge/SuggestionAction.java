package org.gaitkeeper.knowledge;

import org.gaitkeeper.audit.AuditAction;

/** What happens to suggestions, as the trail names it. */
public enum SuggestionAction implements AuditAction {
    KNOWLEDGE_CHANGE_SUGGESTED,
    SUGGESTION_ANSWERED
}
