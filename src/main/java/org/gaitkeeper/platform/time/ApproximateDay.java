package org.gaitkeeper.platform.time;

import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gaitkeeper.platform.words.Words;

/**
 * A day as far as somebody knows it: the day, only the month, only the year, or nothing.
 *
 * <p>Source of the shown form: NHS Common User Interface guidance, date display (D+Ta-0004 to 0019) and entry of partial
 * dates (D+Tc-0001 to 0046).
 *
 * @param iso {@code 2026-08-14}, {@code 2026-08}, {@code 2026}, or empty when not known
 */
public record ApproximateDay(String iso) {

    /** How to write one so that it is understood. */
    public static final String HOW =
            said("Write a day, a month or a year, for example 14 Aug 2026, Aug 2026 or 2026; -3w; or unknown.");

    private static final Pattern FORM = Pattern.compile("([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)?");
    private static final Pattern ABOUT =
            Pattern.compile("(?:approx(?:\\.|imately)?|about|around|circa|ca\\.?|etwa|ungefähr|~) *(.+)");
    private static final Pattern AGO = Pattern.compile("-([0-9]{1,3})([dwm])");
    private static final List<DateTimeFormatter> MONTHS =
            List.of(DateTimeFormatter.ofPattern("M uuuu"), DateTimeFormatter.ofPattern("uuuu M"));
    private static final Pattern MONTH_IN_LETTERS = Pattern.compile("([a-zä]{3,9}) ([0-9]{4})");
    private static final DateTimeFormatter SHOWN_DAY = DateTimeFormatter.ofPattern("dd-LLL-uuuu");
    private static final DateTimeFormatter SHOWN_MONTH = DateTimeFormatter.ofPattern("LLL-uuuu");

    private static final Set<String> NOT_KNOWN = Set.of("unknown", "not known", "unbekannt", "nicht bekannt");

    /** Nobody knows when. */
    public static final ApproximateDay UNKNOWN = new ApproximateDay("");

    /** Refuses any other form. */
    public ApproximateDay {
        if (!FORM.matcher(iso).matches()) {
            throw new IllegalArgumentException(iso);
        }
    }

    /**
     * What somebody wrote; blank and {@code unknown} mean not known. Of a day that is only about right ({@code approx 14 Aug
     * 2026}) the month is kept.
     *
     * @param today the day that {@code today} and {@code -3w} count from
     * @return empty when it is no day, month or year
     */
    public static Optional<ApproximateDay> read(String text, LocalDate today) {
        String written = text.strip().toLowerCase(Locale.ENGLISH);
        if (written.isEmpty() || NOT_KNOWN.contains(written)) {
            return Optional.of(UNKNOWN);
        }
        if (written.length() > 40) {
            return Optional.empty();
        }
        Matcher about = ABOUT.matcher(written);
        if (about.matches()) {
            return read(about.group(1), today).filter(ApproximateDay::known).map(ApproximateDay::withoutDay);
        }
        if (WrittenDate.TODAY.contains(written)) {
            return Optional.of(of(today));
        }
        if (WrittenDate.YESTERDAY.contains(written)) {
            return Optional.of(of(today.minusDays(1)));
        }
        Matcher ago = AGO.matcher(written);
        if (ago.matches()) {
            long count = Long.parseLong(ago.group(1));
            return Optional.of(of(
                    switch (ago.group(2)) {
                        case "d" -> today.minusDays(count);
                        case "w" -> today.minusWeeks(count);
                        default -> today.minusMonths(count);
                    }));
        }
        return WrittenDate.read(written)
                .map(ApproximateDay::of)
                .or(() -> month(written))
                .or(() -> written.matches("[0-9]{4}") ? Optional.of(new ApproximateDay(written)) : Optional.empty());
    }

    private ApproximateDay withoutDay() {
        return new ApproximateDay(iso.length() == 10 ? iso.substring(0, 7) : iso);
    }

    private static ApproximateDay of(LocalDate day) {
        return new ApproximateDay(day.toString());
    }

    private static Optional<ApproximateDay> month(String written) {
        String parts = written.replaceAll("[-/. ]+", " ");
        Matcher letters = MONTH_IN_LETTERS.matcher(parts);
        if (letters.matches()) {
            int month = WrittenDate.month(letters.group(1));
            return month == 0
                    ? Optional.empty()
                    : Optional.of(new ApproximateDay(YearMonth.of(Integer.parseInt(letters.group(2)), month)
                            .toString()));
        }
        return MONTHS.stream().flatMap(form -> month(parts, form).stream()).findFirst();
    }

    private static Optional<ApproximateDay> month(String text, DateTimeFormatter form) {
        try {
            return Optional.of(new ApproximateDay(YearMonth.parse(text, form).toString()));
        } catch (DateTimeException notThis) {
            return Optional.empty();
        }
    }

    /** Whether any day is known of it. */
    public boolean known() {
        return !iso.isEmpty();
    }

    /** The first day it can mean; empty when not known. */
    public Optional<LocalDate> earliest() {
        return switch (iso.length()) {
            case 10 -> Optional.of(LocalDate.parse(iso));
            case 7 -> Optional.of(YearMonth.parse(iso).atDay(1));
            case 4 -> Optional.of(Year.parse(iso).atDay(1));
            default -> Optional.empty();
        };
    }

    /** Such as {@code 14-Aug-2026}, {@code Aug-2026}, {@code 2026} or {@code not known}. */
    public String shown() {
        return switch (iso.length()) {
            case 10 -> SHOWN_DAY.withLocale(Words.language().calendar()).format(LocalDate.parse(iso));
            case 7 -> SHOWN_MONTH.withLocale(Words.language().calendar()).format(YearMonth.parse(iso));
            case 4 -> iso;
            default -> t("not known");
        };
    }
}
