package org.gaitkeeper.access;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something the trail must know about sign-in or denial. Fired synchronously; the trail writes it in a transaction of its
 * own, and if it cannot be written the firing fails and so does the request.
 *
 * @param clinicId whose chain it belongs to; the nil UUID when no clinic is known
 * @param actorId the person when known
 * @param actorName as shown in the trail; never an address that was only tried
 * @param detail further words without secrets
 */
public record SecurityEvent(
        UUID clinicId, @Nullable UUID actorId, String actorName, Kind kind, Map<String, String> detail) {

    /** What happened. */
    public enum Kind {
        SIGNED_IN,
        SIGN_IN_REFUSED,
        SIGN_IN_THROTTLED,
        SIGNED_OUT,
        SIGNED_OUT_EVERYWHERE,
        TOKEN_ISSUED,
        ACCESS_DENIED,
        PASSWORD_REFUSED
    }
}
