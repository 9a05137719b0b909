package org.gaitkeeper.runs.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gaitkeeper.platform.persistence.ClinicKey;
import org.gaitkeeper.platform.persistence.JsonTextConverter;

/**
 * One run: logged once, corrected under a version, and at the worst marked as entered in error, after which the database
 * refuses any change. Never deleted.
 */
@Entity(name = "Run")
@Table(name = "run")
@IdClass(ClinicKey.class)
public class RunRow {

    @Id
    @Column(name = "clinic_id")
    private UUID clinicId;

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "patient_id", updatable = false)
    private UUID patientId;

    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    @Column(name = "run_date")
    private LocalDate date;

    @Convert(converter = JsonTextConverter.class)
    @Column(name = "answers")
    private String answers;

    @Column(name = "error_reason")
    private String errorReason = "";

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "created_by", updatable = false)
    private UUID createdBy;

    @Column(name = "created_name", updatable = false)
    private String createdName;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private UUID changedBy;

    @Column(name = "changed_name")
    private String changedName;

    /** For JPA. */
    protected RunRow() {}

    /** Whose run it is. */
    public record Place(UUID clinicId, UUID id, UUID patientId, UUID caseId) {}

    /** Who did something, under the name of that time, and when. */
    public record Mark(UUID by, String name, Instant at) {}

    /** A run logged now. */
    public RunRow(Place place, LocalDate date, String answers, Mark mark) {
        this.clinicId = place.clinicId();
        this.id = place.id();
        this.patientId = place.patientId();
        this.caseId = place.caseId();
        this.date = date;
        this.answers = answers;
        this.createdAt = mark.at();
        this.createdBy = mark.by();
        this.createdName = mark.name();
        changedBy(mark);
    }

    /** Says anew when it was and what was noticed. */
    public void correct(LocalDate newDate, String newAnswers, Mark mark) {
        date = newDate;
        answers = newAnswers;
        changedBy(mark);
    }

    /** From now on it counts for nothing; the reason is never empty. */
    public void enteredInError(String reason, Mark mark) {
        errorReason = reason;
        changedBy(mark);
    }

    private void changedBy(Mark mark) {
        changedAt = mark.at();
        changedBy = mark.by();
        changedName = mark.name();
    }

    public UUID id() {
        return id;
    }

    public UUID patientId() {
        return patientId;
    }

    public UUID caseId() {
        return caseId;
    }

    public LocalDate date() {
        return date;
    }

    public String answers() {
        return answers;
    }

    public String errorReason() {
        return errorReason;
    }

    public long version() {
        return version;
    }

    public Mark created() {
        return new Mark(createdBy, createdName, createdAt);
    }

    public Mark changed() {
        return new Mark(changedBy, changedName, changedAt);
    }
}
