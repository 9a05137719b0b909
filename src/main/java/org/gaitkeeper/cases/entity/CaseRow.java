package org.gaitkeeper.cases.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.gaitkeeper.cases.CaseStatus;
import org.gaitkeeper.platform.persistence.ClinicKey;
import org.jspecify.annotations.Nullable;

/** A case of a patient: opened, handed over, closed and reopened under a version; never deleted. */
@Entity(name = "CaseFile")
@Table(name = "case_file")
@IdClass(ClinicKey.class)
public class CaseRow {

    @Id
    @Column(name = "clinic_id")
    private UUID clinicId;

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "patient_id", updatable = false)
    private UUID patientId;

    @Column(name = "presenting_problem")
    private String presentingProblem;

    @Column(name = "responsible_id")
    private UUID responsibleId;

    @Column(name = "status")
    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    protected CaseRow() {}

    /** A case opened now. */
    public CaseRow(
            UUID clinicId, UUID id, UUID patientId, String presentingProblem, UUID responsibleId, Instant openedAt) {
        this.clinicId = clinicId;
        this.id = id;
        this.patientId = patientId;
        this.presentingProblem = presentingProblem;
        this.responsibleId = responsibleId;
        this.status = CaseStatus.OPEN;
        this.openedAt = openedAt;
    }

    /** Says what it is about and who is responsible from now on. */
    public void describe(String problem, UUID responsible) {
        presentingProblem = problem;
        responsibleId = responsible;
    }

    /** Ends care; a case already closed keeps its time. */
    public void close(Instant now) {
        if (status == CaseStatus.OPEN) {
            status = CaseStatus.CLOSED;
            closedAt = now;
        }
    }

    /** Takes care up again. */
    public void reopen() {
        status = CaseStatus.OPEN;
        closedAt = null;
    }

    public UUID id() {
        return id;
    }

    public UUID patientId() {
        return patientId;
    }

    public String presentingProblem() {
        return presentingProblem;
    }

    public UUID responsibleId() {
        return responsibleId;
    }

    public CaseStatus status() {
        return status;
    }

    public long version() {
        return version;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }
}
