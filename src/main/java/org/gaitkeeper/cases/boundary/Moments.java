package org.gaitkeeper.cases.boundary;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.web.Paging;
import org.jspecify.annotations.Nullable;

/** Reads where the page before of a timeline ended. */
final class Moments {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private Moments() {}

    /**
     * The instant before which a page of the timeline begins: the cursor, or a little after now when there is none.
     *
     * @throws Problem 400 when it is no cursor of ours
     */
    static Instant before(@Nullable String cursor, Clock clock) {
        Instant newest = clock.instant().plus(Duration.ofMinutes(1));
        if (cursor == null || cursor.isBlank()) {
            return newest;
        }
        try {
            Instant before = Instant.parse(cursor.strip());
            if (before.isAfter(EARLIEST) && before.isBefore(newest)) {
                return before;
            }
        } catch (DateTimeException notOurs) {
            // Told below like a cursor out of range.
        }
        throw Paging.badCursor();
    }
}
