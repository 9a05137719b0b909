package org.gaitkeeper.knowledge.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.differential.KnowledgeVersion;
import org.gaitkeeper.knowledge.CaseSuite;
import org.gaitkeeper.platform.words.Language;
import org.gaitkeeper.platform.words.Words;

/** What the case suite made of each version of knowledge, kept because a run takes about a second. */
@Singleton
class CaseVerdicts {

    private static final int KEPT = 24;

    private final CaseSuite suite;
    private final Map<Key, CaseSuite.Verdict> kept = new LinkedHashMap<>(2 * KEPT, 0.75F, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, CaseSuite.Verdict> eldest) {
            return size() > KEPT;
        }
    };

    /** What stands in the way is told in sentences, so a verdict has a language. */
    private record Key(KnowledgeVersion version, Language language) {}

    @Inject
    CaseVerdicts(CaseSuite suite) {
        this.suite = suite;
    }

    /** Runs the suite, or tells what it said before of the same version. */
    synchronized CaseSuite.Verdict of(KnowledgeBase base) {
        Key key = new Key(base.version(), Words.language());
        CaseSuite.Verdict known = kept.get(key);
        if (known == null) {
            known = suite.run(base);
            kept.put(key, known);
        }
        return known;
    }
}
