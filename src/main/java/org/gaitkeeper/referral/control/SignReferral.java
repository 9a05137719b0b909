package org.gaitkeeper.referral.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Actor;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Reauthentication;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;
import org.gaitkeeper.platform.persistence.Ids;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.referral.Referral;
import org.gaitkeeper.referral.ReferralAction;
import org.gaitkeeper.referral.ReferralProblem;
import org.gaitkeeper.referral.entity.DocumentRow;
import org.gaitkeeper.referral.entity.ReferralRow;
import org.gaitkeeper.referral.print.LetterPrinter;
import org.jspecify.annotations.Nullable;

/** Signs a letter: prints it once, stores those bytes with their hash, and freezes the record. */
@Singleton
public class SignReferral {

    private final ReferralRows rows;
    private final Recipients recipients;
    private final LetterContents contents;
    private final LetterPrinter printer;
    private final Reauthentication reauthentication;
    private final AuditTrail trail;
    private final Acting acting;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public SignReferral(
            ReferralRows rows,
            Recipients recipients,
            LetterContents contents,
            LetterPrinter printer,
            Reauthentication reauthentication,
            AuditTrail trail,
            Acting acting,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.recipients = recipients;
        this.contents = contents;
        this.printer = printer;
        this.reauthentication = reauthentication;
        this.trail = trail;
        this.acting = acting;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Signs what the caller has read.
     *
     * @param version the version the caller has read
     * @param receiverSeen the version of the receiver's entry in the address book that the caller has read; null when not
     *     said
     * @param password of the person acting
     * @throws Problem 404 when unknown; 409 when it is signed or discarded, no letter can be written from the assessment any
     *     more, or the receiver's entry was changed since; 412 when somebody changed it since; 422 when the password is wrong; 429 when guessing
     */
    @Transactional
    @Requires(Privilege.SIGN_REFERRAL)
    public Referral sign(UUID id, long version, @Nullable Long receiverSeen, String password) {
        ReferralRow row = rows.toChange(id, version);
        row.requireDraft();
        if (receiverSeen != null
                && receiverSeen != recipients.find(row.shown("").recipientId()).version()) {
            throw Problem.of(ReferralProblem.RECEIVER_CHANGED);
        }
        reauthentication.check(password);
        Actor signer = acting.actor();
        Referral draft = row.shown("");
        byte[] pdf = printer.pdf(contents.letter(draft, true));
        byte[] hash = sha256(pdf);
        Instant now = clock.instant();
        rows.store(new DocumentRow(signer.clinicId(), ids.next(), id, LetterPrinter.MEDIA_TYPE, pdf, hash, now));
        row.sign(signer, now);
        Referral signed = rows.stored(row);
        trail.record(
                ReferralAction.REFERRAL_SIGNED,
                Subject.of("referral", id, signed.patientId()),
                Map.of(
                        "sha256", HexFormat.of().formatHex(hash),
                        "bytes", pdf.length,
                        "recipient", signed.recipientId(),
                        "urgency", signed.urgency(),
                        "assessment", signed.assessmentId()));
        return signed;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
