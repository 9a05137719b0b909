package org.gaitkeeper.access.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.access.entity.ApiToken;
import org.gaitkeeper.access.entity.Clinic;
import org.gaitkeeper.access.entity.Clinician;
import org.gaitkeeper.access.entity.SignIn;
import org.gaitkeeper.platform.persistence.ClinicRowId;
import org.gaitkeeper.platform.persistence.Ids;
import org.jspecify.annotations.Nullable;

/** Reads and writes the rows of sign-in. The lookups by secret run before the clinic is known, through the gate's functions. */
@Singleton
public class SignInStore {

    private final EntityManager entities;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public SignInStore(EntityManager entities, Ids ids, Clock clock) {
        this.entities = entities;
        this.ids = ids;
        this.clock = clock;
    }

    /** A row found by a secret. */
    public record Found(UUID clinicId, UUID id, UUID clinicianId) {}

    /** An active account. */
    public record Account(UUID clinicId, UUID clinicianId, String name, String passwordHash) {}

    @Transactional
    public Optional<Account> account(String email) {
        List<?> rows = entities.createNativeQuery(
                        "select clinic_id, clinician_id, display_name, password_hash from gate_credentials(?1)")
                .setParameter(1, email)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Account((UUID) row[0], (UUID) row[1], (String) row[2], (String) row[3]))
                .findFirst();
    }

    @Transactional
    public Optional<Found> signIn(byte[] tokenHash) {
        return found("select clinic_id, sign_in_id, clinician_id from gate_sign_in(?1)", tokenHash);
    }

    @Transactional
    public Optional<Found> apiToken(byte[] tokenHash) {
        return found("select clinic_id, api_token_id, clinician_id from gate_api_token(?1)", tokenHash);
    }

    private Optional<Found> found(String query, byte[] tokenHash) {
        List<?> rows =
                entities.createNativeQuery(query).setParameter(1, tokenHash).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Found((UUID) row[0], (UUID) row[1], (UUID) row[2]))
                .findFirst();
    }

    /** The person of a living sign-in, noted as seen; empty when it has ended, locked, or the person was deactivated. */
    @Transactional
    public Optional<Actor> actorOfSignIn(Found found) {
        Instant now = clock.instant();
        @Nullable SignIn signIn = entities.find(SignIn.class, key(found));
        if (signIn == null || !signIn.alive(now)) {
            return Optional.empty();
        }
        signIn.seen(now);
        return actor(found, signIn.csrfToken());
    }

    /** The person of a living token; empty when it has expired, was revoked, or the person was deactivated. */
    @Transactional
    public Optional<Actor> actorOfToken(Found found) {
        @Nullable ApiToken token = entities.find(ApiToken.class, key(found));
        return token == null || !token.alive(clock.instant()) ? Optional.empty() : actor(found, "");
    }

    private Optional<Actor> actor(Found found, String csrf) {
        @Nullable Clinician clinician = clinician(found.clinicId(), found.clinicianId());
        @Nullable Clinic clinic = entities.find(Clinic.class, found.clinicId());
        if (clinician == null || clinic == null || !clinician.active()) {
            return Optional.empty();
        }
        Actor actor = clinician.acting(clinic.view(), csrf);
        return actor.roles().isEmpty() ? Optional.empty() : Optional.of(actor);
    }

    private @Nullable Clinician clinician(UUID clinicId, UUID clinicianId) {
        return entities.find(Clinician.class, new ClinicRowId(clinicId, clinicianId));
    }

    private static ClinicRowId key(Found found) {
        return new ClinicRowId(found.clinicId(), found.id());
    }

    /** A new sign-in: the secret for the cookie, the token for its forms, and whose it is. */
    public record Started(String secret, String csrf, UUID clinicianId) {}

    /** Starts a sign-in and gives its secret, which is kept nowhere. */
    @Transactional
    public Started start(Account account) {
        String secret = Secrets.token();
        SignIn signIn = SignIn.start(
                account.clinicId(),
                ids.next(),
                account.clinicianId(),
                Secrets.hash(secret),
                Secrets.token(),
                clock.instant());
        entities.persist(signIn);
        return new Started(secret, signIn.csrfToken(), account.clinicianId());
    }

    /** A token with its end. */
    public record Issued(String token, Instant expiresAt) {}

    /** Issues a token for a program and gives its secret, which is kept nowhere. */
    @Transactional
    public Issued issue(Account account) {
        String secret = Secrets.token();
        ApiToken token = ApiToken.issue(
                account.clinicId(), ids.next(), account.clinicianId(), Secrets.hash(secret), clock.instant());
        entities.persist(token);
        return new Issued(secret, token.expiresAt());
    }

    @Transactional
    public void end(Found found) {
        @Nullable SignIn signIn = entities.find(SignIn.class, key(found));
        if (signIn != null) {
            signIn.end(clock.instant());
        }
    }

    @Transactional
    public void revoke(Found found) {
        @Nullable ApiToken token = entities.find(ApiToken.class, key(found));
        if (token != null) {
            token.revoke(clock.instant());
        }
    }

    /** Ends every browser and every token of a person. */
    @Transactional
    public void endAll(UUID clinicId, UUID clinicianId) {
        Instant now = clock.instant();
        entities.createQuery(
                        "select s from SignIn s where s.clinicId = :clinic and s.clinicianId = :person and s.endedAt is null",
                        SignIn.class)
                .setParameter("clinic", clinicId)
                .setParameter("person", clinicianId)
                .getResultList()
                .forEach(signIn -> signIn.end(now));
        entities.createQuery(
                        "select t from ApiToken t where t.clinicId = :clinic and t.clinicianId = :person"
                                + " and t.revokedAt is null",
                        ApiToken.class)
                .setParameter("clinic", clinicId)
                .setParameter("person", clinicianId)
                .getResultList()
                .forEach(token -> token.revoke(now));
    }

    /** How the password of an account stands. */
    public enum Standing {
        OWN,
        /** Made by an administrator; to be changed before anything else. */
        FIRST,
        /** Made by an administrator and too old. */
        EXPIRED
    }

    /** How the password of this account stands; the clinic of the thread must be set before. */
    @Transactional
    public Standing standing(Account account) {
        @Nullable Clinician person = clinician(account.clinicId(), account.clinicianId());
        @Nullable Instant until = person == null ? null : person.passwordUntil();
        return until == null ? Standing.OWN : clock.instant().isBefore(until) ? Standing.FIRST : Standing.EXPIRED;
    }

    /** The stored hash of the person acting. */
    @Transactional
    public String passwordHash(Actor actor) {
        @Nullable Clinician clinician = clinician(actor.clinicId(), actor.clinicianId());
        return clinician == null ? "" : clinician.passwordHash();
    }

    /** Changes how the person acting sees the product. */
    @Transactional
    public void choose(Actor actor, Consumer<Clinician> choice) {
        @Nullable Clinician clinician = clinician(actor.clinicId(), actor.clinicianId());
        if (clinician != null) {
            choice.accept(clinician);
        }
    }
}
