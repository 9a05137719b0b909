package org.gaitkeeper.platform.persistence;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The clinic whose rows this thread may see. Set when a request is known to act for a clinic, cleared at its end; every
 * transaction hands it to PostgreSQL, whose row-level security does the rest. With no clinic set no row is visible.
 */
public final class ClinicScope {

    /** Chain and scope of what belongs to no clinic, such as a sign-in with an unknown address. */
    public static final UUID NO_CLINIC = new UUID(0, 0);

    private static final ThreadLocal<@Nullable UUID> CURRENT = new ThreadLocal<>();

    private ClinicScope() {}

    /** The clinic of this thread, or null when none is set. */
    public static @Nullable UUID current() {
        return CURRENT.get();
    }

    /** Sets the clinic for the rest of this thread's request. */
    public static void enter(UUID clinic) {
        CURRENT.set(clinic);
    }

    /** Forgets the clinic. */
    public static void leave() {
        CURRENT.remove();
    }

    /** Runs one piece of work for a clinic and restores what was set before. Start no transaction before it. */
    public static <T> T in(UUID clinic, Supplier<T> work) {
        @Nullable UUID before = CURRENT.get();
        CURRENT.set(clinic);
        try {
            return work.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }
}
