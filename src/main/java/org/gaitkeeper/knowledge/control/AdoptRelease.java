package org.gaitkeeper.knowledge.control;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.knowledge.Adoption;
import org.gaitkeeper.knowledge.CaseSuite;
import org.gaitkeeper.knowledge.KnowledgeAction;
import org.gaitkeeper.knowledge.KnowledgeProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.problem.Text;
import org.jspecify.annotations.Nullable;

/** Puts a release in force for the acting clinic, with the changes the clinic has made, and goes back again. */
@Singleton
public class AdoptRelease {

    /** Longest reason, in characters. */
    public static final int LONGEST_REASON = 2_000;

    private final KnowledgeRows rows;
    private final InForce inForce;
    private final CaseVerdicts verdicts;
    private final RequestKnowledge request;
    private final AuditTrail trail;
    private final Acting acting;
    private final Clock clock;

    @Inject
    public AdoptRelease(
            KnowledgeRows rows,
            InForce inForce,
            CaseVerdicts verdicts,
            RequestKnowledge request,
            AuditTrail trail,
            Acting acting,
            Clock clock) {
        this.rows = rows;
        this.inForce = inForce;
        this.verdicts = verdicts;
        this.request = request;
        this.trail = trail;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * Adopts a release.
     *
     * @param sha256 the release
     * @param seen number of the adoption that was in force when the person looked
     * @param reason why, 1 to 2000 characters
     * @throws Problem 400 without a reason, 404 when there is no such release, 409 when it is in force, 412 when another
     *     adoption came in between, 422 when the case suite does not pass with the clinic's changes or the release cannot be
     *     read
     */
    @Transactional
    @Requires(Privilege.ADOPT_KNOWLEDGE)
    public Adoption adopt(String sha256, long seen, @Nullable String reason) {
        rows.release(sha256);
        String why = checked(reason);
        Adoption before = locked(seen);
        if (before.release().equals(sha256)) {
            throw Problem.of(KnowledgeProblem.RELEASE_ALREADY_IN_FORCE);
        }
        KnowledgeBase base = inForce.base(sha256, before.local());
        CaseSuite.Verdict verdict = verdicts.of(base);
        if (!verdict.passes()) {
            throw Problem.of(
                    KnowledgeProblem.RELEASE_FAILS_CASES,
                    Sentences.withFailures(KnowledgeProblem.RELEASE_FAILS_CASES, verdict));
        }
        return put(before, base, Adoption.Kind.RELEASE_ADOPTED, why, verdict);
    }

    /**
     * Goes back to the release in force before the one that is. The changes of the clinic stay. The case suite is run and
     * its result recorded, but it stops nobody: this is the way out.
     *
     * @param seen number of the adoption that was in force when the person looked
     * @param reason why, 1 to 2000 characters
     * @throws Problem 400 without a reason, 409 when there was only one release, 412 when another adoption came in between
     */
    @Transactional
    @Requires(Privilege.ADOPT_KNOWLEDGE)
    public Adoption goBack(long seen, @Nullable String reason) {
        String why = checked(reason);
        Adoption before = locked(seen);
        String earlier =
                rows.before(before.release()).orElseThrow(() -> Problem.of(KnowledgeProblem.NOTHING_TO_GO_BACK_TO));
        KnowledgeBase base = inForce.base(earlier, before.local());
        return put(before, base, Adoption.Kind.RELEASE_RETURNED, why, verdicts.of(base));
    }

    private static String checked(@Nullable String reason) {
        Text text = new Text();
        String why = text.needed("reason", reason, t("why this release is put in force"), LONGEST_REASON);
        text.orThrow();
        return why;
    }

    private Adoption locked(long seen) {
        rows.lock();
        Adoption latest = inForce.latest();
        if (latest.number() != seen) {
            throw Problem.stale(latest.number());
        }
        return latest;
    }

    private Adoption put(
            Adoption before, KnowledgeBase base, Adoption.Kind kind, String reason, CaseSuite.Verdict verdict) {
        Actor actor = acting.actor();
        Adoption next = new Adoption(
                before.number() + 1,
                base.version().sha256(),
                kind,
                null,
                before.local(),
                base.version().local(),
                reason,
                clock.instant(),
                actor.clinicianId(),
                actor.name());
        rows.add(next);
        request.forget();
        trail.record(
                kind == Adoption.Kind.RELEASE_ADOPTED
                        ? KnowledgeAction.KNOWLEDGE_ADOPTED
                        : KnowledgeAction.KNOWLEDGE_RETURNED,
                Subject.of("knowledge-release", next.release()),
                Map.of(
                        "old",
                        rows.release(before.release()).shown(),
                        "new",
                        base.version().toString(),
                        "reason",
                        reason,
                        "cases",
                        verdict.passes() ? "passed" : String.join("; ", verdict.failures())));
        return next;
    }
}
