package org.gaitkeeper.knowledge.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.gaitkeeper.knowledge.ClinicChange;
import org.gaitkeeper.platform.persistence.ClinicKey;

/** What a second person said of a proposal. */
@Entity
@Table(name = "knowledge_change_review")
@IdClass(ClinicKey.class)
public class ReviewRow {

    @Id
    @Column(name = "clinic_id")
    private UUID clinicId;

    @Id
    @Column(name = "change_id")
    private UUID id;

    @Column(name = "proposed_by")
    private UUID proposedBy;

    @Column
    private boolean approved;

    @Column
    private String note;

    @Column(name = "reviewed_at")
    private Instant reviewedAt;

    @Column(name = "reviewed_by")
    private UUID reviewedBy;

    @Column(name = "reviewed_name")
    private String reviewedName;

    /** For JPA. */
    protected ReviewRow() {}

    /** The review of a proposal. */
    public ReviewRow(UUID clinicId, ClinicChange change, ClinicChange.Review review) {
        this.clinicId = clinicId;
        this.id = change.id();
        this.proposedBy = change.proposedBy();
        this.approved = review.approved();
        this.note = review.note();
        this.reviewedAt = review.at();
        this.reviewedBy = review.by();
        this.reviewedName = review.name();
    }

    /** What was said. */
    public ClinicChange.Review shown() {
        return new ClinicChange.Review(approved, note, reviewedAt, reviewedBy, reviewedName);
    }
}
