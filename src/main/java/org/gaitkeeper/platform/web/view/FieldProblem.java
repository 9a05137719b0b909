package org.gaitkeeper.platform.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field of a form and how to put it right.
 *
 * @param field the name of the control, which is also its id
 * @param message a sentence naming the field and the remedy, without codes or blame
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
