package org.gaitkeeper.knowledge.control;

import java.util.Optional;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.knowledge.Suggestion.About;
import org.gaitkeeper.knowledge.browse.ClaimSheet;
import org.gaitkeeper.knowledge.browse.ConditionSheet;
import org.gaitkeeper.knowledge.browse.FlagSheet;
import org.gaitkeeper.knowledge.browse.Library;

/** What a suggestion can be about in one knowledge base, by name. */
public final class Subjects {

    private final KnowledgeBase base;

    /** Names of this base. */
    public Subjects(KnowledgeBase base) {
        this.base = base;
    }

    /** What it is called; empty when the base has nothing of that name. */
    public Optional<String> title(About about, String id) {
        Library library = new Library(base);
        return switch (about) {
            case CONDITION -> library.condition(id).map(ConditionSheet::name);
            case CLAIM -> library.claim(id).map(ClaimSheet::because);
            case RED_FLAG ->
                library.redFlags().stream()
                        .filter(flag -> flag.id().equals(id))
                        .findFirst()
                        .map(FlagSheet::title);
            case SOURCE -> library.source(id).map(sheet -> sheet.source().cited());
        };
    }
}
