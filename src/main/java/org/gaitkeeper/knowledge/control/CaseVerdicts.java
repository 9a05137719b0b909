package org.gaitkeeper.knowledge.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.differential.KnowledgeVersion;
import org.gaitkeeper.knowledge.CaseSuite;

/** What the case suite made of each version of knowledge, kept because a run takes about a second. */
@Singleton
class CaseVerdicts {

    private static final int KEPT = 24;

    private final CaseSuite suite;
    private final Map<KnowledgeVersion, CaseSuite.Verdict> kept = new LinkedHashMap<>(2 * KEPT, 0.75F, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<KnowledgeVersion, CaseSuite.Verdict> eldest) {
            return size() > KEPT;
        }
    };

    @Inject
    CaseVerdicts(CaseSuite suite) {
        this.suite = suite;
    }

    /** Runs the suite, or tells what it said before of the same version. */
    synchronized CaseSuite.Verdict of(KnowledgeBase base) {
        CaseSuite.Verdict known = kept.get(base.version());
        if (known == null) {
            known = suite.run(base);
            kept.put(base.version(), known);
        }
        return known;
    }
}
