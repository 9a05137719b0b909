package org.gaitkeeper.differential;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A rule with its test, and the findings the test and the exception to it look at. Each is equal to itself alone. */
final class Guarded<T> {

    private final T rule;
    private final Gate when;
    private final @Nullable Gate unless;
    private final Set<String> reads;
    private final Set<String> depends;

    Guarded(T rule, Gate when, @Nullable Gate unless, Set<String> reads, Set<String> depends) {
        this.rule = rule;
        this.when = when;
        this.unless = unless;
        this.reads = reads;
        this.depends = depends;
    }

    T rule() {
        return rule;
    }

    Gate when() {
        return when;
    }

    @Nullable
    Gate unless() {
        return unless;
    }

    /** Findings of the test. */
    Set<String> reads() {
        return reads;
    }

    /** These and the findings of the exception. */
    Set<String> depends() {
        return depends;
    }

    /** Whether it is true; what nobody asked never makes it true, and never holds it back. */
    boolean holds(Truth[] truths) {
        return when.evaluate(truths) == Truth.TRUE && (unless == null || unless.evaluate(truths) != Truth.TRUE);
    }
}
