package org.gaitkeeper.referral.control;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;
import org.gaitkeeper.patients.Patient;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.referral.Referral;
import org.gaitkeeper.referral.ReferralAction;
import org.gaitkeeper.referral.ReferralProblem;
import org.gaitkeeper.referral.ReferralStatus;
import org.gaitkeeper.referral.ReferralUrgency;
import org.gaitkeeper.referral.letter.Facts;
import org.gaitkeeper.referral.letter.Letter;
import org.gaitkeeper.referral.letter.Menu;

/** Shows what a letter would say. A signed letter is never made again: its file is read. */
@Singleton
public class PreviewLetter {

    private final ReferralRows rows;
    private final LetterContents contents;
    private final AuditTrail trail;

    @Inject
    public PreviewLetter(ReferralRows rows, LetterContents contents, AuditTrail trail) {
        this.rows = rows;
        this.contents = contents;
        this.trail = trail;
    }

    /**
     * What can be written from an assessment.
     *
     * @param patient whose it is
     * @param urgency of the assessment
     * @param flagTier least urgency that needs no reason
     * @param reason for the referral, as proposed
     */
    public record Offer(Patient patient, Menu menu, ReferralUrgency urgency, ReferralUrgency flagTier, String reason) {}

    /**
     * What can be ticked, and how urgent the assessment makes it.
     *
     * @throws Problem 404 when the assessment is unknown, 409 when no letter can be written from it
     */
    @Transactional
    @Requires(Privilege.WRITE_REFERRAL)
    public Offer offer(UUID assessment) {
        LetterFacts.OfPatient known = contents.facts(assessment);
        Facts facts = known.facts();
        trail.record(
                ReferralAction.LETTER_PREVIEWED,
                Subject.of("assessment", assessment, known.patientId()),
                Map.of("part", "menu"));
        return new Offer(
                contents.patient(known.patientId()),
                contents.menu(facts),
                facts.urgency(),
                facts.flagTier(),
                ProposedReason.of(facts));
    }

    /**
     * The letter of a draft as it stands.
     *
     * @throws Problem 404 when unknown, 409 when it is signed or discarded
     */
    @Transactional
    @Requires(Privilege.WRITE_REFERRAL)
    public Letter of(UUID id) {
        Referral referral = rows.read(id);
        if (referral.status() == ReferralStatus.DISCARDED) {
            throw Problem.of(ReferralProblem.REFERRAL_DISCARDED);
        }
        if (!referral.draft()) {
            throw Problem.of(
                    ReferralProblem.REFERRAL_ALREADY_SIGNED, t("This letter is signed. Read its document instead."));
        }
        trail.record(
                ReferralAction.LETTER_PREVIEWED,
                Subject.of("referral", id, referral.patientId()),
                Map.of("version", referral.version()));
        return contents.letter(referral, false);
    }
}
