package org.gaitkeeper.referral.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;
import org.gaitkeeper.platform.idempotency.Idempotency;
import org.gaitkeeper.platform.idempotency.OnceKey;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.referral.Referral;
import org.gaitkeeper.referral.ReferralAction;
import org.gaitkeeper.referral.entity.ReferralRow;

/** Begins a letter from a signed assessment. */
@Singleton
public class DraftReferral {

    private final ReferralRows rows;
    private final LetterContents contents;
    private final Idempotency idempotency;
    private final AuditTrail trail;
    private final Acting acting;
    private final Clock clock;

    @Inject
    public DraftReferral(
            ReferralRows rows,
            LetterContents contents,
            Idempotency idempotency,
            AuditTrail trail,
            Acting acting,
            Clock clock) {
        this.rows = rows;
        this.contents = contents;
        this.idempotency = idempotency;
        this.trail = trail;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * Stores a draft, or answers with the one an earlier request of the same key stored.
     *
     * @throws Problem 400 with the fields to put right; 404 when the assessment is unknown; 409
     *     {@link org.gaitkeeper.referral.ReferralProblem#ASSESSMENT_NOT_SIGNED} and its like; 422 when the urgency is below a
     *     raised flag without a reason
     */
    @Transactional
    @Requires(Privilege.WRITE_REFERRAL)
    public Referral draft(UUID assessment, ReferralForm form, OnceKey once) {
        LetterFacts.OfPatient known = contents.facts(assessment);
        ReferralRow.Content content = contents.understood(form, known.facts());
        Actor actor = acting.actor();
        Idempotency.Claim claim = idempotency.claim(actor.clinicId(), actor.clinicianId(), once);
        if (claim.repeated()) {
            return rows.read(claim.id());
        }
        Referral stored = rows.stored(new ReferralRow(
                actor, claim.id(), known.patientId(), assessment, known.facts().version(), content, clock.instant()));
        trail.record(
                ReferralAction.REFERRAL_DRAFTED,
                Subject.of("referral", stored.id(), stored.patientId()),
                Map.of(
                        "assessment", assessment,
                        "recipient", stored.recipientId(),
                        "urgency", stored.urgency(),
                        "urgencyReason", stored.urgencyReason()));
        return stored;
    }
}
