package org.gaitkeeper.knowledge.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.differential.LocalChanges;
import org.gaitkeeper.knowledge.Release;
import org.gaitkeeper.knowledge.browse.KnowledgeDiff;
import org.gaitkeeper.platform.problem.Problem;

/** Tells two releases apart, as they were released: without the changes of any clinic. */
@Singleton
public class CompareReleases {

    private final KnowledgeRows rows;
    private final InForce inForce;

    @Inject
    public CompareReleases(KnowledgeRows rows, InForce inForce) {
        this.rows = rows;
        this.inForce = inForce;
    }

    /** Two releases and what differs. */
    public record Compared(Release from, Release to, KnowledgeDiff diff) {}

    /**
     * What makes one release of the other.
     *
     * @param from hash of the earlier release, 64 hexadecimal digits
     * @param to hash of the later release
     * @throws Problem 404 when one of them was never registered, 422 when this build cannot read one of them
     */
    @Transactional
    @Requires(Privilege.READ_KNOWLEDGE)
    public Compared compare(String from, String to) {
        Release earlier = rows.release(from);
        Release later = rows.release(to);
        KnowledgeDiff written =
                KnowledgeDiff.between(inForce.base(from, LocalChanges.NONE), inForce.base(to, LocalChanges.NONE));
        KnowledgeDiff spoken =
                KnowledgeDiff.between(inForce.spoken(from, LocalChanges.NONE), inForce.spoken(to, LocalChanges.NONE));
        return new Compared(earlier, later, written.saidAs(spoken));
    }
}
