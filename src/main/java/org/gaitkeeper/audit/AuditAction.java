package org.gaitkeeper.audit;

/** What was done, in the past tense ({@code ANSWER_RECORDED}). Each feature declares its own as an enum. */
public interface AuditAction {

    /** The stable name written into the trail. */
    String name();
}
