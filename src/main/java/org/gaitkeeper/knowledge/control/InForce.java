package org.gaitkeeper.knowledge.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.differential.KnowledgeVersion;
import org.gaitkeeper.differential.LocalChanges;
import org.gaitkeeper.knowledge.Adoption;
import org.gaitkeeper.knowledge.KnowledgeAction;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.words.Words;

/** What is in force for the acting clinic: its newest adoption. */
@Singleton
public class InForce {

    private final KnowledgeRows rows;
    private final CompiledKnowledge compiled;
    private final ShippedRelease shipped;
    private final AuditTrail trail;
    private final Acting acting;
    private final Clock clock;

    @Inject
    public InForce(
            KnowledgeRows rows,
            CompiledKnowledge compiled,
            ShippedRelease shipped,
            AuditTrail trail,
            Acting acting,
            Clock clock) {
        this.rows = rows;
        this.compiled = compiled;
        this.shipped = shipped;
        this.trail = trail;
        this.acting = acting;
        this.clock = clock;
    }

    /** An adoption with the knowledge it puts in force. */
    public record Current(Adoption adoption, KnowledgeBase base) {}

    /**
     * What is in force, by one small indexed query. A clinic that has never chosen adopts the release this build ships, in
     * the transaction of the caller and with a line in the trail, so that a later build changes nothing by itself.
     *
     * @throws Problem 422 when this build cannot read the release
     */
    @Transactional
    public Current current() {
        Adoption adoption = latest();
        return new Current(adoption, base(adoption.release(), adoption.local()));
    }

    /** The newest adoption; a clinic that has never chosen adopts, as with {@link #current}. */
    Adoption latest() {
        return rows.latest().orElseGet(this::firstUse);
    }

    /** A release with changes of the clinic; 404 when none was registered under this hash. */
    KnowledgeBase base(String release, LocalChanges local) {
        return compiled.base(release, local, () -> rows.files(release).orElseThrow(Problem::notFound));
    }

    /** The same in the language of this thread's reader, for pages; what is computed is computed with {@link #base}. */
    KnowledgeBase spoken(String release, LocalChanges local) {
        return compiled.in(Words.language(), base(release, local));
    }

    /**
     * The knowledge a result was made with. When its release was never kept here, or this build cannot read it, the release
     * this build ships stands in: a signed record is always readable.
     */
    @Transactional
    public KnowledgeBase asOf(KnowledgeVersion version) {
        try {
            return base(version.sha256(), changesAsOf(version));
        } catch (Problem unavailable) {
            return shipped.base();
        }
    }

    /** The changes of the clinic a result was made with; none when it was made without, or they are not known. */
    @Transactional
    public LocalChanges changesAsOf(KnowledgeVersion version) {
        return version.local().isEmpty()
                ? LocalChanges.NONE
                : rows.of(version).map(Adoption::local).orElse(LocalChanges.NONE);
    }

    private Adoption firstUse() {
        Actor actor = acting.actor();
        Adoption first = new Adoption(
                1,
                shipped.version().sha256(),
                Adoption.Kind.FIRST_USE,
                null,
                LocalChanges.NONE,
                "",
                Adoption.AT_FIRST_USE,
                clock.instant(),
                actor.clinicianId(),
                actor.name());
        if (!rows.addFirst(first)) {
            return rows.latest().orElseThrow();
        }
        trail.record(
                KnowledgeAction.KNOWLEDGE_ADOPTED,
                Subject.of("knowledge-release", first.release()),
                Map.of("new", shipped.version().toString(), "reason", Adoption.AT_FIRST_USE));
        return first;
    }
}
