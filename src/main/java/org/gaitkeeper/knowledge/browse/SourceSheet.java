package org.gaitkeeper.knowledge.browse;

import java.util.List;
import org.gaitkeeper.knowledge.SourceLine;

/**
 * A source and what rests on it.
 *
 * @param source itself
 * @param resting all that cites it
 */
public record SourceSheet(SourceLine source, List<Item> resting) {

    public SourceSheet {
        resting = List.copyOf(resting);
    }

    /** What rests on it, of one kind. */
    public List<Item> resting(Item.Kind kind) {
        return resting.stream().filter(item -> item.kind() == kind).toList();
    }
}
