package org.gaitkeeper.knowledge;

import java.time.Instant;

/**
 * A release of the knowledge as it was registered here.
 *
 * @param sha256 over its files, 64 lower-case hexadecimal digits; what identifies it
 * @param number as released; two releases may carry the same one by mistake
 * @param registeredAt when a build that ships it first started here
 */
public record Release(String sha256, String number, Instant registeredAt) {

    /** Number and the beginning of the hash, so that two releases of one number are told apart. */
    public String shown() {
        return number + "+" + sha256.substring(0, 12);
    }
}
