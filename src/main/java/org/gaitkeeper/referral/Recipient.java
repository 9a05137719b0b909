package org.gaitkeeper.referral;

import java.time.Instant;
import java.util.UUID;
import org.gaitkeeper.platform.words.Language;

/**
 * Somebody letters are written to: an entry of the clinic's address book.
 *
 * @param name of the person or the service; never empty
 * @param specialty such as {@code Neurology}; never empty
 * @param organisation empty when not recorded, as are address (several lines), phone and email
 * @param language in which letters to it are written, as a BCP 47 tag such as {@code de}
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
        String language,
        boolean active,
        long version,
        Instant changedAt) {

    /** The language of letters to it. */
    public Language reads() {
        return Language.of(language).orElse(Language.ENGLISH);
    }

    /** In one line, such as {@code Dr M. Lindqvist, Neurology, Leeds General Infirmary}. */
    public String line() {
        return name + ", " + specialty + (organisation.isEmpty() ? "" : ", " + organisation);
    }
}
