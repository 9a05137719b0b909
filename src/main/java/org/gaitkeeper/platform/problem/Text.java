package org.gaitkeeper.platform.problem;

import static org.gaitkeeper.platform.words.Words.said;
import static org.gaitkeeper.platform.words.Words.t;

import java.util.ArrayList;
import java.util.List;
import org.gaitkeeper.platform.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Checks of text fields that gather every problem before they are thrown together, so that a form is sent back once.
 * Lengths are counted in characters (UTF-16).
 */
public final class Text {

    /** How to mend a text that cannot be stored. */
    public static final String NOT_STORABLE = said("Remove control characters and broken characters from this text.");

    private final List<FieldProblem> problems = new ArrayList<>();

    /** Whether every character can be stored and printed: no NUL, no control but tab and line ends, no lone surrogate. */
    public static boolean storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            } else if (Character.isLowSurrogate(c) || (Character.isISOControl(c) && "\t\n\r".indexOf(c) < 0)) {
                return false;
            }
        }
        return true;
    }

    /** A text that must be there: trimmed, 1 to {@code max} characters. */
    public String needed(String field, @Nullable String value, String name, int max) {
        String text = optional(field, value, max);
        if (text.isEmpty()
                && problems.stream().noneMatch(problem -> problem.field().equals(field))) {
            problems.add(new FieldProblem(field, t("Enter {0}.", name)));
        }
        return text;
    }

    /** A text that may be missing: trimmed, at most {@code max} characters; empty when absent. */
    public String optional(String field, @Nullable String value, int max) {
        if (value == null) {
            return "";
        }
        String text = value.strip().replace("\r\n", "\n");
        if (!storable(text)) {
            problems.add(new FieldProblem(field, t(NOT_STORABLE)));
            return "";
        }
        if (text.length() > max) {
            problems.add(new FieldProblem(
                    field, t("Shorten this to {0} characters; it has {1}.", grouped(max), grouped(text.length()))));
            return "";
        }
        return text;
    }

    /** One of the constants of an enum, by its name; the first constant stands in when a problem was noted. */
    public <E extends Enum<E>> E choice(String field, @Nullable String value, Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        problems.add(new FieldProblem(field, t("Choose {0}.", name)));
        return type.getEnumConstants()[0];
    }

    private static String grouped(int count) {
        return String.format(Words.language().locale(), "%,d", count);
    }

    /** Notes a problem found elsewhere. */
    public void problem(String field, String message) {
        problems.add(new FieldProblem(field, message));
    }

    /** Throws all that was noted, in the order of the fields; does nothing when all is well. */
    public void orThrow() {
        if (!problems.isEmpty()) {
            throw Problem.of(CommonProblem.VALIDATION_FAILED, problems);
        }
    }
}
