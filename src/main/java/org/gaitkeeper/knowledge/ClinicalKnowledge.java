package org.gaitkeeper.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.gaitkeeper.differential.Differential;
import org.gaitkeeper.differential.Engine;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.findings.Catalogue;
import org.gaitkeeper.findings.Findings;

/** The knowledge this release ships with, read and checked once. What the rest of the product asks. */
@Singleton
public class ClinicalKnowledge {

    private final KnowledgeBase knowledge = KnowledgeFiles.shipped().read();
    private final Engine engine = new Engine();

    /** Reads it while the application starts: damaged knowledge stops the start, not the first patient. */
    void readAtStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
        // That this bean exists is all that is wanted.
    }

    /** Everything that can be asked, seen or measured. */
    public Catalogue catalogue() {
        return knowledge.catalogue();
    }

    /** Conditions, claims, red flags, advice and sources. */
    public KnowledgeBase base() {
        return knowledge;
    }

    /**
     * What these findings could mean.
     *
     * @param runs what was logged on each run, oldest first; empty when none was
     */
    public Differential assess(Findings findings, List<Findings> runs) {
        return engine.assess(findings, runs, knowledge);
    }
}
