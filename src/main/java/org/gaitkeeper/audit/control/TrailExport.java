package org.gaitkeeper.audit.control;

import static org.gaitkeeper.platform.words.Words.grouped;
import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;
import org.gaitkeeper.jobs.Job;
import org.gaitkeeper.jobs.JobText;
import org.gaitkeeper.jobs.Jobs;
import org.gaitkeeper.jobs.LongWork;
import org.gaitkeeper.platform.web.view.Crumb;
import org.gaitkeeper.platform.web.view.Shown;

/** An export of the trail as a job. */
@Singleton
public class TrailExport implements LongWork {

    private static final Map<String, String> NAMES = Map.of(
            "from", said("From"),
            "until", said("Before"),
            "person", said("Person"),
            "patient", said("Patient"),
            "action", said("Action|trail"),
            "outcome", said("Outcome"),
            "afterHours", said("After hours in"));

    private final ExportAudit export;
    private final AuditTrail trail;
    private final Jobs jobs;

    @Inject
    public TrailExport(ExportAudit export, AuditTrail trail, Jobs jobs) {
        this.export = export;
        this.trail = trail;
        this.jobs = jobs;
    }

    /**
     * Begins an export.
     *
     * @throws org.gaitkeeper.platform.problem.Problem 409 while other long work of this person is running
     */
    @Requires(Privilege.EXPORT_AUDIT)
    public UUID start(AuditFilter filter) throws SQLException {
        return jobs.start(this, filter.words());
    }

    @Override
    public String kind() {
        return "AUDIT_EXPORT";
    }

    @Override
    public Privilege privilege() {
        return Privilege.EXPORT_AUDIT;
    }

    @Override
    public Outcome run(Map<String, String> ask, OutputStream file, Progress progress) throws IOException, SQLException {
        AuditFilter filter = AuditFilter.of(ask);
        return new Outcome(export.write(filter, file, export.count(filter), progress), Map.of());
    }

    @Override
    public void finished(Map<String, String> ask, Outcome outcome, String sha256) {
        export.record(AuditFilter.of(ask), outcome.rows(), sha256);
    }

    @Override
    @Transactional
    public void fetched(Job job) {
        trail.record(
                TrailAction.EXPORT_FETCHED,
                new Subject(
                        "audit", job.id().toString(), AuditFilter.of(job.ask()).patientId()),
                Map.of("rows", job.done(), "sha256", job.sha256()));
    }

    @Override
    public JobText text(Job job, ZoneId zone) {
        return new JobText(
                t("Export of the trail"),
                words(job.ask(), zone),
                t("{0} of {1} rows", grouped(job.done()), grouped(Math.max(job.done(), job.total()))),
                Map.of(),
                fileName(job.startedAt(), zone),
                "text/csv;charset=UTF-8;header=present",
                t("Download CSV"),
                t("Export again"),
                t(
                        "The trail holds the same digest in the event of this export. Compute it for the file you have: equal means unchanged."),
                t("Nothing of it was kept."),
                new Crumb(t("Audit trail"), "/audit"));
    }

    /** Name of the file of an export made at a time. */
    public static String fileName(Instant made, ZoneId zone) {
        return "audit-"
                + DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmm", Locale.ROOT).format(made.atZone(zone)) + ".csv";
    }

    private static String words(Map<String, String> filter, ZoneId zone) {
        return filter.isEmpty()
                ? t("The whole trail")
                : filter.entrySet().stream()
                        .map(word -> t(NAMES.getOrDefault(word.getKey(), word.getKey())) + " " + value(word, zone))
                        .collect(Collectors.joining(", "));
    }

    private static String value(Map.Entry<String, String> word, ZoneId zone) {
        return switch (word.getKey()) {
            case "from", "until" -> Shown.moment(Instant.parse(word.getValue()), zone);
            case "action" -> TrailWords.of(word.getValue());
            case "outcome" ->
                org.gaitkeeper.audit.chain.Outcome.valueOf(word.getValue()).label();
            default -> word.getValue();
        };
    }
}
