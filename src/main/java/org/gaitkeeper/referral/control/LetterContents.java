package org.gaitkeeper.referral.control;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.patients.Patient;
import org.gaitkeeper.patients.Patients;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.words.Language;
import org.gaitkeeper.platform.words.Words;
import org.gaitkeeper.referral.Recipient;
import org.gaitkeeper.referral.Referral;
import org.gaitkeeper.referral.ReferralProblem;
import org.gaitkeeper.referral.entity.ReferralRow;
import org.gaitkeeper.referral.letter.Facts;
import org.gaitkeeper.referral.letter.Letter;
import org.gaitkeeper.referral.letter.LetterWriter;
import org.gaitkeeper.referral.letter.Menu;

/** What a letter may and does hold: reads the assessment, the receiver and the patient, inside the caller's transaction. */
@Singleton
class LetterContents {

    private final LetterFacts facts;
    private final Recipients recipients;
    private final Patients patients;
    private final Acting acting;
    private final Clock clock;
    private final LetterWriter writer = new LetterWriter();

    @Inject
    LetterContents(LetterFacts facts, Recipients recipients, Patients patients, Acting acting, Clock clock) {
        this.facts = facts;
        this.recipients = recipients;
        this.patients = patients;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * What the signed assessment holds.
     *
     * @throws Problem as {@link LetterFacts#of}
     */
    LetterFacts.OfPatient facts(UUID assessment) {
        return facts.of(assessment);
    }

    /** Whose letter it is. */
    Patient patient(UUID id) {
        return patients.find(id);
    }

    /** What can be ticked. */
    Menu menu(Facts known) {
        return writer.menu(known);
    }

    /**
     * What the form means for this assessment; a specialty left empty is that of the recipient, a reason left as proposed is
     * said in the language of the recipient.
     *
     * @throws Problem 400 with the fields to put right, 409 when the recipient is out of use, 422 when the urgency is below
     *     a raised flag without a reason
     */
    ReferralRow.Content understood(ReferralForm form, Facts known) {
        Menu menu = menu(known);
        ReferralRow.Content content =
                ReferralForm.judged(form.understood(menu.standard(), menu.all(), known.urgency()), known.flagTier());
        Recipient recipient = receiver(content.recipientId());
        ReferralRow.Content said = content.giving(reason(content.reason(), known.assessment(), recipient.reads()));
        return said.specialty().isEmpty() ? said.addressing(recipient.specialty()) : said;
    }

    private String reason(String written, UUID assessment, Language theirs) {
        boolean proposed = Language.READ.stream()
                .filter(language -> written.startsWith(Words.in(language, ProposedReason::request)))
                .anyMatch(language -> written.equals(proposed(assessment, language)));
        return proposed ? proposed(assessment, theirs) : written;
    }

    private String proposed(UUID assessment, Language language) {
        return Words.in(language, () -> ProposedReason.of(facts(assessment).facts()));
    }

    private Recipient receiver(UUID id) {
        Recipient recipient;
        try {
            recipient = recipients.find(id);
        } catch (Problem unknown) {
            throw Problem.field("recipientId", t("Choose a recipient of the address book."));
        }
        if (!recipient.active()) {
            throw Problem.fields(
                    ReferralProblem.RECIPIENT_INACTIVE, "recipientId", ReferralProblem.RECIPIENT_INACTIVE.title());
        }
        return recipient;
    }

    /**
     * The letter as it stands, or as it is signed now, in the language of its recipient: what was recorded is said in it from
     * codes, what somebody typed stays as typed.
     *
     * @throws Problem as {@link LetterFacts#of}
     */
    Letter letter(Referral referral, boolean signing) {
        Recipient recipient = recipients.find(referral.recipientId());
        return Words.in(recipient.reads(), () -> written(referral, recipient, signing));
    }

    private Letter written(Referral referral, Recipient recipient, boolean signing) {
        Instant now = clock.instant();
        Facts known = facts(referral.assessmentId()).facts();
        return writer.write(
                known,
                Envelopes.of(
                        acting.actor(), patients.find(referral.patientId()), recipient, referral, known, now, signing),
                Set.copyOf(referral.included()),
                referral.reason(),
                referral.addedText());
    }
}
