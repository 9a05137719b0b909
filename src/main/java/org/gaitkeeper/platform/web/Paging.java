package org.gaitkeeper.platform.web;

import static org.gaitkeeper.platform.words.Words.t;

import java.util.UUID;
import org.gaitkeeper.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Reads the two parameters of a list that is given page by page. */
public final class Paging {

    /** Entries of a page when the caller does not say. */
    public static final int USUAL = 50;

    /** Most entries of a page. */
    public static final int MOST = 200;

    private Paging() {}

    /**
     * How many entries a page has at most: 1 to {@value #MOST}.
     *
     * @throws Problem 400 when it is no such number
     */
    public static int limit(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return USUAL;
        }
        try {
            int limit = Integer.parseInt(written.strip());
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException notANumber) {
            // Told below like any other number out of range.
        }
        throw Problem.field("limit", t("Send a whole number from 1 to {0}.", MOST));
    }

    /**
     * Where the page before ended; null when there was none.
     *
     * @throws Problem 400 when it is no cursor of ours
     */
    public static @Nullable UUID after(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        try {
            return PathId.of(written.strip());
        } catch (Problem notOurs) {
            throw badCursor();
        }
    }

    /** The problem of a cursor that is none of ours. */
    public static Problem badCursor() {
        return Problem.field("after", t("Send the cursor exactly as it was given with the page before."));
    }
}
