package org.gaitkeeper.referral.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import java.util.UUID;
import org.gaitkeeper.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Reads where a list goes on and how much of it is wanted. */
final class Cursors {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    private Cursors() {}

    /**
     * The last entry of the page before; null for the first page.
     *
     * @throws Problem 400 when it was not given by us
     */
    static @Nullable UUID after(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            if (cursor.length() == 36) {
                return UUID.fromString(cursor);
            }
        } catch (IllegalArgumentException notOurs) {
            // told below, with what has another length
        }
        throw Problem.field("after", t("Send the cursor exactly as it was given with the page before."));
    }

    /**
     * Most entries of a page, 1 to 200; 50 when not said.
     *
     * @throws Problem 400 when it is no such number
     */
    static int limit(@Nullable String limit) {
        if (limit == null || limit.isEmpty()) {
            return USUAL;
        }
        if (limit.matches("[0-9]{1,3}")) {
            int wanted = Integer.parseInt(limit);
            if (wanted >= 1 && wanted <= MOST) {
                return wanted;
            }
        }
        throw Problem.field("limit", t("Ask for 1 to 200 entries."));
    }
}
