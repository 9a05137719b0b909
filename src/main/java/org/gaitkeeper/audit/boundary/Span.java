package org.gaitkeeper.audit.boundary;

import static org.gaitkeeper.platform.words.Words.said;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody means by a time they typed: a day, a minute, or an instant.
 *
 * @param start first instant of it
 * @param end first instant after it
 */
record Span(Instant start, Instant end) {

    static final String UNDERSTOOD = said("Enter a day such as 14-Aug-2026, a time such as 14-Aug-2026 09:30, or -2w.");

    private static final Pattern AGO = Pattern.compile("-(\\d{1,3})([dwm])");

    private static final List<DateTimeFormatter> DAYS =
            List.of(DateTimeFormatter.ISO_LOCAL_DATE, pattern("d-MMM-uuuu"), pattern("d MMM uuuu"));

    private static final List<DateTimeFormatter> MINUTES =
            List.of(pattern("uuuu-MM-dd'T'HH:mm"), pattern("uuuu-MM-dd HH:mm"), pattern("d-MMM-uuuu HH:mm"));

    /** English month names in three letters, whatever the machine speaks. */
    private static DateTimeFormatter pattern(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    /**
     * Reads a time: a day or a minute of the clinic, so many days, weeks or months ago ({@code -3w}), {@code today}, or an
     * instant with its offset (ISO 8601). Empty when it is none of these.
     */
    static Optional<Span> read(String text, ZoneId zone, Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Matcher ago = AGO.matcher(text);
        if (text.equalsIgnoreCase("today")) {
            return Optional.of(day(today, zone));
        }
        if (ago.matches()) {
            int count = Integer.parseInt(ago.group(1));
            return Optional.of(day(
                    switch (ago.group(2)) {
                        case "d" -> today.minusDays(count);
                        case "w" -> today.minusWeeks(count);
                        default -> today.minusMonths(count);
                    },
                    zone));
        }
        return DAYS.stream()
                .flatMap(form -> parsed(() -> day(LocalDate.parse(text, form), zone)).stream())
                .findFirst()
                .or(() -> MINUTES.stream()
                        .flatMap(form -> parsed(() -> minute(LocalDateTime.parse(text, form), zone)).stream())
                        .findFirst())
                .or(() -> parsed(() -> instant(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from))));
    }

    /** A year no calendar has, or a day no month has, is not a time. */
    private static Optional<Span> parsed(Supplier<Span> reading) {
        try {
            return Optional.of(reading.get()).filter(Span::storable);
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
