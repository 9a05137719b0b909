package org.gaitkeeper.patients.control;

import static org.gaitkeeper.platform.words.Words.grouped;
import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.jobs.Job;
import org.gaitkeeper.jobs.JobText;
import org.gaitkeeper.jobs.Jobs;
import org.gaitkeeper.jobs.JobsProblem;
import org.gaitkeeper.jobs.LongWork;
import org.gaitkeeper.patients.PatientsAction;
import org.gaitkeeper.patients.PatientsProblem;
import org.gaitkeeper.platform.csv.Csv;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.web.view.Crumb;

/**
 * Registers the patients of an uploaded file, as a job. Each is registered by itself, so that a cancelled import keeps what it
 * did and the same import done again goes on; the file of the result says by line what became of each record and holds
 * nothing else of a patient than the identifier.
 */
@Singleton
public class ImportPatients implements LongWork {

    private static final String UPLOAD = "upload";
    private static final String CONTENT = "uploadSha256";
    private static final String RECORDS = "records";
    private static final String REGISTERED = "registered";
    private static final String DUPLICATES = "possibleDuplicates";
    private static final String LEFT_OUT = "leftOut";

    private final UploadRows rows;
    private final ImportOne one;
    private final AuditTrail trail;
    private final Jobs jobs;
    private final Acting acting;
    private final Clock clock;

    @Inject
    public ImportPatients(UploadRows rows, ImportOne one, AuditTrail trail, Jobs jobs, Acting acting, Clock clock) {
        this.rows = rows;
        this.one = one;
        this.trail = trail;
        this.jobs = jobs;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * Begins to import a file, or answers with the job that has begun or ended with it already.
     *
     * @throws Problem 404 when the file is unknown, of somebody else, or was kept long enough; 409 while other long work of
     *     this person is running; 422 when no record of it is ready
     */
    @Transactional
    @Requires(Privilege.IMPORT_PATIENTS)
    public UUID start(UUID id) throws SQLException {
        Actor actor = acting.actor();
        UploadRows.Upload upload = rows.find(actor, id);
        if (upload.imported() && upload.job() != null) {
            return upload.job();
        }
        PatientFile file = PatientFile.read(rows.content(actor, id), today(actor));
        if (file.ready().isEmpty()) {
            throw Problem.of(PatientsProblem.NOBODY_READY);
        }
        try {
            UUID job = jobs.start(
                    this,
                    Map.of(UPLOAD, id.toString(), CONTENT, upload.digest(), RECORDS, Integer.toString(file.records())));
            rows.begun(actor, id, job);
            return job;
        } catch (Problem running) {
            if (running.code() == JobsProblem.JOB_RUNNING && upload.job() != null) {
                return upload.job();
            }
            throw running;
        }
    }

    @Override
    public String kind() {
        return "PATIENT_IMPORT";
    }

    @Override
    public Privilege privilege() {
        return Privilege.IMPORT_PATIENTS;
    }

    @Override
    @Transactional
    @Requires(Privilege.IMPORT_PATIENTS)
    public Outcome run(Map<String, String> ask, OutputStream file, Progress progress) throws IOException, SQLException {
        Actor actor = acting.actor();
        UUID upload = upload(ask);
        PatientFile read = PatientFile.read(rows.content(actor, upload), today(actor));
        Result result = new Result();
        read.troubles().forEach(trouble -> result.leftOut(trouble));
        long done = read.leftOut();
        progress.at(done, read.records());
        for (PatientFile.Ready ready : read.ready()) {
            result.tried(ready.line(), one.register(upload, ready));
            progress.at(++done, read.records());
        }
        result.write(file);
        rows.imported(actor, upload);
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put(REGISTERED, result.registered);
        counts.put(DUPLICATES, read.ready().size() - result.registered);
        counts.put(LEFT_OUT, (long) read.leftOut());
        return new Outcome(done, counts);
    }

    @Override
    @Transactional
    @Requires(Privilege.IMPORT_PATIENTS)
    public void finished(Map<String, String> ask, Outcome outcome, String sha256) {
        Map<String, Object> detail = new LinkedHashMap<>(outcome.counts());
        detail.put(RECORDS, outcome.rows());
        detail.put(CONTENT, ask.getOrDefault(CONTENT, ""));
        detail.put("sha256", sha256);
        trail.record(PatientsAction.PATIENTS_IMPORTED, PatientUploads.subject(upload(ask)), detail);
    }

    @Override
    @Transactional
    @Requires(Privilege.IMPORT_PATIENTS)
    public void fetched(Job job) {
        trail.record(
                PatientsAction.IMPORT_RESULT_FETCHED,
                PatientUploads.subject(upload(job.ask())),
                Map.of("sha256", job.sha256()));
    }

    @Override
    public JobText text(Job job, ZoneId zone) {
        Map<String, String> counts = new LinkedHashMap<>();
        counts.put(REGISTERED, t("Registered"));
        counts.put(DUPLICATES, t("Possibly registered already, to be looked at"));
        counts.put(LEFT_OUT, t("Left out, to be put right"));
        return new JobText(
                t("Import of patients"),
                t("{0} lines of a file", grouped(Long.parseLong(job.ask().getOrDefault(RECORDS, "0")))),
                t("{0} of {1} lines", grouped(job.done()), grouped(Math.max(job.done(), job.total()))),
                counts,
                "imported-patients.csv",
                "text/csv;charset=UTF-8;header=present",
                t("Download the result by line"),
                t("Go on with the import"),
                t("The trail holds the same digest in the event of this import."),
                t(
                        "Whoever was registered up to then stays registered. Going on registers the others, and nobody twice; the file waits for a day."),
                new Crumb(t("Bring patients along"), "/patients/import"));
    }

    private static UUID upload(Map<String, String> ask) {
        return UUID.fromString(ask.getOrDefault(UPLOAD, ""));
    }

    private LocalDate today(Actor actor) {
        return LocalDate.ofInstant(clock.instant(), actor.clinic().zone());
    }

    /** What became of each record, by line. */
    private static final class Result {

        private final TreeMap<Integer, List<String>> lines = new TreeMap<>();
        private long registered;

        private void leftOut(PatientFile.Trouble trouble) {
            String about = trouble.column().isEmpty() ? "" : trouble.column() + ": ";
            add(trouble.line(), "left_out", "", about + trouble.message());
        }

        private void tried(int line, ImportOne.Tried tried) {
            if (tried.registered()) {
                registered++;
                add(line, REGISTERED, tried.patients(), "");
            } else {
                add(
                        line,
                        "possible_duplicate",
                        tried.patients(),
                        t(
                                "Not registered: compare this line with the patients named here. Register it by hand if it is somebody else."));
            }
        }

        private void add(int line, String outcome, String patients, String toDo) {
            lines.computeIfAbsent(line, first -> new ArrayList<>())
                    .add(Csv.line(List.of(Integer.toString(line), outcome, patients, toDo)));
        }

        private void write(OutputStream file) throws IOException {
            file.write(Csv.line(List.of("line", "outcome", "patient", "what_to_do"))
                    .getBytes(StandardCharsets.UTF_8));
            for (List<String> ofLine : lines.values()) {
                file.write(String.join("", ofLine).getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
