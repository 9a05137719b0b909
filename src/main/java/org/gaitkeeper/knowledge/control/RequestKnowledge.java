package org.gaitkeeper.knowledge.control;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was found to be in force, for the rest of a request: one request never mixes two releases. */
@RequestScoped
public class RequestKnowledge {

    private InForce.@Nullable Current current;

    /** What this request has found; empty before it has looked. */
    public Optional<InForce.Current> found() {
        return Optional.ofNullable(current);
    }

    /** Keeps what was found. */
    public void keep(InForce.Current found) {
        this.current = found;
    }

    /** Looks again next time, after this request changed what is in force. */
    public void forget() {
        this.current = null;
    }
}
