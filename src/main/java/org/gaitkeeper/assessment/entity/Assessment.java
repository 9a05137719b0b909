package org.gaitkeeper.assessment.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.persistence.annotations.Customizer;
import org.gaitkeeper.assessment.AssessmentStatus;
import org.gaitkeeper.assessment.Signature;
import org.gaitkeeper.platform.persistence.ClinicKey;
import org.gaitkeeper.platform.persistence.JsonTextConverter;
import org.gaitkeeper.platform.persistence.OptionalUuidConverter;
import org.gaitkeeper.platform.persistence.UuidColumns;
import org.jspecify.annotations.Nullable;

/**
 * One assessment of one patient. It begins as a draft, on its own or as the correction of a signed one. A draft grows by
 * answers and by actions on red flags; each change counts the version up by one, and a change made against an older
 * version is refused. It ends in one of two ways: signed, which freezes the row, its answers and the differential under a
 * digest, or discarded with a reason. Either way the database refuses any further change of the row; a signed assessment is
 * corrected by a new one that names it in {@code supersedes}, and at most one that is not discarded may do so.
 */
@Entity
@Table(name = "assessment")
@IdClass(ClinicKey.class)
@Customizer(UuidColumns.class)
public class Assessment {

    @Id
    @Column(name = "clinic_id")
    private UUID clinicId;

    @Id
    private UUID id;

    @Column(name = "patient_id")
    private UUID patientId;

    @Column(name = "case_id")
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    @Column
    private AssessmentStatus status;

    /** Counted by {@link #changed}: the row is locked while it is, so that JPA's own counting is not needed. */
    @Column(name = "version")
    private long version;

    @Convert(converter = JsonTextConverter.class)
    @Column
    private String answers;

    @Convert(converter = JsonTextConverter.class)
    @Column(name = "flag_actions")
    private String flagActions;

    @Convert(converter = JsonTextConverter.class)
    @Column
    private String reviews;

    /** Null in a draft, and in what was signed before runs were logged. */
    @Convert(converter = JsonTextConverter.class)
    @Column
    private @Nullable String runs;

    @Column(name = "open_flags")
    private int openFlags;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "started_by")
    private UUID startedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column
    @Convert(converter = OptionalUuidConverter.class)
    private @Nullable UUID supersedes;

    @Column(name = "amendment_reason")
    private String amendmentReason = "";

    @Column(name = "discard_reason")
    private String discardReason = "";

    @Column(name = "signed_at")
    private @Nullable Instant signedAt;

    @Column(name = "signed_by")
    @Convert(converter = OptionalUuidConverter.class)
    private @Nullable UUID signedBy;

    @Column(name = "signed_name")
    private String signedName = "";

    @Column(name = "signed_registration")
    private String signedRegistration = "";

    @Column(name = "signed_meaning")
    private String signedMeaning = "";

    @Column
    private byte @Nullable [] digest;

    /** For JPA. */
    protected Assessment() {}

    /** What an assessment begins with. */
    public record Start(
            UUID clinicId,
            UUID id,
            UUID patientId,
            UUID caseId,
            UUID startedBy,
            Instant startedAt,
            @Nullable UUID supersedes,
            String amendmentReason) {}

    /** A draft without answers, version 1. */
    public Assessment(Start start) {
        this.clinicId = start.clinicId();
        this.id = start.id();
        this.patientId = start.patientId();
        this.caseId = start.caseId();
        this.status = AssessmentStatus.DRAFT;
        this.version = 1;
        this.answers = "{}";
        this.flagActions = "{}";
        this.reviews = "{}";
        this.startedAt = start.startedAt();
        this.startedBy = start.startedBy();
        this.changedAt = start.startedAt();
        this.supersedes = start.supersedes();
        this.amendmentReason = start.amendmentReason();
    }

    /** Sets what a draft begins with when it corrects an earlier assessment. */
    public void carryOver(String answersJson, String flagActionsJson) {
        this.answers = answersJson;
        this.flagActions = flagActionsJson;
    }

    /** Records new answers and actions as the next version. */
    public void changed(String answersJson, String flagActionsJson, Instant at) {
        this.answers = answersJson;
        this.flagActions = flagActionsJson;
        this.changedAt = at;
        this.version++;
    }

    /** Records which sections were looked through; the answers, and so the version, stay. */
    public void reviewed(String reviewsJson) {
        this.reviews = reviewsJson;
    }

    /** Keeps the runs that the differential about to be signed was computed with. */
    public void freeze(String runsJson) {
        this.runs = runsJson;
    }

    /** Says how many raised red flags have no action yet. */
    public void openFlags(int count) {
        this.openFlags = count;
    }

    /** Freezes the assessment; nothing can be changed after the transaction. */
    public void sign(Signature signature) {
        this.status = AssessmentStatus.SIGNED;
        this.signedAt = signature.at();
        this.signedBy = signature.by();
        this.signedName = signature.name();
        this.signedRegistration = signature.registration();
        this.signedMeaning = signature.meaning();
        this.digest = HexFormat.of().parseHex(signature.digest());
        this.openFlags = 0;
    }

    /** Gives the draft up. */
    public void discard(String reason, Instant at) {
        this.status = AssessmentStatus.DISCARDED;
        this.discardReason = reason;
        this.changedAt = at;
        this.openFlags = 0;
        this.version++;
    }

    /** The signature; null unless signed. */
    public @Nullable Signature signature() {
        UUID by = signedBy;
        Instant at = signedAt;
        byte[] hash = digest;
        return by == null || at == null || hash == null
                ? null
                : new Signature(
                        by,
                        signedName,
                        signedRegistration,
                        signedMeaning,
                        at,
                        HexFormat.of().formatHex(hash));
    }

    public UUID clinicId() {
        return clinicId;
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

    public AssessmentStatus status() {
        return status;
    }

    public long version() {
        return version;
    }

    public String answers() {
        return answers;
    }

    public String flagActions() {
        return flagActions;
    }

    public String reviews() {
        return reviews;
    }

    /** The frozen runs; null unless signed, and in what was signed before runs were logged. */
    public @Nullable String runs() {
        return runs;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public UUID startedBy() {
        return startedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public @Nullable UUID supersedes() {
        return supersedes;
    }

    public String amendmentReason() {
        return amendmentReason;
    }

    public String discardReason() {
        return discardReason;
    }
}
