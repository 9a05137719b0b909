package org.gaitkeeper.knowledge.control;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.differential.LocalChanges;
import org.gaitkeeper.knowledge.Adoption;
import org.gaitkeeper.knowledge.CaseSuite;
import org.gaitkeeper.knowledge.ClinicChange;
import org.gaitkeeper.knowledge.KnowledgeAction;
import org.gaitkeeper.knowledge.KnowledgeProblem;
import org.gaitkeeper.platform.idempotency.Idempotency;
import org.gaitkeeper.platform.idempotency.OnceKey;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.problem.Text;
import org.jspecify.annotations.Nullable;

/** What a clinic wants otherwise than the release says: one person proposes, another reviews, nothing happens silently. */
@Singleton
public class ClinicChanges {

    private static final String SUBJECT = "knowledge-change";
    private static final int LISTED = 100;

    private final KnowledgeRows rows;
    private final InForce inForce;
    private final CaseVerdicts verdicts;
    private final RequestKnowledge request;
    private final Idempotency idempotency;
    private final AuditTrail trail;
    private final Acting acting;
    private final Clock clock;

    @Inject
    public ClinicChanges(
            KnowledgeRows rows,
            InForce inForce,
            CaseVerdicts verdicts,
            RequestKnowledge request,
            Idempotency idempotency,
            AuditTrail trail,
            Acting acting,
            Clock clock) {
        this.rows = rows;
        this.inForce = inForce;
        this.verdicts = verdicts;
        this.request = request;
        this.idempotency = idempotency;
        this.trail = trail;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * What the clinic works with.
     *
     * @param adoption in force, with every approved change
     * @param released the release in force, without the changes, in the language of the reader
     * @param waiting proposals to review, the longest waiting first, at most {@value #LISTED}
     * @param reviewed proposals that were reviewed, the newest first, at most {@value #LISTED}
     */
    public record Overview(
            Adoption adoption, KnowledgeBase released, List<ClinicChange> waiting, List<ClinicChange> reviewed) {}

    /**
     * One proposal and what would come of it.
     *
     * @param change the proposal
     * @param released the release in force, without the changes of the clinic, in the language of the reader
     * @param verdict of the case suite with the change; null once it was reviewed
     */
    public record Examined(ClinicChange change, KnowledgeBase released, CaseSuite.@Nullable Verdict verdict) {}

    /** The changes of the clinic. */
    @Transactional
    @Requires(Privilege.READ_KNOWLEDGE)
    public Overview overview() {
        InForce.Current now = inForce.current();
        return new Overview(now.adoption(), spoken(now), rows.waiting(LISTED), rows.reviewed(LISTED));
    }

    /**
     * One proposal.
     *
     * @throws Problem 404 when unknown or of another clinic
     */
    @Transactional
    @Requires(Privilege.READ_KNOWLEDGE)
    public Examined examine(UUID id) {
        ClinicChange change = rows.change(id);
        InForce.Current now = inForce.current();
        return new Examined(change, spoken(now), change.review() != null ? null : verdicts.of(with(change, now)));
    }

    /** How many proposals of others wait for the person acting, at most {@value #LISTED}. */
    @Transactional
    @Requires(Privilege.REVIEW_KNOWLEDGE)
    public int waitingForReview() {
        UUID me = acting.actor().clinicianId();
        return (int) rows.waiting(LISTED).stream()
                .filter(change -> !change.proposedBy().equals(me))
                .count();
    }

    private KnowledgeBase spoken(InForce.Current now) {
        return inForce.spoken(now.adoption().release(), LocalChanges.NONE);
    }

    private KnowledgeBase released(InForce.Current now) {
        return inForce.base(now.adoption().release(), LocalChanges.NONE);
    }

    private KnowledgeBase with(ClinicChange change, InForce.Current now) {
        return inForce.base(
                now.adoption().release(), change.appliedTo(now.adoption().local()));
    }

    /**
     * Proposes a change; a repeat of the same request gives the proposal that the first one made.
     *
     * @throws Problem 400 with the fields to put right, 409 when a proposal about the same thing waits, 422 when it would
     *     change nothing or switch a red flag off
     */
    @Transactional
    @Requires(Privilege.CHANGE_KNOWLEDGE)
    public ClinicChange propose(ProposalForm form, OnceKey once) {
        InForce.Current now = inForce.current();
        KnowledgeBase released = released(now);
        ProposalForm.Understood wanted = form.understood(released);
        Actor actor = acting.actor();
        Idempotency.Claim claim = idempotency.claim(actor.clinicId(), actor.clinicianId(), once);
        if (claim.repeated()) {
            return rows.change(claim.id());
        }
        ClinicChange change = new ClinicChange(
                claim.id(),
                wanted.kind(),
                wanted.target(),
                wanted.value(),
                wanted.reason(),
                clock.instant(),
                actor.clinicianId(),
                actor.name(),
                null);
        if (change.appliedTo(now.adoption().local()).equals(now.adoption().local())) {
            throw Problem.fields(
                    KnowledgeProblem.CHANGE_WITHOUT_EFFECT, "target", KnowledgeProblem.CHANGE_WITHOUT_EFFECT.title());
        }
        boolean waits = rows.waiting(LISTED).stream()
                .anyMatch(other -> other.target().equals(change.target())
                        && other.kind().ofClaim() == change.kind().ofClaim());
        if (waits) {
            throw Problem.fields(
                    KnowledgeProblem.CHANGE_ALREADY_WAITING, "target", KnowledgeProblem.CHANGE_ALREADY_WAITING.title());
        }
        rows.add(change);
        trail.record(KnowledgeAction.KNOWLEDGE_CHANGE_PROPOSED, subject(change), detail(change));
        return change;
    }

    /**
     * Approves a proposal of somebody else and puts it in force.
     *
     * @param note what the reviewer adds, at most 2000 characters
     * @throws Problem 404, 409 when it was reviewed already, 422 when it is one's own or the case suite does not pass with it
     */
    @Transactional
    @Requires(Privilege.REVIEW_KNOWLEDGE)
    public ClinicChange approve(UUID id, @Nullable String note) {
        ClinicChange change = waiting(id);
        Text text = new Text();
        String said = text.optional("note", note, AdoptRelease.LONGEST_REASON);
        text.orThrow();
        InForce.Current now = inForce.current();
        KnowledgeBase base = with(change, now);
        CaseSuite.Verdict verdict = verdicts.of(base);
        if (!verdict.passes()) {
            throw Problem.of(
                    KnowledgeProblem.CHANGE_FAILS_CASES,
                    Sentences.withFailures(KnowledgeProblem.CHANGE_FAILS_CASES, verdict));
        }
        ClinicChange.Review review = review(true, said);
        rows.add(change, review);
        rows.add(new Adoption(
                now.adoption().number() + 1,
                now.adoption().release(),
                Adoption.Kind.CHANGE_APPROVED,
                id,
                change.appliedTo(now.adoption().local()),
                base.version().local(),
                change.reason(),
                review.at(),
                review.by(),
                review.name()));
        request.forget();
        return recorded(
                KnowledgeAction.KNOWLEDGE_CHANGE_APPROVED,
                change,
                review,
                base.version().toString());
    }

    /**
     * Declines a proposal of somebody else.
     *
     * @param note why, 1 to 2000 characters
     * @throws Problem 404, 400 without a note, 409 when it was reviewed already, 422 when it is one's own
     */
    @Transactional
    @Requires(Privilege.REVIEW_KNOWLEDGE)
    public ClinicChange decline(UUID id, @Nullable String note) {
        ClinicChange change = waiting(id);
        Text text = new Text();
        String said = text.needed("note", note, t("why this is declined"), AdoptRelease.LONGEST_REASON);
        text.orThrow();
        ClinicChange.Review review = review(false, said);
        rows.add(change, review);
        return recorded(KnowledgeAction.KNOWLEDGE_CHANGE_DECLINED, change, review, "");
    }

    /** The proposal, kept from other reviewers until the end of the transaction. */
    private ClinicChange waiting(UUID id) {
        rows.lock();
        ClinicChange change = rows.change(id);
        if (change.review() != null) {
            throw Problem.of(KnowledgeProblem.CHANGE_ALREADY_REVIEWED);
        }
        if (change.proposedBy().equals(acting.actor().clinicianId())) {
            throw Problem.of(KnowledgeProblem.OWN_PROPOSAL);
        }
        return change;
    }

    private ClinicChange.Review review(boolean approved, String note) {
        Actor actor = acting.actor();
        return new ClinicChange.Review(approved, note, clock.instant(), actor.clinicianId(), actor.name());
    }

    private ClinicChange recorded(
            KnowledgeAction action, ClinicChange change, ClinicChange.Review review, String knowledge) {
        Map<String, String> detail = new TreeMap<>(detail(change));
        detail.put("proposedBy", change.proposedName());
        detail.put("note", review.note());
        detail.put("knowledge", knowledge);
        trail.record(action, subject(change), detail);
        return rows.change(change.id());
    }

    private static Subject subject(ClinicChange change) {
        return Subject.of(SUBJECT, change.id().toString());
    }

    private static Map<String, String> detail(ClinicChange change) {
        return Map.of(
                "kind", change.kind().name(),
                "target", change.target(),
                "new", change.value(),
                "reason", change.reason());
    }
}
