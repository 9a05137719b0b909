package org.gaitkeeper.differential;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The unassessed finding whose answers would change the ranking or the urgency most for the time it takes.
 *
 * @param finding code
 * @param label of the finding
 * @param question as asked
 * @param reason why it is next, one sentence
 * @param consequences what each answer would do
 */
public record NextQuestion(
        String finding, String label, String question, String reason, List<Consequence> consequences) {

    /**
     * What one answer would do.
     *
     * @param answer in words
     * @param raises names of conditions it would raise, most first
     * @param lowers names of conditions it would lower, most first
     * @param leader name of the condition that would then be first
     * @param flags titles of red flags it would raise
     * @param firstThree names of the conditions that would then be first, in order; empty in results of the first engine
     * @param urgency how soon somebody would then have to act; null in results of the first engine
     */
    public record Consequence(
            String answer,
            List<String> raises,
            List<String> lowers,
            String leader,
            List<String> flags,
            List<String> firstThree,
            @Nullable Urgency urgency) {

        /** Results stored by the first engine tell only who would be first. */
        public Consequence {
            firstThree = firstThree == null ? List.of() : firstThree;
        }
    }
}
