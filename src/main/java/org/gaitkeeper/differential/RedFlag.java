package org.gaitkeeper.differential;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gaitkeeper.findings.Speech;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that overrides the ranking.
 *
 * @param id {@code R1} and so on
 * @param code stable, snake_case
 * @param title as shown
 * @param when raised when true
 * @param unless not raised when this is true; unknown does not hold it back; null when nothing does
 * @param tier how soon
 * @param destination who
 * @param action what to do and say
 * @param questions findings a clinician must have asked before signing
 * @param sources never empty
 * @param because one sentence
 */
public record RedFlag(
        String id,
        String code,
        String title,
        Test when,
        @Nullable Test unless,
        Urgency tier,
        String destination,
        String action,
        List<String> questions,
        List<String> sources,
        String because) {

    public RedFlag {
        questions = List.copyOf(questions);
        sources = List.copyOf(sources);
    }

    /** Everything it asks of the findings. */
    Stream<Test> tests() {
        return Stream.of(when, unless).filter(Objects::nonNull);
    }

    RedFlag in(Speech speech) {
        return new RedFlag(
                id,
                code,
                speech.said(title),
                when,
                unless,
                tier,
                speech.said(destination),
                speech.said(action),
                questions,
                sources,
                speech.said(because));
    }

    /** The same, sent to somebody else. */
    RedFlag to(String newDestination) {
        return new RedFlag(id, code, title, when, unless, tier, newDestination, action, questions, sources, because);
    }
}
