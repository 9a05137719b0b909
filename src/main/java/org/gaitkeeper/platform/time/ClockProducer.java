package org.gaitkeeper.platform.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Gives out the one clock, in UTC. */
class ClockProducer {

    /** Whole microseconds, the precision PostgreSQL keeps, so that a stored instant equals the one that was stored. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
