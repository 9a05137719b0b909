package org.gaitkeeper.platform.web.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Dates and times in the one form in which people see them: month in letters, year in four digits, 24 hours.
 *
 * <p>Source: NHS Common User Interface guidance, date display (D+Ta-0004 to 0019) and time display (D+Tb-0001 to 0034).
 */
public final class Shown {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MMM-uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE dd-MMM-uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SPOKEN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE dd-MMM-uuuu HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private Shown() {}

    /** Such as {@code 02-Mar-1988}. */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** Such as {@code Wed 02-Mar-1988}. */
    public static String weekday(LocalDate date) {
        return WEEKDAY.format(date);
    }

    /** For screen readers and patients, such as {@code 2 March 1988}. */
    public static String spoken(LocalDate date) {
        return SPOKEN.format(date);
    }

    /** Such as {@code Fri 14-Aug-2026 09:41}, in the given zone. */
    public static String moment(Instant instant, ZoneId zone) {
        return MOMENT.format(instant.atZone(zone));
    }

    /** Such as {@code 09:41}, in the given zone. */
    public static String time(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }

    /** Age in whole years such as {@code 38y}; under two years in whole months such as {@code 14m}. */
    public static String age(LocalDate born, LocalDate today) {
        Period age = Period.between(born, today);
        return age.getYears() < 2 ? age.toTotalMonths() + "m" : age.getYears() + "y";
    }
}
