package org.gaitkeeper.referral.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;
import org.gaitkeeper.patients.Patient;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.referral.Recipient;
import org.gaitkeeper.referral.Referral;
import org.gaitkeeper.referral.ReferralAction;
import org.gaitkeeper.referral.ReferralProblem;
import org.gaitkeeper.referral.entity.DocumentRow;

/** Reads letters and the files that were signed; every reading stands in the trail. */
@Singleton
public class ReadReferral {

    private final ReferralRows rows;
    private final Recipients recipients;
    private final LetterContents contents;
    private final AuditTrail trail;

    @Inject
    public ReadReferral(ReferralRows rows, Recipients recipients, LetterContents contents, AuditTrail trail) {
        this.rows = rows;
        this.recipients = recipients;
        this.contents = contents;
        this.trail = trail;
    }

    /**
     * A letter with whom it is addressed to.
     *
     * @param recipient as the address book has it now
     * @param patient whose it is
     */
    public record Found(Referral referral, Recipient recipient, Patient patient) {}

    /**
     * One letter.
     *
     * @throws Problem 404 when unknown or of another clinic
     */
    @Transactional
    @Requires(Privilege.READ_REFERRAL)
    public Found read(UUID id) {
        Referral referral = rows.read(id);
        trail.record(
                ReferralAction.REFERRAL_READ,
                Subject.of("referral", id, referral.patientId()),
                Map.of("version", referral.version()));
        return new Found(referral, recipients.find(referral.recipientId()), contents.patient(referral.patientId()));
    }

    /**
     * Letters written from an assessment, newest first.
     *
     * @param before identifier to go on after; the greatest possible for the first page
     * @param limit most letters to give, 1 to 201
     * @throws Problem 404 when the assessment is unknown, 409 when it is not signed
     */
    @Transactional
    @Requires(Privilege.READ_REFERRAL)
    public List<Referral> ofAssessment(UUID assessment, UUID before, int limit) {
        UUID patient = contents.facts(assessment).patientId();
        List<Referral> found = rows.ofAssessment(assessment, before, limit);
        trail.record(
                ReferralAction.REFERRALS_LISTED,
                Subject.of("assessment", assessment, patient),
                Map.of("found", found.size()));
        return found;
    }

    /** The signed file. */
    public static final class Document {

        private final String name;
        private final DocumentRow stored;

        private Document(String name, DocumentRow stored) {
            this.name = name;
            this.stored = stored;
        }

        /** A name to save it under, without patient data. */
        public String name() {
            return name;
        }

        public String mediaType() {
            return stored.mediaType();
        }

        /** The bytes as they were stored. */
        public byte[] bytes() {
            return stored.bytes();
        }

        /** SHA-256 as it was stored, 32 bytes. */
        public byte[] sha256() {
            return stored.sha256();
        }
    }

    /**
     * The exact bytes that were signed.
     *
     * @throws Problem 404 when unknown or of another clinic, 409 when the letter is not signed
     */
    @Transactional
    @Requires(Privilege.READ_REFERRAL)
    public Document document(UUID id) {
        Referral referral = rows.read(id);
        DocumentRow stored = rows.document(id).orElseThrow(() -> Problem.of(ReferralProblem.REFERRAL_NOT_SIGNED));
        String hash = HexFormat.of().formatHex(stored.sha256());
        trail.record(
                ReferralAction.LETTER_READ, Subject.of("referral", id, referral.patientId()), Map.of("sha256", hash));
        return new Document("letter-" + referral.reference() + ".pdf", stored);
    }
}
