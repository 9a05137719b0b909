package org.gaitkeeper.access.control;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Map;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.access.AdministrationEvent;
import org.gaitkeeper.access.AdministrationEvent.Kind;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.platform.problem.Problem;

/** Gives the person acting a password of their own choice. */
@Singleton
public class ChangePassword {

    /** Fewest characters (NIST SP 800-63B-4, a password used alone). */
    public static final int LEAST = 15;

    /** Shorter sign-in names are found in any sentence. */
    private static final int SHORTEST_NAME = 4;

    private static final int LEAST_DIFFERENT = 5;

    private final PeopleRows rows;
    private final Acting acting;
    private final Event<AdministrationEvent> events;

    @Inject
    public ChangePassword(PeopleRows rows, Acting acting, Event<AdministrationEvent> events) {
        this.rows = rows;
        this.acting = acting;
        this.events = events;
    }

    /**
     * Refuses what would be guessed: too short, too long, the same as before, or made of the sign-in name.
     *
     * @throws Problem 400 with the field {@code chosen}
     */
    public void check(Actor actor, String current, String chosen) {
        String local = actor.email().substring(0, Math.max(0, actor.email().indexOf('@')));
        if (chosen.length() < LEAST) {
            throw Problem.field("chosen", t("Use {0} characters or more; a sentence is easy to remember.", LEAST));
        }
        if (chosen.length() > Passwords.MAX_LENGTH) {
            throw Problem.field("chosen", t("Use at most {0} characters.", Passwords.MAX_LENGTH));
        }
        if (chosen.equals(current)) {
            throw Problem.field("chosen", t("Choose a password that differs from the present one."));
        }
        boolean named = local.length() >= SHORTEST_NAME
                && chosen.toLowerCase(Locale.ROOT).contains(local);
        if (named || chosen.chars().distinct().count() < LEAST_DIFFERENT) {
            throw Problem.field(
                    "chosen",
                    t("Choose something that nobody guesses: not your e-mail, not one letter again and again."));
        }
    }

    /** Stores the hash of the chosen password, which now is the person's own. */
    @Transactional
    @Requires(Privilege.USE_PRODUCT)
    public void change(String hash) {
        Actor actor = acting.actor();
        rows.find(actor.clinicianId()).ownPassword(hash);
        events.fire(new AdministrationEvent(
                Kind.PASSWORD_CHANGED, "person", actor.clinicianId().toString(), Map.of()));
    }
}
