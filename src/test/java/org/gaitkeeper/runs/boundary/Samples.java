package org.gaitkeeper.runs.boundary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Findings;
import org.gaitkeeper.findings.Value;
import org.gaitkeeper.runs.LoggedRun;

/** Runs written in short: {@code "8/15"} is an onset after 8 and an offset after 15 minutes; a dash is not assessed. */
final class Samples {

    private Samples() {}

    static List<LoggedRun> runs(String... written) {
        List<LoggedRun> runs = new ArrayList<>();
        for (int i = 0; i < written.length; i++) {
            String[] minutes = written[i].split("/");
            List<Answer> answers = new ArrayList<>();
            add(answers, RunSummary.ONSET, minutes[0]);
            add(answers, RunSummary.OFFSET, minutes[1]);
            answers.add(Answer.present("lace_release_clears"));
            runs.add(new LoggedRun(new UUID(0, i), 1, LocalDate.of(2026, 8, 1).plusDays(i), Findings.of(answers)));
        }
        return runs;
    }

    private static void add(List<Answer> answers, String finding, String minutes) {
        if (!minutes.equals("-")) {
            answers.add(Answer.of(finding, new Value.Quantity(new BigDecimal(minutes))));
        }
    }
}
