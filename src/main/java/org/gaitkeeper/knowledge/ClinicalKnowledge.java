package org.gaitkeeper.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import org.gaitkeeper.differential.Differential;
import org.gaitkeeper.differential.Engine;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.findings.Catalogue;
import org.gaitkeeper.findings.Findings;

/** The knowledge this release ships with, read and checked once. What the rest of the product asks. */
@ApplicationScoped
public class ClinicalKnowledge {

    /** Everything that can be asked, seen or measured. */
    public Catalogue catalogue() {
        return Shipped.KNOWLEDGE.catalogue();
    }

    /** Conditions, claims, red flags, advice and sources. */
    public KnowledgeBase base() {
        return Shipped.KNOWLEDGE;
    }

    /** What these findings could mean. */
    public Differential assess(Findings findings) {
        return new Engine().assess(findings, Shipped.KNOWLEDGE);
    }

    /** Read at first use and kept by the class loader, so that the container's proxies do not read again. */
    private static final class Shipped {
        static final KnowledgeBase KNOWLEDGE = KnowledgeFiles.shipped().read();
    }
}
