package org.gaitkeeper.platform.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoField;
import java.util.UUID;

/** Makes identifiers that sort by the time they were made (UUID version 7, RFC 9562 section 5.7). */
@Singleton
public class Ids {

    /** Sorts after every identifier there is: where a list that runs backwards begins. */
    public static final UUID LAST = new UUID(-1, -1);

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    public Ids(Clock clock) {
        this.clock = clock;
    }

    /** A new identifier: 48 bits of milliseconds, 12 bits of microseconds within, the rest random. */
    public UUID next() {
        var now = clock.instant();
        long millis = now.toEpochMilli();
        long withinMilli = now.get(ChronoField.MICRO_OF_SECOND) % 1_000 * 4L;
        long high = (millis << 16) | 0x7000L | withinMilli;
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
