package org.gaitkeeper.runs.boundary;

import java.util.List;
import java.util.Optional;
import org.gaitkeeper.platform.web.view.MinutesChart;
import org.gaitkeeper.runs.LoggedRun;

/** What the runs of a case say together about when the symptom comes and goes, in one line. */
final class RunSummary {

    static final String ONSET = LoggedRun.ONSET;
    static final String OFFSET = LoggedRun.OFFSET;

    private RunSummary() {}

    /**
     * Such as {@code Onset 8–12 min over 5 runs, median 10; settled within 5–15 min}.
     *
     * @param runs those that count
     * @return empty when there are none
     */
    static String of(List<LoggedRun> runs) {
        if (runs.isEmpty()) {
            return "";
        }
        Optional<Spread> onset = Spread.of(runs, ONSET);
        Optional<Spread> offset = Spread.of(runs, OFFSET);
        String first = onset.map(spread -> "Onset " + spread.range() + " min " + over(spread.runs(), runs.size())
                        + (spread.runs() > 1 ? ", median " + Spread.plain(spread.median()) : ""))
                .orElse(runs.size() == 1 ? "One run, no time of onset" : runs.size() + " runs, no time of onset");
        return first
                + offset.map(spread -> "; settled within " + spread.range() + " min"
                                + (onset.isPresent() && onset.get().runs() == spread.runs()
                                        ? ""
                                        : " " + over(spread.runs(), runs.size())))
                        .orElse("");
    }

    /** The same run by run; empty when there is too little to draw. */
    static Optional<MinutesChart> chart(List<LoggedRun> runs) {
        return MinutesChart.of(
                "Minutes to onset and to settling, run by run. " + of(runs) + ".",
                runs.stream().map(LoggedRun::occasion).toList());
    }

    private static String over(int some, int all) {
        if (some < all) {
            return "over " + some + " of " + all + " runs";
        }
        return all == 1 ? "on one run" : "over " + all + " runs";
    }
}
