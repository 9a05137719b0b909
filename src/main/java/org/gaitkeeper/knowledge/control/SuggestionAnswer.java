package org.gaitkeeper.knowledge.control;

import static org.gaitkeeper.platform.words.Words.t;

import org.gaitkeeper.knowledge.Suggestion;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.problem.Text;
import org.jspecify.annotations.Nullable;

/** The answer to a suggestion, before it is understood; null is the same as empty. */
public record SuggestionAnswer(
        @Nullable String state, @Nullable String note) {

    /** An answer that was understood. */
    record Given(Suggestion.State state, String note) {}

    /**
     * The answer meant.
     *
     * @throws Problem 400 with every field to put right
     */
    Given understood() {
        Text text = new Text();
        Given given = new Given(
                text.choice("state", state, Suggestion.State.class, t("what becomes of the suggestion")),
                text.needed("note", note, t("a note for the person who suggested it"), SuggestionForm.LONGEST));
        text.orThrow();
        return given;
    }
}
