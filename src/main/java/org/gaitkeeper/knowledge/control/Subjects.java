package org.gaitkeeper.knowledge.control;

import java.util.Optional;
import org.gaitkeeper.differential.Condition;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.differential.RedFlag;
import org.gaitkeeper.knowledge.Suggestion.About;
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
        return switch (about) {
            case CONDITION -> base.condition(id).map(Condition::name);
            case CLAIM -> base.claim(id).map(claim -> claim.because());
            case RED_FLAG ->
                base.contents().redFlags().stream()
                        .filter(flag -> flag.id().equals(id))
                        .findFirst()
                        .map(RedFlag::title);
            case SOURCE ->
                new Library(base).source(id).map(sheet -> sheet.source().cited());
        };
    }
}
