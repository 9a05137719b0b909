package org.gaitkeeper.patients.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;
import org.gaitkeeper.jobs.Job;
import org.gaitkeeper.patients.PatientsAction;
import org.gaitkeeper.platform.problem.Problem;

/** Files of patients on their way in: understood, kept for a day, looked at by who uploaded them, and discarded. */
@Singleton
public class PatientUploads {

    private final UploadRows rows;
    private final AuditTrail trail;
    private final Acting acting;
    private final Clock clock;

    @Inject
    public PatientUploads(UploadRows rows, AuditTrail trail, Acting acting, Clock clock) {
        this.rows = rows;
        this.trail = trail;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * A file that waits to be imported.
     *
     * @param until when it is forgotten
     * @param digest SHA-256 of what was uploaded, in hexadecimal
     */
    public record Waiting(UUID id, Instant until, String digest, PatientFile file) {}

    /**
     * Understands a file and keeps nothing of it.
     *
     * @throws Problem 400 when the file as a whole cannot be read
     */
    @Requires(Privilege.IMPORT_PATIENTS)
    public PatientFile understand(byte[] content) {
        return PatientFile.read(content, today());
    }

    /**
     * Keeps a file that can be read, to be looked at.
     *
     * @throws Problem 400 when the file as a whole cannot be read
     */
    @Transactional
    @Requires(Privilege.IMPORT_PATIENTS)
    public Waiting keep(byte[] content) {
        Actor actor = acting.actor();
        PatientFile file = understand(content);
        Waiting waiting = waiting(rows.find(actor, rows.add(actor, content)), file);
        trail.record(PatientsAction.PATIENT_FILE_UPLOADED, subject(waiting.id()), counts(waiting));
        return waiting;
    }

    /**
     * A file of the person acting, understood as of today.
     *
     * @throws Problem 404 when unknown, of somebody else, imported, or kept long enough
     */
    @Transactional
    @Requires(Privilege.IMPORT_PATIENTS)
    public Waiting look(UUID id) {
        Waiting waiting = find(id);
        trail.record(PatientsAction.PATIENT_FILE_READ, subject(id), counts(waiting));
        return waiting;
    }

    /**
     * The job that imported all of a file, which is therefore gone; empty while the file waits.
     *
     * @throws Problem 404 when unknown, of somebody else, or kept long enough
     */
    @Transactional
    @Requires(Privilege.IMPORT_PATIENTS)
    public Optional<UUID> importedBy(UUID id) {
        UploadRows.Upload upload = rows.find(acting.actor(), id);
        return upload.imported() ? Optional.ofNullable(upload.job()) : Optional.empty();
    }

    /**
     * Forgets a file.
     *
     * @throws Problem 404 as when looking at it
     */
    @Transactional
    @Requires(Privilege.IMPORT_PATIENTS)
    public void discard(UUID id) {
        Waiting waiting = find(id);
        rows.remove(acting.actor(), id);
        trail.record(PatientsAction.PATIENT_FILE_DISCARDED, subject(id), counts(waiting));
    }

    private Waiting find(UUID id) {
        Actor actor = acting.actor();
        return waiting(rows.find(actor, id), understand(rows.content(actor, id)));
    }

    private static Waiting waiting(UploadRows.Upload upload, PatientFile file) {
        return new Waiting(upload.id(), upload.uploadedAt().plus(Job.KEPT), upload.digest(), file);
    }

    /** A file of patients, as the trail names it. */
    static Subject subject(UUID id) {
        return Subject.of("patient-file", id.toString());
    }

    private static Map<String, Object> counts(Waiting waiting) {
        return Map.of(
                "records",
                waiting.file().records(),
                "ready",
                waiting.file().ready().size(),
                "sha256",
                waiting.digest());
    }

    private LocalDate today() {
        Actor actor = acting.actor();
        return LocalDate.ofInstant(clock.instant(), actor.clinic().zone());
    }
}
