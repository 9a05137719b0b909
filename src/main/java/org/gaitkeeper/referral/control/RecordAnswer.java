package org.gaitkeeper.referral.control;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.assessment.ConfirmationForm;
import org.gaitkeeper.assessment.Confirmations;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.problem.Text;
import org.gaitkeeper.referral.Referral;
import org.gaitkeeper.referral.ReferralAction;
import org.gaitkeeper.referral.entity.ReferralRow;
import org.jspecify.annotations.Nullable;

/** Closes the loop: records that the receiver answered, what, and the diagnosis they confirmed where they did. */
@Singleton
public class RecordAnswer {

    private final ReferralRows rows;
    private final Confirmations confirmations;
    private final AuditTrail trail;
    private final Acting acting;
    private final Clock clock;

    @Inject
    public RecordAnswer(ReferralRows rows, Confirmations confirmations, AuditTrail trail, Acting acting, Clock clock) {
        this.rows = rows;
        this.confirmations = confirmations;
        this.trail = trail;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * Records the answer.
     *
     * @param version the version the caller has read
     * @param note what was answered, 1 to 2,000 characters
     * @param told the diagnosis the answer confirms; empty when it confirms none
     * @throws Problem 400 when the note is missing or too long or the diagnosis needs to be put right, 403 for a diagnosis
     *     from somebody who may not confirm one, 404 when unknown, 409 when the letter is not signed or answered already or
     *     a diagnosis is confirmed already, 412 when somebody changed it since
     */
    @Transactional
    @Requires(Privilege.CHASE_REFERRAL)
    public Referral answered(UUID id, long version, @Nullable String note, ConfirmationForm told) {
        Text text = new Text();
        String words = text.needed("note", note, t("what the receiver answered"), 2_000);
        text.orThrow();
        ReferralRow row = rows.toChange(id, version);
        row.answer(acting.actor(), words, clock.instant());
        Referral after = rows.stored(row);
        if (!told.empty()) {
            confirmations.told(after.assessmentId(), id, told);
        }
        trail.record(
                ReferralAction.REFERRAL_ANSWERED, Subject.of("referral", id, after.patientId()), Map.of("note", words));
        return after;
    }
}
