package org.gaitkeeper.platform.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field.
 *
 * @param field name of the field as it was sent, which in a form is also its id; a path such as {@code
 *     identifiers[0].value} inside a JSON body
 * @param message what is wrong and how to put it right, in one sentence without codes or blame
 */
public record FieldProblem(String field, String message) {

    /** The first message about that field, or null when it is in order. */
    public static @Nullable String of(List<FieldProblem> problems, String field) {
        for (FieldProblem problem : problems) {
            if (problem.field().equals(field)) {
                return problem.message();
            }
        }
        return null;
    }

    /** The ids for {@code aria-describedby}: hint first, then problem; null when there is neither. */
    public static @Nullable String describedBy(List<FieldProblem> problems, String field, String hint) {
        boolean wrong = of(problems, field) != null;
        if (hint.isEmpty()) {
            return wrong ? field + "-problem" : null;
        }
        return wrong ? field + "-hint " + field + "-problem" : field + "-hint";
    }
}
