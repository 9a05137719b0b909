package org.gaitkeeper.access;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import org.gaitkeeper.access.control.Passwords;
import org.gaitkeeper.access.control.SignInStore;
import org.gaitkeeper.access.control.Throttle;
import org.gaitkeeper.platform.problem.CommonProblem;
import org.gaitkeeper.platform.problem.Problem;

/** Asks the person acting for the password again before a signature. */
@Singleton
public class Reauthentication {

    private final Acting acting;
    private final SignInStore store;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Event<SecurityEvent> events;

    @Inject
    public Reauthentication(
            Acting acting, SignInStore store, Passwords passwords, Throttle throttle, Event<SecurityEvent> events) {
        this.acting = acting;
        this.store = store;
        this.passwords = passwords;
        this.throttle = throttle;
        this.events = events;
    }

    /**
     * Passes when the password is right. Failures count for the same throttle as sign-in.
     *
     * @throws Problem WRONG_PASSWORD with the field {@code password}, TOO_MANY_TRIES when guessing
     */
    public void check(String password) {
        Actor actor = acting.actor();
        Throttle.Key account = Throttle.Key.account(actor.email());
        if (throttle.waiting(account)) {
            throw Problem.of(CommonProblem.TOO_MANY_TRIES);
        }
        if (password.isEmpty() || !passwords.matches(password, store.passwordHash(actor))) {
            throttle.failed(account);
            events.fire(new SecurityEvent(
                    actor.clinicId(),
                    actor.clinicianId(),
                    actor.name(),
                    SecurityEvent.Kind.PASSWORD_REFUSED,
                    Map.of()));
            throw Problem.fields(CommonProblem.WRONG_PASSWORD, "password", t("Enter your own password to sign."));
        }
        throttle.succeeded(account);
    }
}
