package org.gaitkeeper.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an event is about.
 *
 * @param type kind of record in the product's words, for example {@code patient} or {@code assessment}
 * @param id its identifier, or a fixed word such as {@code search} where there is none
 * @param patientId whose record it is; null when it concerns no single patient
 */
public record Subject(String type, String id, @Nullable UUID patientId) {

    /** A record of a patient. */
    public static Subject of(String type, UUID id, UUID patientId) {
        return new Subject(type, id.toString(), patientId);
    }

    /** A record of no single patient. */
    public static Subject of(String type, String id) {
        return new Subject(type, id, null);
    }
}
