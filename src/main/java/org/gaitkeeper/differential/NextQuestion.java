package org.gaitkeeper.differential;

import java.util.List;

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
     */
    public record Consequence(
            String answer, List<String> raises, List<String> lowers, String leader, List<String> flags) {}
}
