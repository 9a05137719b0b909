package org.gaitkeeper.differential;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A rule with its test, and the findings the test and the exception to it look at. Each is equal to itself alone. */
final class Guarded<T> {

    private final T rule;
    private final int when;
    private final int unless;
    private final int[] reads;
    private final int[] depends;

    Guarded(T rule, Test when, @Nullable Test unless, Index index) {
        this.rule = rule;
        this.when = index.node(when);
        this.unless = index.node(unless);
        this.reads = index.numbers(when.findings());
        Set<String> all = new TreeSet<>(when.findings());
        if (unless != null) {
            all.addAll(unless.findings());
        }
        this.depends = index.numbers(all);
    }

    T rule() {
        return rule;
    }

    /** Node of its test. */
    int when() {
        return when;
    }

    /** Node of the exception to it, {@link Circuit#NO_TEST} when there is none. */
    int unless() {
        return unless;
    }

    /** Findings of the test. */
    int[] reads() {
        return reads;
    }

    /** These and the findings of the exception. */
    int[] depends() {
        return depends;
    }

    /** Whether it is true; what nobody asked never makes it true, and never holds it back. */
    boolean holds(Truths truths) {
        return truths.holds(when) && (unless == Circuit.NO_TEST || !truths.holds(unless));
    }
}
