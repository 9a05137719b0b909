package org.gaitkeeper.access.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gaitkeeper.platform.persistence.ClinicRowId;
import org.jspecify.annotations.Nullable;

/** A bearer token of a program that acts for a person. Only a hash is kept; lives twelve hours unless revoked. */
@Entity
@Table(name = "api_token")
@IdClass(ClinicRowId.class)
public class ApiToken {

    /** Life of a token. */
    public static final Duration LIFE = Duration.ofHours(12);

    @Id
    @Column(name = "clinic_id")
    private UUID clinicId;

    @Id
    private UUID id;

    @Column(name = "clinician_id")
    private UUID clinicianId;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    protected ApiToken() {}

    /** A new token, valid from now. */
    public static ApiToken issue(UUID clinicId, UUID id, UUID clinicianId, byte[] tokenHash, Instant now) {
        ApiToken token = new ApiToken();
        token.clinicId = clinicId;
        token.id = id;
        token.clinicianId = clinicianId;
        token.tokenHash = tokenHash.clone();
        token.createdAt = now;
        token.expiresAt = now.plus(LIFE);
        return token;
    }

    public boolean alive(Instant now) {
        return revokedAt == null && !now.isBefore(createdAt) && now.isBefore(expiresAt) && tokenHash.length == 32;
    }

    public void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    public UUID clinicianId() {
        return clinicianId;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
