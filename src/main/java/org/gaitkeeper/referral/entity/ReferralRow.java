package org.gaitkeeper.referral.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.persistence.annotations.Customizer;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.platform.json.Json;
import org.gaitkeeper.platform.persistence.ClinicKey;
import org.gaitkeeper.platform.persistence.JsonTextConverter;
import org.gaitkeeper.platform.persistence.OptionalUuidConverter;
import org.gaitkeeper.platform.persistence.UuidColumns;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.referral.Referral;
import org.gaitkeeper.referral.ReferralProblem;
import org.gaitkeeper.referral.ReferralStatus;
import org.gaitkeeper.referral.ReferralUrgency;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code referral}. A draft is changed, signed or discarded; a signed letter takes an answer and nothing else,
 * which the database enforces too.
 */
@Entity(name = "Referral")
@Table(name = "referral")
@IdClass(ClinicKey.class)
@Customizer(UuidColumns.class)
public class ReferralRow {

    @Id
    @Column(name = "clinic_id")
    private UUID clinicId;

    @Id
    @Column(name = "id")
    private UUID id;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "patient_id", updatable = false)
    private UUID patientId;

    @Column(name = "assessment_id", updatable = false)
    private UUID assessmentId;

    @Column(name = "assessment_version", updatable = false)
    private long assessmentVersion;

    @Column(name = "recipient_id")
    private UUID recipientId;

    @Column(name = "specialty")
    private String specialty;

    @Column(name = "urgency")
    @Enumerated(EnumType.STRING)
    private ReferralUrgency urgency;

    @Column(name = "urgency_reason")
    private String urgencyReason;

    @Column(name = "reason")
    private String reason;

    @Column(name = "included")
    @Convert(converter = JsonTextConverter.class)
    private String included;

    @Column(name = "added_text")
    private String addedText;

    @Column(name = "copies")
    private String copies;

    @Column(name = "status")
    @Enumerated(EnumType.STRING)
    private ReferralStatus status = ReferralStatus.DRAFT;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "created_by", updatable = false)
    private UUID createdBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "signed_at")
    private @Nullable Instant signedAt;

    @Column(name = "signed_by")
    @Convert(converter = OptionalUuidConverter.class)
    private @Nullable UUID signedBy;

    @Column(name = "signed_name")
    private String signedName = "";

    @Column(name = "reply_due")
    private @Nullable LocalDate replyDue;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "answered_by")
    @Convert(converter = OptionalUuidConverter.class)
    private @Nullable UUID answeredBy;

    @Column(name = "answer_note")
    private String answerNote = "";

    protected ReferralRow() {}

    /** A draft begun now. */
    public ReferralRow(
            Actor author,
            UUID id,
            UUID patientId,
            UUID assessmentId,
            long assessmentVersion,
            Content content,
            Instant now) {
        this.clinicId = author.clinicId();
        this.id = id;
        this.patientId = patientId;
        this.assessmentId = assessmentId;
        this.assessmentVersion = assessmentVersion;
        this.createdAt = now;
        this.createdBy = author.clinicianId();
        fill(content, now);
    }

    /**
     * Everything a clinician decides about a letter.
     *
     * @param included keys of what goes in
     */
    public record Content(
            UUID recipientId,
            String specialty,
            ReferralUrgency urgency,
            String urgencyReason,
            String reason,
            List<String> included,
            String addedText,
            String copies) {

        public Content {
            included = included.stream().distinct().sorted().toList();
        }

        /** The same, to another specialty. */
        public Content addressing(String other) {
            return new Content(recipientId, other, urgency, urgencyReason, reason, included, addedText, copies);
        }

        /** The same, with another reason. */
        public Content giving(String words) {
            return new Content(recipientId, specialty, urgency, urgencyReason, words, included, addedText, copies);
        }
    }

    /**
     * Takes over what the clinician decided.
     *
     * @throws Problem 409 when it is no longer a draft
     */
    public void take(Content content, Instant now) {
        requireDraft();
        fill(content, now);
    }

    private void fill(Content content, Instant now) {
        recipientId = content.recipientId();
        specialty = content.specialty();
        urgency = content.urgency();
        urgencyReason = content.urgencyReason();
        reason = content.reason();
        included = Json.text(content.included());
        addedText = content.addedText();
        copies = content.copies();
        changedAt = now;
    }

    /**
     * Signs, from which an answer is awaited.
     *
     * @throws Problem 409 when it is no longer a draft
     */
    public void sign(Actor signer, Instant now) {
        requireDraft();
        status = ReferralStatus.SIGNED;
        signedAt = now;
        signedBy = signer.clinicianId();
        signedName = signer.name();
        replyDue = LocalDate.ofInstant(now, signer.clinic().zone()).plusDays(urgency.replyDays());
        changedAt = now;
    }

    /**
     * Discards a draft.
     *
     * @throws Problem 409 when it is no longer a draft
     */
    public void discard(Instant now) {
        requireDraft();
        status = ReferralStatus.DISCARDED;
        changedAt = now;
    }

    /**
     * Records that the receiver answered.
     *
     * @throws Problem 409 when it is not signed, or answered already
     */
    public void answer(Actor who, String note, Instant now) {
        if (status == ReferralStatus.ANSWERED) {
            throw Problem.of(ReferralProblem.REFERRAL_ALREADY_ANSWERED);
        }
        if (status != ReferralStatus.SIGNED) {
            throw Problem.of(ReferralProblem.REFERRAL_NOT_SIGNED);
        }
        status = ReferralStatus.ANSWERED;
        answeredAt = now;
        answeredBy = who.clinicianId();
        answerNote = note;
        changedAt = now;
    }

    /**
     * Refuses what only a draft allows.
     *
     * @throws Problem 409 when it is signed or discarded
     */
    public void requireDraft() {
        if (status == ReferralStatus.DISCARDED) {
            throw Problem.of(ReferralProblem.REFERRAL_DISCARDED);
        }
        if (status != ReferralStatus.DRAFT) {
            throw Problem.of(ReferralProblem.REFERRAL_ALREADY_SIGNED);
        }
    }

    public long version() {
        return version;
    }

    public UUID id() {
        return id;
    }

    public UUID patientId() {
        return patientId;
    }

    /** The letter as others see it, with the hash of its file, empty when there is none. */
    public Referral shown(String sha256) {
        return new Referral(
                id,
                patientId,
                assessmentId,
                assessmentVersion,
                recipientId,
                specialty,
                urgency,
                urgencyReason,
                reason,
                List.of(Json.stored(included, String[].class)),
                addedText,
                copies,
                status,
                version,
                createdAt,
                signedAt,
                signedName,
                replyDue,
                answeredAt,
                answerNote,
                sha256);
    }
}
