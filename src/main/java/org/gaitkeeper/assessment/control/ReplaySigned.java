package org.gaitkeeper.assessment.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.assessment.AssessmentAction;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.knowledge.Reassessment;
import org.gaitkeeper.knowledge.Replay;
import org.jspecify.annotations.Nullable;

/** Shows an administrator what the clinic's signed assessments would say under a release, before it is adopted. */
@Singleton
public class ReplaySigned implements Reassessment {

    private final AssessmentRows rows;
    private final AuditTrail trail;

    @Inject
    public ReplaySigned(AssessmentRows rows, AuditTrail trail) {
        this.rows = rows;
        this.trail = trail;
    }

    @Override
    @Transactional
    @Requires(Privilege.ADOPT_KNOWLEDGE)
    public Replay under(KnowledgeBase candidate, @Nullable UUID before, int most) {
        List<Replaying.Signed> signed = rows.signed(before, most);
        Replaying replaying = new Replaying(candidate);
        signed.forEach(replaying::keep);
        @Nullable
        UUID oldest = signed.isEmpty() ? null : signed.get(signed.size() - 1).id();
        Replay replay = replaying.replay(oldest == null ? 0 : rows.signedBefore(oldest), oldest);
        trail.record(
                AssessmentAction.ASSESSMENTS_REPLAYED,
                Subject.of("knowledge-release", candidate.version().sha256()),
                Map.of(
                        "knowledge", candidate.version().toString(),
                        "looked", replay.looked(),
                        "changed", replay.moved().size()));
        return replay;
    }
}
