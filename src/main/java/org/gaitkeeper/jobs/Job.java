package org.gaitkeeper.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Long work of one person, as it stands.
 *
 * @param kind name of its {@link LongWork}
 * @param ask what was asked for, in the order of its names
 * @param done rows done so far
 * @param total rows to do; 0 until they are counted
 * @param aliveAt last sign of life while running
 * @param finishedAt null while running
 * @param counts what came of the rows, by name; empty unless done
 * @param sha256 digest of the file, 64 lower-case hexadecimal digits; empty unless done
 * @param bytes of the file; 0 unless done
 * @param error what went wrong, for a person; empty unless failed
 */
public record Job(
        UUID id,
        String kind,
        State state,
        Map<String, String> ask,
        long done,
        long total,
        Instant startedAt,
        Instant aliveAt,
        @Nullable Instant finishedAt,
        Map<String, Long> counts,
        String sha256,
        long bytes,
        String error) {

    public Job {
        ask = Collections.unmodifiableMap(new TreeMap<>(ask));
        counts = Map.copyOf(counts);
    }

    /** How long a file is kept after it was made. */
    public static final Duration KEPT = Duration.ofHours(24);

    /** Without a sign of life for so long a running job was interrupted; it gives one every second. */
    public static final Duration SILENCE = Duration.ofSeconds(45);

    /** Where a job stands. */
    public enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED,
        INTERRUPTED
    }

    /** Rows a second so far; empty before the first. */
    public Optional<Long> rate() {
        Instant until = finishedAt == null ? aliveAt : finishedAt;
        long millis = Duration.between(startedAt, until).toMillis();
        return done == 0 || millis <= 0 ? Optional.empty() : Optional.of(Math.max(1, done * 1_000 / millis));
    }

    /** Seconds that are left at this rate; empty while that cannot be told. */
    public Optional<Long> secondsLeft() {
        return state == State.RUNNING && total > 0
                ? rate().map(rows -> Math.max(0, (total - done + rows - 1) / rows))
                : Optional.empty();
    }

    /** Until when the file can be fetched; empty unless there is one. */
    public Optional<Instant> keptUntil() {
        return state == State.DONE && finishedAt != null ? Optional.of(finishedAt.plus(KEPT)) : Optional.empty();
    }

    /** Whether the file can be fetched now. */
    public boolean available(Instant now) {
        return keptUntil().filter(now::isBefore).isPresent();
    }
}
