package org.gaitkeeper.access.control;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gaitkeeper.access.AccessProblem;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.access.SecurityEvent;
import org.gaitkeeper.access.SecurityEvent.Kind;
import org.gaitkeeper.access.control.SignInStore.Account;
import org.gaitkeeper.access.control.SignInStore.Found;
import org.gaitkeeper.access.control.SignInStore.Issued;
import org.gaitkeeper.access.control.SignInStore.Started;
import org.gaitkeeper.platform.persistence.ClinicScope;
import org.gaitkeeper.platform.problem.CommonProblem;
import org.gaitkeeper.platform.problem.Problem;

/**
 * Signing in and out, for browsers and for programs. An unknown account and a wrong password get the same answer after the
 * same work. Hashing happens outside any transaction, so that it holds no connection.
 */
@Singleton
public class SigningIn {

    private final SignInStore store;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Event<SecurityEvent> events;

    @Inject
    public SigningIn(SignInStore store, Passwords passwords, Throttle throttle, Event<SecurityEvent> events) {
        this.store = store;
        this.passwords = passwords;
        this.throttle = throttle;
        this.events = events;
    }

    /**
     * Signs a browser in.
     *
     * @param origin address the request came from
     * @return the secret for the cookie and the token for the forms
     * @throws Problem WRONG_PASSWORD for an unknown account and a wrong password alike, TOO_MANY_TRIES when guessing
     */
    public Started browser(String email, String password, String origin) {
        return proved(email, password, origin, Kind.SIGNED_IN, store::start);
    }

    /**
     * Signs a program in.
     *
     * @throws Problem as for a browser
     */
    public Issued program(String email, String password, String origin) {
        return proved(email, password, origin, Kind.TOKEN_ISSUED, store::issue);
    }

    private <T> T proved(String email, String password, String origin, Kind kind, Function<Account, T> then) {
        Throttle.Key account = Throttle.Key.account(email);
        Throttle.Key address = Throttle.Key.address(origin);
        if (throttle.waiting(account) || throttle.waiting(address)) {
            events.fire(ofNobody(Kind.SIGN_IN_THROTTLED));
            throw Problem.of(CommonProblem.TOO_MANY_TRIES);
        }
        Optional<Account> known = email.isBlank() ? Optional.empty() : store.account(email);
        boolean right = known.map(one -> passwords.matches(password, one.passwordHash()))
                .orElseGet(() -> passwords.matchesNobody(password));
        if (known.isEmpty() || !right) {
            throttle.failed(account);
            throttle.failed(address);
            events.fire(known.map(one -> ofAccount(one, Kind.SIGN_IN_REFUSED))
                    .orElseGet(() -> ofNobody(Kind.SIGN_IN_REFUSED)));
            throw Problem.of(
                    CommonProblem.WRONG_PASSWORD, t("E-mail and password do not match. Check both and try again."));
        }
        throttle.succeeded(account);
        return ClinicScope.in(known.get().clinicId(), () -> {
            SignInStore.Standing standing = store.standing(known.get());
            if (standing == SignInStore.Standing.EXPIRED) {
                events.fire(ofAccount(known.get(), Kind.SIGN_IN_REFUSED));
                throw Problem.of(
                        CommonProblem.WRONG_PASSWORD,
                        t("Your first password is no longer valid. Ask an administrator for a new one."));
            }
            if (standing == SignInStore.Standing.FIRST && kind == Kind.TOKEN_ISSUED) {
                events.fire(ofAccount(known.get(), Kind.SIGN_IN_REFUSED));
                throw Problem.of(AccessProblem.PASSWORD_CHANGE_NEEDED);
            }
            events.fire(ofAccount(known.get(), kind));
            return then.apply(known.get());
        });
    }

    /** The person of a browser's cookie; empty when it is unknown, ended or locked. Enters the clinic. */
    public Optional<Actor> ofCookie(String secret) {
        return store.signIn(Secrets.hash(secret)).flatMap(found -> inClinic(found, store::actorOfSignIn));
    }

    /** The person of a bearer token; empty when it is unknown, expired or revoked. Enters the clinic. */
    public Optional<Actor> ofToken(String secret) {
        return store.apiToken(Secrets.hash(secret)).flatMap(found -> inClinic(found, store::actorOfToken));
    }

    private static Optional<Actor> inClinic(Found found, Function<Found, Optional<Actor>> load) {
        ClinicScope.enter(found.clinicId());
        Optional<Actor> actor = load.apply(found);
        if (actor.isEmpty()) {
            ClinicScope.leave();
        }
        return actor;
    }

    /** Whose a cookie was, even when its sign-in has ended; empty when it is unknown. */
    public Optional<String> ownerOfCookie(String secret) {
        return store.signIn(Secrets.hash(secret))
                .map(found -> found.clinicianId().toString());
    }

    /** Ends the sign-in that a new one replaces. */
    public void forget(String secret) {
        store.signIn(Secrets.hash(secret))
                .ifPresent(found -> ClinicScope.in(found.clinicId(), () -> {
                    store.end(found);
                    return found;
                }));
    }

    /** Ends the sign-in of this cookie. */
    public void out(Actor actor, String secret) {
        store.signIn(Secrets.hash(secret)).ifPresent(store::end);
        events.fire(ofActor(actor, Kind.SIGNED_OUT));
    }

    /** Ends the token of a program. */
    public void revoke(Actor actor, String secret) {
        store.apiToken(Secrets.hash(secret)).ifPresent(store::revoke);
        events.fire(ofActor(actor, Kind.SIGNED_OUT));
    }

    /** Ends every browser and token of the person acting. */
    public void outEverywhere(Actor actor) {
        store.endAll(actor.clinicId(), actor.clinicianId());
        events.fire(ofActor(actor, Kind.SIGNED_OUT_EVERYWHERE));
    }

    static SecurityEvent ofActor(Actor actor, Kind kind) {
        return new SecurityEvent(actor.clinicId(), actor.clinicianId(), actor.name(), kind, Map.of());
    }

    private static SecurityEvent ofAccount(Account account, Kind kind) {
        return new SecurityEvent(account.clinicId(), account.clinicianId(), account.name(), kind, Map.of());
    }

    private static SecurityEvent ofNobody(Kind kind) {
        return new SecurityEvent(ClinicScope.NO_CLINIC, null, "nobody known", kind, Map.of());
    }
}
