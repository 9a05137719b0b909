package org.gaitkeeper.knowledge.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.gaitkeeper.knowledge.ClinicChange;
import org.gaitkeeper.platform.persistence.ClinicKey;
import org.jspecify.annotations.Nullable;

/** A proposal of the clinic to work with something else than the release says. */
@Entity
@Table(name = "knowledge_change")
@IdClass(ClinicKey.class)
public class ChangeRow {

    @Id
    @Column(name = "clinic_id")
    private UUID clinicId;

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column
    private ClinicChange.Kind kind;

    @Column
    private String target;

    @Column
    private String value;

    @Column
    private String reason;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "proposed_by")
    private UUID proposedBy;

    @Column(name = "proposed_name")
    private String proposedName;

    /** For JPA. */
    protected ChangeRow() {}

    /** A proposal nobody has reviewed yet. */
    public ChangeRow(UUID clinicId, ClinicChange change) {
        this.clinicId = clinicId;
        this.id = change.id();
        this.kind = change.kind();
        this.target = change.target();
        this.value = change.value();
        this.reason = change.reason();
        this.proposedAt = change.proposedAt();
        this.proposedBy = change.proposedBy();
        this.proposedName = change.proposedName();
    }

    /** The proposal with its review; the review is null while it waits. */
    public ClinicChange shown(@Nullable ReviewRow review) {
        return new ClinicChange(
                id,
                kind,
                target,
                value,
                reason,
                proposedAt,
                proposedBy,
                proposedName,
                review == null ? null : review.shown());
    }
}
