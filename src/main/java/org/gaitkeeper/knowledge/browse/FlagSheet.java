package org.gaitkeeper.knowledge.browse;

import java.util.List;
import org.gaitkeeper.differential.Urgency;
import org.gaitkeeper.knowledge.SourceLine;
import org.gaitkeeper.knowledge.TestWords.Clause;
import org.jspecify.annotations.Nullable;

/**
 * A red flag in words.
 *
 * @param id as {@code R1}
 * @param title as shown
 * @param tier how soon
 * @param destination who
 * @param released destination of the release when the clinic uses another; empty when it does not
 * @param action what to do and say
 * @param because one sentence
 * @param when what raises it
 * @param unless what holds it back; null when nothing does
 * @param questions that must be asked before signing
 * @param sources never empty
 */
public record FlagSheet(
        String id,
        String title,
        Urgency tier,
        String destination,
        String released,
        String action,
        String because,
        Clause when,
        @Nullable Clause unless,
        List<Item> questions,
        List<SourceLine> sources) {

    public FlagSheet {
        questions = List.copyOf(questions);
        sources = List.copyOf(sources);
    }
}
