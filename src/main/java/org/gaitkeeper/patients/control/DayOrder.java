package org.gaitkeeper.patients.control;

import static org.gaitkeeper.platform.words.Words.t;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gaitkeeper.platform.web.view.Shown;

/**
 * Whether the birth dates of a file can be trusted to have the day first, as everywhere in the product. One date that can only
 * have the month first ({@code 04/13/1988}) says that the others were written so too; then none that could be either is taken.
 *
 * @param monthFirst line of the first date that has the month first; 0 when there is none
 * @param proven whether some date can only have the day first
 * @param either how many dates could be either
 */
public record DayOrder(int monthFirst, boolean proven, int either) {

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})\\s*[-/. ]\\s*(\\d{1,2})\\s*[-/. ]\\s*(\\d{4})");
    private static final int MONTHS = 12;

    /** A date as written. */
    record Written(int line, String text) {}

    static DayOrder of(List<Written> dates) {
        int monthFirst = 0;
        boolean proven = false;
        int either = 0;
        for (Written date : dates) {
            Matcher numbers = NUMBERS.matcher(date.text());
            if (!numbers.matches()) {
                continue;
            }
            int first = Integer.parseInt(numbers.group(1));
            int second = Integer.parseInt(numbers.group(2));
            if (first <= MONTHS && second > MONTHS && monthFirst == 0) {
                monthFirst = date.line();
            }
            proven |= first > MONTHS && second <= MONTHS;
            either += ambiguous(first, second) ? 1 : 0;
        }
        return new DayOrder(monthFirst, proven, either);
    }

    private static boolean ambiguous(int first, int second) {
        return first <= MONTHS && second <= MONTHS && first != second;
    }

    /** Whether a date as written could have day and month either way. */
    static boolean eitherWay(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        return numbers.matches() && ambiguous(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
    }

    /** Whether a person has to look: some dates could be either, and none of the file tells which. */
    public boolean doubtful() {
        return either > 0 && !proven && monthFirst == 0;
    }

    /** Why this date cannot be taken; empty when it can, or is wrong in another way. */
    String problem(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        if (monthFirst == 0 || !numbers.matches()) {
            return "";
        }
        int first = Integer.parseInt(numbers.group(1));
        int second = Integer.parseInt(numbers.group(2));
        if (!ambiguous(first, second)) {
            return "";
        }
        try {
            int year = Integer.parseInt(numbers.group(3));
            return t(
                    "This could be {0} or {1}: the date in line {2} has the month first. Write every date of the file with the year first, such as 1988-03-02.",
                    Shown.date(LocalDate.of(year, second, first)),
                    Shown.date(LocalDate.of(year, first, second)),
                    monthFirst);
        } catch (DateTimeException noDate) {
            return "";
        }
    }
}
