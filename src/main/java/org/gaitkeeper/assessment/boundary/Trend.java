package org.gaitkeeper.assessment.boundary;

import static org.gaitkeeper.platform.web.view.MinutesChart.minutes;
import static org.gaitkeeper.platform.words.Words.counted;
import static org.gaitkeeper.platform.words.Words.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.gaitkeeper.platform.web.view.MinutesChart.Occasion;
import org.gaitkeeper.platform.web.view.Shown;
import org.jspecify.annotations.Nullable;

/** What visits and runs say in words about when the symptom comes and goes. Facts alone: it does not say better or worse. */
final class Trend {

    private Trend() {}

    /**
     * The onset at first and last in a sentence.
     *
     * @param occasions oldest first
     */
    static String finding(List<Occasion> occasions) {
        List<Occasion> timed =
                occasions.stream().filter(one -> one.onset() != null).toList();
        if (timed.isEmpty()) {
            return t("No time of onset recorded");
        }
        Occasion first = timed.get(0);
        Occasion last = timed.get(timed.size() - 1);
        BigDecimal before = Objects.requireNonNull(first.onset());
        BigDecimal now = Objects.requireNonNull(last.onset());
        if (timed.size() == 1) {
            return t("Starts after {0} min ({1})", minutes(now), Shown.date(last.day()));
        }
        int change = now.compareTo(before);
        if (change == 0) {
            return t(
                    "Starts as at first: after {0} min on {1} and on {2}",
                    minutes(now), Shown.date(first.day()), Shown.date(last.day()));
        }
        Object[] values = {minutes(before), Shown.date(first.day()), minutes(now), Shown.date(last.day())};
        return change > 0
                ? t("Starts later than at first: after {0} min on {1}, after {2} min on {3}", values)
                : t("Starts earlier than at first: after {0} min on {1}, after {2} min on {3}", values);
    }

    /** How far the times lie apart, and from how many visits and runs; empty without any time. */
    static String spread(List<Occasion> occasions) {
        List<String> parts = new ArrayList<>();
        range(occasions, Occasion::onset, parts, true);
        range(occasions, Occasion::offset, parts, false);
        if (parts.isEmpty()) {
            return "";
        }
        long visits = occasions.stream().filter(Occasion::visit).count();
        parts.add(t(
                "from {0} and {1}",
                counted(visits, "{0} visit", "{0} visits"), counted(occasions.size() - visits, "{0} run", "{0} runs")));
        return String.join(", ", parts);
    }

    private static void range(
            List<Occasion> occasions,
            Function<Occasion, @Nullable BigDecimal> time,
            List<String> parts,
            boolean onset) {
        List<BigDecimal> times =
                occasions.stream().map(time).filter(Objects::nonNull).sorted().toList();
        if (!times.isEmpty()) {
            String least = minutes(times.get(0));
            String most = minutes(times.get(times.size() - 1));
            String range = least.equals(most) ? least : least + "–" + most;
            parts.add(
                    onset
                            ? t("Onset {0} min", range)
                            : parts.isEmpty() ? t("Settled after {0} min", range) : t("settled after {0} min", range));
        }
    }
}
