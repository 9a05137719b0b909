package org.gaitkeeper.audit.boundary;

import static org.gaitkeeper.platform.words.Words.counted;
import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gaitkeeper.audit.control.Job;
import org.gaitkeeper.audit.control.Job.State;
import org.gaitkeeper.platform.web.view.JobView;
import org.gaitkeeper.platform.web.view.KeyValue;
import org.gaitkeeper.platform.web.view.Shown;
import org.gaitkeeper.platform.web.view.Tone;
import org.gaitkeeper.platform.words.Words;

/** An export as its page shows it. */
final class ShownExport {

    private ShownExport() {}

    static JobView of(Job job, ZoneId zone, Instant now) {
        boolean available = job.keptUntil().filter(until -> now.isBefore(until)).isPresent();
        return new JobView(
                "/audit/exports/" + job.id(),
                state(job, available),
                tone(job.state()),
                job.state() == State.RUNNING,
                Shown.moment(job.startedAt(), zone),
                filter(job.filter(), zone),
                job.done(),
                job.total(),
                progress(job),
                available,
                available ? facts(job, zone) : List.of(),
                error(job));
    }

    private static String state(Job job, boolean available) {
        return switch (job.state()) {
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

    private static String progress(Job job) {
        if (job.total() == 0 && job.state() == State.RUNNING) {
            return t("Counting the rows …");
        }
        String rows = t("{0} of {1} rows", number(job.done()), number(Math.max(job.done(), job.total())));
        String rate =
                job.rate().map(one -> ", " + t("{0} a second", number(one))).orElse("");
        String left = job.secondsLeft()
                .map(seconds -> ", "
                        + (seconds < 120
                                ? counted(seconds, "{0} second left", "{0} seconds left")
                                : counted((seconds + 59) / 60, "{0} minute left", "{0} minutes left")))
                .orElse("");
        return rows + rate + left;
    }

    private static List<KeyValue> facts(Job job, ZoneId zone) {
        return List.of(
                new KeyValue(t("Rows"), number(job.done())),
                new KeyValue(t("Size"), t("{0} bytes", number(job.bytes()))),
                new KeyValue("SHA-256", job.digest() == null ? "" : job.digest().hex()),
                new KeyValue(
                        t("Kept until"),
                        job.keptUntil().map(until -> Shown.moment(until, zone)).orElse("")));
    }

    private static String error(Job job) {
        return switch (job.state()) {
            case FAILED ->
                job.error().isEmpty()
                        ? t(
                                "The export could not be finished, and nothing of it was kept. Try again; if it fails again, ask"
                                        + " whoever runs Gaitkeeper.")
                        : job.error();
            case INTERRUPTED ->
                t("The server stopped while the export was running. Nothing of it was kept. Try again.");
            case CANCELLED -> t("You cancelled it. Nothing of it was kept.");
            case RUNNING, DONE -> "";
        };
    }

    private static final Map<String, String> NAMES = Map.of(
            "from", said("From"),
            "until", said("Before"),
            "person", said("Person"),
            "patient", said("Patient"),
            "action", said("Action|trail"),
            "outcome", said("Outcome"),
            "afterHours", said("After hours in"));

    private static String filter(Map<String, String> words, ZoneId zone) {
        return words.isEmpty()
                ? t("The whole trail")
                : words.entrySet().stream()
                        .map(word -> t(NAMES.getOrDefault(word.getKey(), word.getKey())) + " " + value(word, zone))
                        .collect(Collectors.joining(", "));
    }

    private static String value(Map.Entry<String, String> word, ZoneId zone) {
        return switch (word.getKey()) {
            case "from", "until" -> Shown.moment(Instant.parse(word.getValue()), zone);
            case "action" -> AuditRow.words(word.getValue());
            default -> word.getValue();
        };
    }

    private static String number(long number) {
        return NumberFormat.getIntegerInstance(Words.language().locale()).format(number);
    }
}
