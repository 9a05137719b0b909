package org.gaitkeeper.referral;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody letters are written to: an entry of the clinic's address book.
 *
 * @param name of the person or the service; never empty
 * @param specialty such as {@code Neurology}; never empty
 * @param organisation empty when not recorded, as are address (several lines), phone and email
 * @param active whether new letters may be addressed to it
 * @param version counts the changes
 */
public record Recipient(
        UUID id,
        String name,
        String specialty,
        String organisation,
        String address,
        String phone,
        String email,
        boolean active,
        long version,
        Instant changedAt) {

    /** In one line, such as {@code Dr M. Lindqvist, Neurology, Leeds General Infirmary}. */
    public String line() {
        return name + ", " + specialty + (organisation.isEmpty() ? "" : ", " + organisation);
    }
}
