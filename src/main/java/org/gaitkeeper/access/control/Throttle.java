package org.gaitkeeper.access.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/**
 * Slows down guessing (trust goal G11): after five failures the wait doubles with each further one, up to fifteen minutes;
 * never a permanent lock. Unknown and known accounts are throttled alike, by a hash of what was typed.
 */
@Singleton
public class Throttle {

    static final int FREE_TRIES = 5;
    static final Duration LONGEST = Duration.ofMinutes(15);

    /** One address may hold a whole clinic behind one router. */
    static final int FREE_TRIES_OF_ADDRESS = 50;

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    public Throttle(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Whose failures are counted together; only a hash of the name reaches the database. */
    public record Key(String name, int freeTries) {

        public static Key account(String email) {
            return new Key("account:" + email.strip().toLowerCase(Locale.ROOT), FREE_TRIES);
        }

        static Key address(String origin) {
            return new Key("address:" + origin, FREE_TRIES_OF_ADDRESS);
        }
    }

    /** Whether the next try must still wait. */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean waiting(Key key) {
        List<?> rows = entities.createNativeQuery(
                        "select failures, last_failure from sign_in_throttle where key_hash = ?1")
                .setParameter(1, Secrets.hash(key.name()))
                .getResultList();
        if (rows.isEmpty()) {
            return false;
        }
        Object[] row = (Object[]) rows.get(0);
        Instant last = instant(row[1]);
        return clock.instant().isBefore(last.plus(pause(((Number) row[0]).intValue(), key.freeTries())));
    }

    /** Counts a failure, in a transaction of its own so that it outlives the refusal. */
    @Transactional(TxType.REQUIRES_NEW)
    public void failed(Key key) {
        entities.createNativeQuery("insert into sign_in_throttle (key_hash, failures, last_failure) values (?1, 1, ?2)"
                        + " on conflict (key_hash) do update set last_failure = excluded.last_failure, failures = case"
                        + " when sign_in_throttle.last_failure < excluded.last_failure - interval '1 hour' then 1"
                        + " else sign_in_throttle.failures + 1 end")
                .setParameter(1, Secrets.hash(key.name()))
                .setParameter(2, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Forgets the failures of somebody who proved to know the password. */
    @Transactional(TxType.REQUIRES_NEW)
    public void succeeded(Key key) {
        entities.createNativeQuery("delete from sign_in_throttle where key_hash = ?1")
                .setParameter(1, Secrets.hash(key.name()))
                .executeUpdate();
    }

    /** The wait after so many failures: none up to the free tries, then 1, 2, 4 … seconds, at most fifteen minutes. */
    static Duration pause(int failures, int freeTries) {
        if (failures < freeTries) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(failures - freeTries, 20));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }

    private static Instant instant(Object column) {
        return column instanceof OffsetDateTime time ? time.toInstant() : ((java.sql.Timestamp) column).toInstant();
    }
}
