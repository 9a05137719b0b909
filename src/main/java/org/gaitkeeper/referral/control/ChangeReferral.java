package org.gaitkeeper.referral.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.referral.Referral;
import org.gaitkeeper.referral.ReferralAction;
import org.gaitkeeper.referral.entity.ReferralRow;

/** Changes a draft, or gives it up. */
@Singleton
public class ChangeReferral {

    private final ReferralRows rows;
    private final LetterContents contents;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    public ChangeReferral(ReferralRows rows, LetterContents contents, AuditTrail trail, Clock clock) {
        this.rows = rows;
        this.contents = contents;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Replaces everything the form can say.
     *
     * @param version the version the caller has read
     * @throws Problem 400 with the fields to put right, 404 when unknown, 409 when it is signed or discarded, 412 when
     *     somebody changed it since, 422 when the urgency is below a raised flag without a reason
     */
    @Transactional
    @Requires(Privilege.WRITE_REFERRAL)
    public Referral change(UUID id, long version, ReferralForm form) {
        ReferralRow row = rows.toChange(id, version);
        row.requireDraft();
        Referral before = row.shown("");
        row.take(contents.understood(form, contents.facts(before.assessmentId()).facts()), clock.instant());
        Referral after = rows.stored(row);
        trail.record(
                ReferralAction.REFERRAL_CHANGED, Subject.of("referral", id, after.patientId()), changes(before, after));
        return after;
    }

    /**
     * Gives a draft up; it stays in the record as discarded.
     *
     * @throws Problem 404 when unknown, 409 when it is signed or discarded, 412 when somebody changed it since
     */
    @Transactional
    @Requires(Privilege.WRITE_REFERRAL)
    public Referral discard(UUID id, long version) {
        ReferralRow row = rows.toChange(id, version);
        row.discard(clock.instant());
        Referral after = rows.stored(row);
        trail.record(ReferralAction.REFERRAL_DISCARDED, Subject.of("referral", id, after.patientId()), Map.of());
        return after;
    }

    private static Map<String, Object> changes(Referral before, Referral after) {
        Map<String, Object> changes = new LinkedHashMap<>();
        changed(changes, "recipient", before.recipientId(), after.recipientId());
        changed(changes, "specialty", before.specialty(), after.specialty());
        changed(changes, "urgency", before.urgency(), after.urgency());
        changed(changes, "urgencyReason", before.urgencyReason(), after.urgencyReason());
        changed(changes, "reason", before.reason(), after.reason());
        changed(changes, "included", before.included(), after.included());
        changed(changes, "addedText", before.addedText(), after.addedText());
        changed(changes, "copies", before.copies(), after.copies());
        return changes;
    }

    private static void changed(Map<String, Object> changes, String field, Object before, Object after) {
        if (!before.equals(after)) {
            changes.put(field, Map.of("old", before.toString(), "new", after.toString()));
        }
    }
}
