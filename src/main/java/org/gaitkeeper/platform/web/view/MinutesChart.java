package org.gaitkeeper.platform.web.view;

import static org.gaitkeeper.platform.words.Words.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gaitkeeper.platform.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * When a symptom came and went as dots, drawn by the server: occasions from left to right in the order of their days,
 * minutes upwards. Onset is a full disc, offset an open square, a visit a dashed line, so that a grey print tells them apart.
 * Coordinates are those of the view box.
 *
 * @param title what it shows in a sentence
 * @param lines of the scale, lowest first
 * @param visits where visits stand across, leftmost first; empty when only runs are drawn
 * @param marks dots, oldest occasion first
 * @param from first day, under the first occasion
 * @param to last day, under the last occasion
 * @param beyond how many times lie above the scale and are drawn as triangles at its top
 */
public record MinutesChart(
        String title, List<Line> lines, List<Integer> visits, List<Mark> marks, String from, String to, int beyond) {

    /** Width of the view box. */
    public static final int WIDTH = 440;
    /** Height of the view box. */
    public static final int HEIGHT = 200;
    /** Where the scale begins and ends. */
    public static final int LEFT = 34;

    public static final int RIGHT = WIDTH - 12;
    public static final int TOP = 14;
    public static final int BOTTOM = HEIGHT - 26;

    /** Most occasions drawn; the table has them all. */
    private static final int MOST = 24;
    /** Minutes above which a time would press all else flat: how it is drawn, no clinical limit. */
    private static final int HIGHEST = 120;

    private static final int[] STEPS = {1, 2, 5, 10, 15, 20, 30, 60};
    private static final int MOST_LINES = 5;

    /**
     * A run, or a visit at which the runner was asked.
     *
     * @param day of it
     * @param visit whether it is a visit
     * @param onset minutes into the run; null when not recorded
     * @param offset minutes after stopping; null when not recorded
     */
    public record Occasion(
            LocalDate day,
            boolean visit,
            @Nullable BigDecimal onset,
            @Nullable BigDecimal offset) {

        boolean timed() {
            return onset != null || offset != null;
        }

        Stream<BigDecimal> times() {
            return Stream.of(Optional.ofNullable(onset), Optional.ofNullable(offset))
                    .flatMap(Optional::stream);
        }
    }

    /** A line of the scale at a number of minutes. */
    public record Line(int y, String minutes) {}

    /** The kinds of dots. */
    public enum Kind {
        ONSET,
        OFFSET,
        BEYOND
    }

    /**
     * One dot.
     *
     * @param x of its middle
     * @param y of its middle
     * @param kind what it tells
     * @param words the same for a screen reader, such as {@code 14-Aug-2026: onset 12 min}
     */
    public record Mark(int x, int y, Kind kind, String words) {}

    /**
     * The chart; empty when fewer than two occasions carry a time, because one dot shows nothing.
     *
     * @param title what it shows in a sentence
     * @param occasions oldest first
     */
    public static Optional<MinutesChart> of(String title, List<Occasion> occasions) {
        List<Occasion> timed = occasions.stream().filter(Occasion::timed).toList();
        if (timed.size() < 2) {
            return Optional.empty();
        }
        List<Occasion> drawn = timed.subList(Math.max(0, timed.size() - MOST), timed.size());
        int step = step(drawn);
        int top = step * (int) Math.ceil(Math.max(1, highest(drawn)) / (double) step);
        List<Line> lines = new ArrayList<>();
        for (int minutes = 0; minutes <= top; minutes += step) {
            lines.add(new Line(y(minutes, top), Integer.toString(minutes)));
        }
        List<Integer> visits = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            Occasion occasion = drawn.get(i);
            int x = LEFT + 16 + (RIGHT - LEFT - 32) * i / (drawn.size() - 1);
            if (occasion.visit()) {
                visits.add(x);
            }
            if (occasion.onset() != null) {
                marks.add(mark(x, top, Kind.ONSET, occasion.onset(), occasion.day()));
            }
            if (occasion.offset() != null) {
                marks.add(mark(x, top, Kind.OFFSET, occasion.offset(), occasion.day()));
            }
        }
        return Optional.of(new MinutesChart(
                title,
                lines,
                visits,
                marks,
                Shown.date(drawn.get(0).day()),
                Shown.date(drawn.get(drawn.size() - 1).day()),
                (int) marks.stream().filter(mark -> mark.kind() == Kind.BEYOND).count()));
    }

    /** Minutes as the reader writes them, without trailing zeros. */
    public static String minutes(BigDecimal amount) {
        return Words.number(amount.stripTrailingZeros());
    }

    private static Mark mark(int x, int top, Kind kind, BigDecimal amount, LocalDate day) {
        boolean above = amount.doubleValue() > top;
        String words = kind == Kind.ONSET
                ? t("{0}: onset {1} min", Shown.date(day), minutes(amount))
                : t("{0}: settled after {1} min", Shown.date(day), minutes(amount));
        return new Mark(x, y(Math.min(top, amount.doubleValue()), top), above ? Kind.BEYOND : kind, words);
    }

    private static int y(double minutes, int top) {
        return (int) Math.round(BOTTOM - (BOTTOM - TOP) * minutes / top);
    }

    private static double highest(List<Occasion> occasions) {
        return occasions.stream()
                .flatMap(Occasion::times)
                .mapToDouble(BigDecimal::doubleValue)
                .filter(minutes -> minutes <= HIGHEST)
                .max()
                .orElse(HIGHEST);
    }

    private static int step(List<Occasion> occasions) {
        double highest = highest(occasions);
        for (int step : STEPS) {
            if (highest <= step * (MOST_LINES - 1.0)) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }
}
