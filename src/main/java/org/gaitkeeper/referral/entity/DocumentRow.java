package org.gaitkeeper.referral.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.gaitkeeper.platform.persistence.ClinicKey;

/** One row of {@code referral_document}: the exact bytes that were signed. Never changed, which the database enforces too. */
@Entity(name = "ReferralDocument")
@Table(name = "referral_document")
@IdClass(ClinicKey.class)
public class DocumentRow {

    @Id
    @Column(name = "clinic_id")
    private UUID clinicId;

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "referral_id")
    private UUID referralId;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "bytes")
    private byte[] bytes;

    @Column(name = "sha256")
    private byte[] sha256;

    @Column(name = "created_at")
    private Instant createdAt;

    protected DocumentRow() {}

    public DocumentRow(
            UUID clinicId, UUID id, UUID referralId, String mediaType, byte[] bytes, byte[] sha256, Instant now) {
        this.clinicId = clinicId;
        this.id = id;
        this.referralId = referralId;
        this.mediaType = mediaType;
        this.bytes = bytes.clone();
        this.sha256 = sha256.clone();
        this.createdAt = now;
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public byte[] sha256() {
        return sha256.clone();
    }
}
