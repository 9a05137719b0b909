package org.gaitkeeper.knowledge;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.gaitkeeper.differential.Differential;
import org.gaitkeeper.differential.Engine;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.differential.KnowledgeVersion;
import org.gaitkeeper.differential.LocalChanges;
import org.gaitkeeper.findings.Catalogue;
import org.gaitkeeper.findings.Findings;
import org.gaitkeeper.knowledge.control.CompiledKnowledge;
import org.gaitkeeper.knowledge.control.InForce;
import org.gaitkeeper.knowledge.control.RequestKnowledge;
import org.gaitkeeper.platform.words.Words;

/**
 * The knowledge in force for the acting clinic: the release it adopted with the changes of its own. What the rest of the
 * product asks, in the language of this thread's reader. Looked up once for each request.
 */
@Singleton
public class ClinicalKnowledge {

    private final InForce inForce;
    private final CompiledKnowledge compiled;
    private final RequestKnowledge request;
    private final Engine engine = new Engine();

    @Inject
    public ClinicalKnowledge(InForce inForce, CompiledKnowledge compiled, RequestKnowledge request) {
        this.inForce = inForce;
        this.compiled = compiled;
        this.request = request;
    }

    /** Everything that can be asked, seen or measured. */
    public Catalogue catalogue() {
        return base().catalogue();
    }

    /** Conditions, claims, red flags, advice and sources, as the clinic uses them. */
    public KnowledgeBase base() {
        return spoken(current().base());
    }

    /**
     * What these findings could mean.
     *
     * @param runs what was logged on each run, oldest first; empty when none was
     */
    public Differential assess(Findings findings, List<Findings> runs) {
        return engine.assess(findings, runs, base());
    }

    /**
     * The knowledge a stored result was made with, so that its words are those of then. When that is not to be had, as with
     * results older than the keeping of releases, the release this build ships stands in.
     */
    public KnowledgeBase asOf(KnowledgeVersion version) {
        return spoken(inForce.asOf(version));
    }

    /** What the clinic had changed when a result was made; empty when nothing. */
    public LocalChanges changesAsOf(KnowledgeVersion version) {
        return inForce.changesAsOf(version);
    }

    private KnowledgeBase spoken(KnowledgeBase base) {
        return compiled.in(Words.language(), base);
    }

    private InForce.Current current() {
        return request.found().orElseGet(() -> {
            InForce.Current found = inForce.current();
            request.keep(found);
            return found;
        });
    }
}
