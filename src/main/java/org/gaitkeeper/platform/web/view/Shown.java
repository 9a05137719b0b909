package org.gaitkeeper.platform.web.view;

import static org.gaitkeeper.platform.words.Words.t;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.gaitkeeper.platform.words.Language;
import org.gaitkeeper.platform.words.Words;

/**
 * Dates and times in the one form in which people see them, with the names of their language: month in letters, year in
 * four digits, 24 hours.
 *
 * <p>Source: NHS Common User Interface guidance, date display (D+Ta-0004 to 0019) and time display (D+Tb-0001 to 0034).
 */
public final class Shown {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-LLL-uuuu");
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("ccc dd-LLL-uuuu");
    private static final DateTimeFormatter SPOKEN = DateTimeFormatter.ofPattern("d MMMM uuuu");
    private static final DateTimeFormatter SPOKEN_GERMAN = DateTimeFormatter.ofPattern("d. MMMM uuuu");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("ccc dd-LLL-uuuu HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("dd-LLL-uuuu HH:mm:ss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private Shown() {}

    /** Such as {@code 02-Mar-1988}. */
    public static String date(LocalDate date) {
        return inWords(DATE, date);
    }

    /** Such as {@code Wed 02-Mar-1988}. */
    public static String weekday(LocalDate date) {
        return inWords(WEEKDAY, date);
    }

    /** For screen readers and patients, such as {@code 2 March 1988}. */
    public static String spoken(LocalDate date) {
        return inWords(Words.language() == Language.GERMAN ? SPOKEN_GERMAN : SPOKEN, date);
    }

    /** Such as {@code Fri 14-Aug-2026 09:41}, in the given zone. */
    public static String moment(Instant instant, ZoneId zone) {
        return inWords(MOMENT, instant.atZone(zone));
    }

    /** Such as {@code 14-Aug-2026 09:41:07}, in the given zone. */
    public static String second(Instant instant, ZoneId zone) {
        return inWords(SECOND, instant.atZone(zone));
    }

    /** Such as {@code 09:41}, in the given zone. */
    public static String time(Instant instant, ZoneId zone) {
        return inWords(TIME, instant.atZone(zone));
    }

    /** The twelve months as in a date, with a blank between, for the calendar beside a date field. */
    public static String months() {
        DateTimeFormatter month =
                DateTimeFormatter.ofPattern("LLL").withLocale(Words.language().calendar());
        return Arrays.stream(Month.values()).map(month::format).collect(Collectors.joining(" "));
    }

    /** Age in whole years such as {@code 38y}; under two years in whole months such as {@code 14m}. */
    public static String age(LocalDate born, LocalDate today) {
        Period age = Period.between(born, today);
        return age.getYears() < 2 ? t("{0}m", age.toTotalMonths()) : t("{0}y", age.getYears());
    }

    private static String inWords(DateTimeFormatter form, TemporalAccessor when) {
        return form.withLocale(Words.language().calendar()).format(when);
    }
}
