package org.gaitkeeper.knowledge.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Customizer;
import org.gaitkeeper.knowledge.Adoption;
import org.gaitkeeper.knowledge.StoredChanges;
import org.gaitkeeper.platform.persistence.OptionalUuidConverter;
import org.gaitkeeper.platform.persistence.UuidColumns;
import org.jspecify.annotations.Nullable;

/** What a clinic put in force: a release with the clinic's own changes. The row with the greatest number counts. */
@Entity
@Table(name = "knowledge_adoption")
@IdClass(AdoptionKey.class)
@Customizer(UuidColumns.class)
public class AdoptionRow {

    @Id
    @Column(name = "clinic_id")
    private UUID clinicId;

    @Id
    private long number;

    @Column
    private String release;

    @Enumerated(EnumType.STRING)
    @Column
    private Adoption.Kind kind;

    @Column(name = "change_id")
    @Convert(converter = OptionalUuidConverter.class)
    private @Nullable UUID changeId;

    @Column(name = "local_changes")
    private String localChanges;

    @Column(name = "local_sha256")
    private String localSha256;

    @Column
    private String reason;

    @Column(name = "adopted_at")
    private Instant adoptedAt;

    @Column(name = "adopted_by")
    private UUID adoptedBy;

    @Column(name = "adopted_name")
    private String adoptedName;

    /** For JPA. */
    protected AdoptionRow() {}

    /** The adoption of a clinic. */
    public AdoptionRow(UUID clinicId, Adoption adoption) {
        this.clinicId = clinicId;
        this.number = adoption.number();
        this.release = adoption.release();
        this.kind = adoption.kind();
        this.changeId = adoption.change();
        this.localChanges = StoredChanges.json(adoption.local());
        this.localSha256 = adoption.localSha256();
        this.reason = adoption.reason();
        this.adoptedAt = adoption.at();
        this.adoptedBy = adoption.by();
        this.adoptedName = adoption.name();
    }

    /** What was put in force. */
    public Adoption shown() {
        return new Adoption(
                number,
                release,
                kind,
                changeId,
                StoredChanges.read(localChanges),
                localSha256,
                reason,
                adoptedAt,
                adoptedBy,
                adoptedName);
    }
}
