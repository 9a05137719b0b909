package org.gaitkeeper.knowledge.scoring;

import java.util.Arrays;
import java.util.List;
import org.gaitkeeper.differential.Band;
import org.gaitkeeper.knowledge.scoring.ScoredCase.Placed;

/** Scored cases as short as a line of a table. */
final class MadeUp {

    private MadeUp() {}

    /**
     * A case.
     *
     * @param answer final diagnosis, and after a bar the acceptable ones: {@code a|b,c}
     * @param ranked diagnoses best first; {@code !} after one leads, {@code ?} is possible, nothing is less likely
     * @param urgency the differential's
     * @param wanted appropriate urgency first
     */
    static ScoredCase scored(String answer, String ranked, String urgency, String... wanted) {
        String[] answers = answer.split("\\|", -1);
        List<Placed> placed = Arrays.stream(ranked.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> new Placed(word.replaceAll("[!?]", ""), band(word)))
                .toList();
        Expected expected = new Expected(
                answers[0],
                answers.length > 1 ? List.of(answers[1].split(",", -1)) : List.of(),
                List.of(wanted),
                false);
        return new ScoredCase(answer, placed, urgency, List.of(), expected);
    }

    private static Band band(String word) {
        return word.endsWith("!") ? Band.LEADING : word.endsWith("?") ? Band.POSSIBLE : Band.LESS_LIKELY;
    }
}
