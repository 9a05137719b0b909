package org.gaitkeeper.runs.boundary;

import static org.gaitkeeper.platform.words.Words.counted;
import static org.gaitkeeper.platform.words.Words.t;

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
        String first = onset.map(spread -> t("Onset {0} min {1}", spread.range(), over(spread.runs(), runs.size()))
                        + (spread.runs() > 1 ? t(", median {0}", Spread.plain(spread.median())) : ""))
                .orElse(counted(runs.size(), "One run, no time of onset", "{0} runs, no time of onset"));
        return first
                + offset.map(spread -> t("; settled within {0} min", spread.range())
                                + (onset.isPresent() && onset.get().runs() == spread.runs()
                                        ? ""
                                        : " " + over(spread.runs(), runs.size())))
                        .orElse("");
    }

    /** The same run by run; empty when there is too little to draw. */
    static Optional<MinutesChart> chart(List<LoggedRun> runs) {
        return MinutesChart.of(
                t("Minutes to onset and to settling, run by run. {0}.", of(runs)),
                runs.stream().map(LoggedRun::occasion).toList());
    }

    private static String over(int some, int all) {
        if (some < all) {
            return t("over {0} of {1} runs", some, all);
        }
        return counted(all, "on one run", "over {0} runs");
    }
}
