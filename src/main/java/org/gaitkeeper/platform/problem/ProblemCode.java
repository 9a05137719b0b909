package org.gaitkeeper.platform.problem;

/**
 * A stable name for one kind of failure. Each feature declares its own as an enum; programs branch on {@link #name()},
 * which therefore never changes once released.
 */
public interface ProblemCode {

    /** The stable code, in capitals with underscores. */
    String name();

    /** The HTTP status it is answered with, 400 to 599. */
    int status();

    /** What happened, in one sentence without patient data. */
    String title();
}
