package org.gaitkeeper.runs.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gaitkeeper.platform.web.view.Shown;
import org.gaitkeeper.runs.LoggedRun;

/**
 * Onset and offset of each run as dots, drawn by the server: time runs from left to right, minutes upwards. Onset is a full
 * disc, offset an open square, so that a grey print tells them apart. Coordinates are those of the view box.
 *
 * @param title what it shows in a sentence
 * @param lines of the scale, lowest first
 * @param marks dots, oldest run first
 * @param from first day, under the first run
 * @param to last day, under the last run; empty when there is only one run
 * @param beyond how many offsets lie above the scale and are drawn as triangles at its top
 */
public record RunChart(String title, List<Line> lines, List<Mark> marks, String from, String to, int beyond) {

    /** Width of the view box. */
    public static final int WIDTH = 440;
    /** Height of the view box. */
    public static final int HEIGHT = 200;
    /** Where the scale begins and ends. */
    public static final int LEFT = 34;

    public static final int RIGHT = WIDTH - 12;
    public static final int TOP = 14;
    public static final int BOTTOM = HEIGHT - 26;

    /** Most runs drawn; the table has them all. */
    private static final int MOST_RUNS = 24;
    /** Minutes above which an offset would press all else flat: how it is drawn, no clinical limit. */
    private static final int HIGHEST = 120;

    private static final int[] STEPS = {1, 2, 5, 10, 15, 20, 30, 60};
    private static final int MOST_LINES = 5;

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

    /** The chart; empty when fewer than two runs carry a time, because one dot shows nothing. */
    static Optional<RunChart> of(List<LoggedRun> counted) {
        List<LoggedRun> runs = counted.stream()
                .filter(run -> Spread.amount(run, RunSummary.ONSET).isPresent()
                        || Spread.amount(run, RunSummary.OFFSET).isPresent())
                .toList();
        if (runs.size() < 2) {
            return Optional.empty();
        }
        List<LoggedRun> drawn = runs.subList(Math.max(0, runs.size() - MOST_RUNS), runs.size());
        int step = step(drawn);
        int top = step * (int) Math.ceil(Math.max(1, highest(drawn)) / (double) step);
        List<Line> lines = new ArrayList<>();
        for (int minutes = 0; minutes <= top; minutes += step) {
            lines.add(new Line(y(minutes, top), Integer.toString(minutes)));
        }
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            LoggedRun run = drawn.get(i);
            int x = LEFT + 16 + (RIGHT - LEFT - 32) * i / (drawn.size() - 1);
            Spread.amount(run, RunSummary.ONSET).ifPresent(amount -> marks.add(mark(x, top, Kind.ONSET, amount, run)));
            Spread.amount(run, RunSummary.OFFSET)
                    .ifPresent(amount -> marks.add(mark(x, top, Kind.OFFSET, amount, run)));
        }
        return Optional.of(new RunChart(
                t("Minutes to onset and to settling, run by run. {0}.", RunSummary.of(counted)),
                lines,
                marks,
                date(drawn.get(0).date()),
                date(drawn.get(drawn.size() - 1).date()),
                (int) marks.stream().filter(mark -> mark.kind() == Kind.BEYOND).count()));
    }

    private static Mark mark(int x, int top, Kind kind, BigDecimal amount, LoggedRun run) {
        boolean above = amount.doubleValue() > top;
        String words = kind == Kind.ONSET
                ? t("{0}: onset {1} min", date(run.date()), Spread.plain(amount))
                : t("{0}: settled after {1} min", date(run.date()), Spread.plain(amount));
        return new Mark(x, y(Math.min(top, amount.doubleValue()), top), above ? Kind.BEYOND : kind, words);
    }

    private static int y(double minutes, int top) {
        return (int) Math.round(BOTTOM - (BOTTOM - TOP) * minutes / top);
    }

    private static double highest(List<LoggedRun> runs) {
        return runs.stream()
                .flatMap(run -> java.util.stream.Stream.of(RunSummary.ONSET, RunSummary.OFFSET)
                        .flatMap(finding -> Spread.amount(run, finding).stream()))
                .mapToDouble(BigDecimal::doubleValue)
                .filter(minutes -> minutes <= HIGHEST)
                .max()
                .orElse(HIGHEST);
    }

    private static int step(List<LoggedRun> runs) {
        double highest = highest(runs);
        for (int step : STEPS) {
            if (highest <= step * (MOST_LINES - 1.0)) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }

    private static String date(LocalDate date) {
        return Shown.date(date);
    }
}
