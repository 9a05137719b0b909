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

/**
 * One browser signed in. Only a hash of its token is kept. Lives at most twelve hours, locks after fifteen idle minutes
 * (trust goal G12), ends at sign-out; a locked one is never opened again, the next password starts a new one.
 */
@Entity
@Table(name = "sign_in")
@IdClass(ClinicRowId.class)
public class SignIn {

    /** Longest life of a sign-in. */
    public static final Duration ABSOLUTE = Duration.ofHours(12);

    /** Longest pause between two requests. */
    public static final Duration IDLE = Duration.ofMinutes(15);

    /** How stale the time of the last request may get before it is written again. */
    private static final Duration TOUCH = Duration.ofSeconds(20);

    @Id
    @Column(name = "clinic_id")
    private UUID clinicId;

    @Id
    private UUID id;

    @Column(name = "clinician_id")
    private UUID clinicianId;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "csrf_token")
    private String csrfToken;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected SignIn() {}

    /** A new sign-in, alive from now. */
    public static SignIn start(
            UUID clinicId, UUID id, UUID clinicianId, byte[] tokenHash, String csrfToken, Instant now) {
        SignIn signIn = new SignIn();
        signIn.clinicId = clinicId;
        signIn.id = id;
        signIn.clinicianId = clinicianId;
        signIn.tokenHash = tokenHash.clone();
        signIn.csrfToken = csrfToken;
        signIn.createdAt = now;
        signIn.lastSeenAt = now;
        return signIn;
    }

    /** Whether requests may be answered with it. */
    public boolean alive(Instant now) {
        return endedAt == null
                && now.isBefore(createdAt.plus(ABSOLUTE))
                && now.isBefore(lastSeenAt.plus(IDLE))
                && tokenHash.length == 32;
    }

    /** Notes a request. */
    public void seen(Instant now) {
        if (lastSeenAt.plus(TOUCH).isBefore(now)) {
            lastSeenAt = now;
        }
    }

    public void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    public UUID clinicianId() {
        return clinicianId;
    }

    public String csrfToken() {
        return csrfToken;
    }
}
