package org.gaitkeeper.jobs.boundary;

import static org.gaitkeeper.platform.words.Words.counted;
import static org.gaitkeeper.platform.words.Words.grouped;
import static org.gaitkeeper.platform.words.Words.t;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gaitkeeper.jobs.Begun;
import org.gaitkeeper.jobs.Job;
import org.gaitkeeper.jobs.Job.State;
import org.gaitkeeper.jobs.JobText;
import org.gaitkeeper.platform.web.view.JobView;
import org.gaitkeeper.platform.web.view.KeyValue;
import org.gaitkeeper.platform.web.view.Shown;
import org.gaitkeeper.platform.web.view.Tone;

/** A job as its page shows it. */
final class ShownJob {

    private ShownJob() {}

    static JobView of(Job job, JobText text, ZoneId zone, Instant now) {
        boolean available = job.available(now);
        return new JobView(
                Begun.page(job.id()).toString(),
                text.title(),
                state(job.state(), available),
                tone(job.state()),
                job.state() == State.RUNNING,
                Shown.moment(job.startedAt(), zone),
                text.asked(),
                job.done(),
                job.total(),
                progress(job, text),
                available,
                available ? facts(job, text, zone) : List.of(),
                error(job, text),
                text.fetch(),
                text.again(),
                text.proof());
    }

    private static String state(State state, boolean available) {
        return switch (state) {
            case RUNNING -> t("Running");
            case DONE -> available ? t("Done|job") : t("File no longer kept");
            case CANCELLED -> t("Cancelled");
            case FAILED -> t("Failed");
            case INTERRUPTED -> t("Interrupted");
        };
    }

    private static Tone tone(State state) {
        return switch (state) {
            case RUNNING -> Tone.INFO;
            case DONE -> Tone.OK;
            case CANCELLED -> Tone.NEUTRAL;
            case FAILED -> Tone.DANGER;
            case INTERRUPTED -> Tone.WARN;
        };
    }

    private static String progress(Job job, JobText text) {
        if (job.total() == 0 && job.state() == State.RUNNING) {
            return t("Counting …");
        }
        String rate =
                job.rate().map(one -> ", " + t("{0} a second", grouped(one))).orElse("");
        String left = job.secondsLeft()
                .map(seconds -> ", "
                        + (seconds < 120
                                ? counted(seconds, "{0} second left", "{0} seconds left")
                                : counted((seconds + 59) / 60, "{0} minute left", "{0} minutes left")))
                .orElse("");
        return text.amount() + rate + left;
    }

    private static List<KeyValue> facts(Job job, JobText text, ZoneId zone) {
        List<KeyValue> facts = new ArrayList<>();
        for (Map.Entry<String, String> count : text.counts().entrySet()) {
            facts.add(new KeyValue(count.getValue(), grouped(job.counts().getOrDefault(count.getKey(), 0L))));
        }
        facts.add(new KeyValue(t("Size"), t("{0} bytes", grouped(job.bytes()))));
        facts.add(new KeyValue("SHA-256", job.sha256()));
        facts.add(new KeyValue(
                t("Kept until"),
                job.keptUntil().map(until -> Shown.moment(until, zone)).orElse("")));
        return List.copyOf(facts);
    }

    private static String error(Job job, JobText text) {
        return switch (job.state()) {
            case FAILED ->
                (job.error().isEmpty()
                                ? t(
                                        "It could not be finished. Try again; if it fails again, ask whoever runs Gaitkeeper.")
                                : job.error())
                        + " " + text.unfinished();
            case INTERRUPTED -> t("The server stopped while it was running.") + " " + text.unfinished();
            case CANCELLED -> t("You cancelled it.") + " " + text.unfinished();
            case RUNNING, DONE -> "";
        };
    }
}
