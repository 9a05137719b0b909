package org.gaitkeeper.knowledge.boundary;

import java.util.List;
import java.util.stream.Collectors;
import org.gaitkeeper.differential.Condition;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.differential.Urgency;
import org.gaitkeeper.knowledge.KnowledgeWords;
import org.gaitkeeper.knowledge.Replay;
import org.gaitkeeper.knowledge.control.ReadReleases;

/**
 * A signed assessment that would show something else, in words.
 *
 * @param id of the assessment
 * @param order the first three as signed and as they would be; empty when they stay
 * @param urgency as signed and as it would be; empty when it stays
 */
public record MovedLine(String id, String order, String urgency) {

    /** Most lines shown; the number of all is given. */
    private static final int SHOWN = 50;

    static List<MovedLine> of(ReadReleases.Examined examined) {
        Replay replay = examined.replay();
        KnowledgeBase base = examined.base();
        if (replay == null || base == null) {
            return List.of();
        }
        return replay.moved().stream()
                .limit(SHOWN)
                .map(moved -> of(moved, base))
                .toList();
    }

    private static MovedLine of(Replay.Moved moved, KnowledgeBase base) {
        return new MovedLine(
                moved.assessment().toString(),
                moved.inOrder() ? names(moved.before(), base) + " → " + names(moved.after(), base) : "",
                moved.inUrgency() ? words(moved.urgencyBefore()) + " → " + words(moved.urgencyAfter()) : "");
    }

    private static String names(List<String> codes, KnowledgeBase base) {
        return codes.stream()
                .map(code -> base.condition(code).map(Condition::name).orElse(code))
                .collect(Collectors.joining(", "));
    }

    private static String words(Urgency urgency) {
        return KnowledgeWords.plain(urgency);
    }
}
