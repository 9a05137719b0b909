package org.gaitkeeper.platform.web;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.ws.rs.core.EntityTag;
import org.gaitkeeper.platform.problem.CommonProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Versions of records as entity tags. */
public final class Versions {

    private Versions() {}

    /** The tag of a version. */
    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * Reads If-Match.
     *
     * @return the version the caller has read
     * @throws Problem 428 when the header is missing, 400 when it is not one entity tag of ours
     */
    public static long ifMatch(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw Problem.of(CommonProblem.IF_MATCH_REQUIRED);
        }
        String tag = header.strip();
        if (tag.startsWith("W/")) {
            tag = tag.substring(2);
        }
        if (tag.length() > 2 && tag.startsWith("\"") && tag.endsWith("\"")) {
            tag = tag.substring(1, tag.length() - 1);
        }
        return number("If-Match", tag);
    }

    /** Reads the version a form carried along; a form without it counts as never having read anything. */
    public static long ofForm(@Nullable String field) {
        return field == null ? -1 : number("version", field);
    }

    private static long number(String field, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notOurs) {
            throw Problem.field(field, t("Send the version exactly as it was given with the record."));
        }
    }
}
