package org.gaitkeeper.knowledge.control;

import static org.gaitkeeper.platform.words.Words.t;

import org.gaitkeeper.knowledge.Suggestion;
import org.gaitkeeper.knowledge.entity.SuggestionRow;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a form or a program suggests, before it is understood; null is the same as empty.
 *
 * @param about {@code CONDITION}, {@code CLAIM}, {@code RED_FLAG} or {@code SOURCE}
 * @param id code, id or key of that
 */
public record SuggestionForm(
        @Nullable String about,
        @Nullable String id,
        @Nullable String what,
        @Nullable String why,
        @Nullable String source) {

    /** Most characters of what and of why. */
    public static final int LONGEST = 2000;

    /** Most characters of the source. */
    public static final int LONGEST_SOURCE = 500;

    /**
     * What it is about.
     *
     * @throws Problem 400 when it says nothing the product knows
     */
    Suggestion.About subject() {
        Text text = new Text();
        Suggestion.About subject =
                text.choice("about", about, Suggestion.About.class, t("what the suggestion is about"));
        text.orThrow();
        return subject;
    }

    /**
     * What the person wrote.
     *
     * @throws Problem 400 with every field to put right
     */
    SuggestionRow.Words words() {
        Text text = new Text();
        SuggestionRow.Words words = new SuggestionRow.Words(
                text.needed("what", what, t("what should change"), LONGEST),
                text.needed("why", why, t("why it should change"), LONGEST),
                text.optional("source", source, LONGEST_SOURCE));
        text.orThrow();
        return words;
    }
}
