package org.gaitkeeper.snippets;

import org.gaitkeeper.audit.AuditAction;

/** What happens to snippets, as the trail names it. Looking at them is not recorded: they hold nothing about a patient. */
public enum SnippetsAction implements AuditAction {
    SNIPPET_ADDED,
    SNIPPET_CHANGED,
    SNIPPET_REMOVED
}
