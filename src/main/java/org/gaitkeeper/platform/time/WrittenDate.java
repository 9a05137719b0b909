package org.gaitkeeper.platform.time;

import static org.gaitkeeper.platform.words.Words.said;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a calendar day the way people write it: {@code 1988-03-02}, {@code 02/03/1988}, {@code 2.3.1988}, {@code 2 Mar 1988},
 * {@code 02-March-1988}. Months in letters may be English or
 * German. The day comes before the month, as in the United Kingdom; the year has four digits, because two
 * could mean either century.
 */
public final class WrittenDate {

    /** How to write a date so that it is understood. */
    public static final String HOW =
            said("Write the date as day, month and year, for example 2 Mar 1988 or 02/03/1988.");

    /** The same for a day that lies near today. */
    public static final String HOW_RECENT = said(
            "Write the day as 14 Aug, 14 Aug 2026 or 14/08/2026, as yesterday, or as -3d or -2w for days or weeks ago.");

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})\\s*[-/. ]\\s*(\\d{1,2})\\s*[-/. ]\\s*(\\d{4})");
    private static final Pattern MONTH_IN_LETTERS =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[-/., ]*([a-zä]{3,9})[-/., ]*(\\d{4})");
    private static final Pattern AGO = Pattern.compile("-(\\d{1,3})\\s*([dwm])");
    private static final Pattern WITHOUT_YEAR =
            Pattern.compile("\\d{1,2}(?:st|nd|rd|th)?[-/., ]*(?:[a-zä]{3,9}|\\d{1,2})");
    private static final List<List<String>> MONTHS = List.of(
            List.of("january", "januar", "jänner"),
            List.of("february", "februar", "feber"),
            List.of("march", "märz", "maerz"),
            List.of("april"),
            List.of("may", "mai"),
            List.of("june", "juni"),
            List.of("july", "juli"),
            List.of("august"),
            List.of("september"),
            List.of("october", "oktober"),
            List.of("november"),
            List.of("december", "dezember"));

    /** How today is written. */
    static final Set<String> TODAY = Set.of("today", "heute");

    /** How yesterday is written. */
    static final Set<String> YESTERDAY = Set.of("yesterday", "gestern");

    private WrittenDate() {}

    /** The day meant; empty when the text is no date of the calendar or could mean several. */
    public static Optional<LocalDate> read(String text) {
        String written = text.strip().toLowerCase(Locale.ENGLISH);
        if (written.length() > 40) {
            return Optional.empty();
        }
        Matcher yearFirst = YEAR_FIRST.matcher(written);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), Integer.parseInt(yearFirst.group(2)), yearFirst.group(3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(written);
        if (dayFirst.matches()) {
            return day(dayFirst.group(3), Integer.parseInt(dayFirst.group(2)), dayFirst.group(1));
        }
        Matcher letters = MONTH_IN_LETTERS.matcher(written);
        if (letters.matches()) {
            return day(letters.group(3), month(letters.group(2)), letters.group(1));
        }
        return Optional.empty();
    }

    /**
     * The same for a day not long ago, which may also be written {@code today}, {@code yesterday} (or {@code heute},
     * {@code gestern}), {@code -3d}, {@code -2w}, {@code -1m},
     * or without its year ({@code 14 Aug}, {@code 14/8}): then the last such day is meant.
     */
    public static Optional<LocalDate> recent(String text, LocalDate today) {
        String written = text.strip().toLowerCase(Locale.ENGLISH);
        if (TODAY.contains(written)) {
            return Optional.of(today);
        }
        if (YESTERDAY.contains(written)) {
            return Optional.of(today.minusDays(1));
        }
        Matcher ago = AGO.matcher(written);
        if (ago.matches()) {
            int number = Integer.parseInt(ago.group(1));
            return Optional.of(
                    switch (ago.group(2)) {
                        case "d" -> today.minusDays(number);
                        case "w" -> today.minusWeeks(number);
                        default -> today.minusMonths(number);
                    });
        }
        if (!WITHOUT_YEAR.matcher(written).matches()) {
            return read(text);
        }
        return read(written + " " + today.getYear())
                .filter(day -> !day.isAfter(today))
                .or(() -> read(written + " " + (today.getYear() - 1)));
    }

    /** The month whose English or German name begins so, 1 to 12, or 0; {@code sept} is one too. */
    static int month(String letters) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).stream().anyMatch(name -> name.startsWith(letters))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static Optional<LocalDate> day(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }
}
