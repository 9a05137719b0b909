package org.gaitkeeper.audit.boundary;

import static org.gaitkeeper.platform.words.Words.said;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gaitkeeper.platform.time.WrittenDate;

/**
 * What somebody means by a time they typed: a day, a minute, or an instant.
 *
 * @param start first instant of it
 * @param end first instant after it
 */
record Span(Instant start, Instant end) {

    static final String UNDERSTOOD = said("Enter a day such as 14-Aug-2026, a time such as 14-Aug-2026 09:30, or -2w.");

    private static final Pattern MINUTE = Pattern.compile("(.+?)(?:T|\\s+)(\\d{1,2}):(\\d{2})");

    /**
     * Reads a time: a day of the clinic as in any date field ({@link WrittenDate#recent}), such a day with hour and minute,
     * or an instant with its offset (ISO 8601). Empty when it is none of these.
     */
    static Optional<Span> read(String text, ZoneId zone, Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Matcher minute = MINUTE.matcher(text.strip());
        return parsed(() -> WrittenDate.recent(text, today).map(day -> day(day, zone)))
                .or(() -> parsed(() -> minute.matches()
                        ? WrittenDate.recent(minute.group(1), today)
                                .map(day -> minute(day.atTime(number(minute, 2), number(minute, 3)), zone))
                        : Optional.empty()))
                .or(() -> parsed(
                        () -> Optional.of(instant(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from)))));
    }

    private static int number(Matcher matched, int group) {
        return Integer.parseInt(matched.group(group));
    }

    /** A year no calendar has, or an hour no day has, is not a time. */
    private static Optional<Span> parsed(Supplier<Optional<Span>> reading) {
        try {
            return reading.get().filter(Span::storable);
        } catch (DateTimeException notThis) {
            return Optional.empty();
        }
    }

    /** The database ends with the year 294276; nobody asks for that. */
    private boolean storable() {
        return start.isAfter(Instant.parse("1900-01-01T00:00:00Z"))
                && end.isBefore(Instant.parse("2200-01-01T00:00:00Z"));
    }

    private static Span day(LocalDate day, ZoneId zone) {
        return new Span(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static Span minute(LocalDateTime minute, ZoneId zone) {
        Instant start = minute.atZone(zone).toInstant();
        return new Span(start, start.plus(1, ChronoUnit.MINUTES));
    }

    private static Span instant(Instant instant) {
        return new Span(instant, instant.plus(1, ChronoUnit.MICROS));
    }
}
