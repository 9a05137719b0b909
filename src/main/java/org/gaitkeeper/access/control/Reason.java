package org.gaitkeeper.access.control;

import static org.gaitkeeper.platform.words.Words.t;

import org.gaitkeeper.platform.problem.Text;
import org.jspecify.annotations.Nullable;

/** The reason that every change of people and settings needs. */
public final class Reason {

    private static final int MOST = 300;

    private Reason() {}

    /**
     * Reads it.
     *
     * @throws org.gaitkeeper.platform.problem.Problem 400 with the field {@code reason} when it is missing or too long
     */
    public static String read(@Nullable String written) {
        Text text = new Text();
        String reason = text.needed("reason", written, t("the reason"), MOST);
        text.orThrow();
        return reason;
    }
}
