package org.gaitkeeper.access;

import java.util.Map;

/**
 * Something was changed about the people or the settings of the clinic that is acting. Fired inside the transaction of the
 * change; the trail writes it there, and if it cannot be written the change is undone.
 *
 * @param kind what was done
 * @param type kind of record, {@code person} or {@code clinic}
 * @param id of the record
 * @param detail old and new words of what changed, and the reason; never a password
 */
public record AdministrationEvent(Kind kind, String type, String id, Map<String, ?> detail) {

    /** What was done, as the trail names it. */
    public enum Kind {
        PEOPLE_LISTED,
        PERSON_ADDED,
        PERSON_CHANGED,
        PERSON_DEACTIVATED,
        PERSON_REACTIVATED,
        PASSWORD_RESET,
        PASSWORD_CHANGED,
        CLINIC_CHANGED
    }
}
