package org.gaitkeeper.platform.web;

import java.util.UUID;
import java.util.regex.Pattern;
import org.gaitkeeper.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Reads identifiers out of addresses; one that cannot be an identifier names nothing, so it is answered like an unknown one. */
public final class PathId {

    /** The template expression of a path segment that holds an identifier; keeps {@code new} and the like free for pages. */
    public static final String PATTERN = "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";

    private static final Pattern WRITTEN = Pattern.compile(PATTERN);

    private PathId() {}

    /**
     * The identifier in a path.
     *
     * @throws Problem 404 when the text is not an identifier
     */
    public static UUID of(@Nullable String segment) {
        if (segment == null || !WRITTEN.matcher(segment).matches()) {
            throw Problem.notFound();
        }
        return UUID.fromString(segment);
    }
}
