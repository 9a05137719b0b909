package org.gaitkeeper.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.gaitkeeper.platform.problem.CommonProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Who this request acts for; set once by the sign-in filter, read by everybody. */
@RequestScoped
public class Acting {

    private @Nullable Actor actor;

    /** Says who is acting. Only the filter of this room and tests call it. */
    public void as(Actor who) {
        this.actor = who;
    }

    /**
     * The person acting.
     *
     * @throws Problem 401 when nobody is signed in
     */
    public Actor actor() {
        return ifAny().orElseThrow(() -> Problem.of(CommonProblem.SIGN_IN_REQUIRED));
    }

    /** The person acting; empty when nobody is signed in. */
    public Optional<Actor> ifAny() {
        return Optional.ofNullable(actor);
    }
}
