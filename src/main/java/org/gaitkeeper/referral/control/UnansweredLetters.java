package org.gaitkeeper.referral.control;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.cases.WorklistEntry;
import org.gaitkeeper.cases.WorklistKind;
import org.gaitkeeper.cases.WorklistSource;
import org.gaitkeeper.platform.web.view.Shown;
import org.gaitkeeper.platform.web.view.Tone;
import org.gaitkeeper.referral.ReferralStatus;
import org.gaitkeeper.referral.entity.ReferralRow;

/** Signed letters whose receiver has not answered, the earliest due first. */
@Singleton
public class UnansweredLetters implements WorklistSource {

    private final EntityManager entities;
    private final Acting acting;
    private final Clock clock;

    @Inject
    public UnansweredLetters(EntityManager entities, Acting acting, Clock clock) {
        this.entities = entities;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public WorklistKind kind() {
        return WorklistKind.LETTERS;
    }

    @Override
    public List<WorklistEntry> waiting(UUID clinicId, UUID clinicianId, int limit) {
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), acting.actor().clinic().zone());
        return entities.createQuery(
                        "select r from Referral r where r.clinicId = :clinic and r.status = :signed"
                                + " order by r.replyDue, r.id",
                        ReferralRow.class)
                .setParameter("clinic", clinicId)
                .setParameter("signed", ReferralStatus.SIGNED)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> row.shown(""))
                .map(letter -> {
                    LocalDate due = letter.replyDue() == null ? today : letter.replyDue();
                    Instant since = letter.signedAt() == null ? letter.createdAt() : letter.signedAt();
                    boolean overdue = letter.overdue(today);
                    return new WorklistEntry(
                            letter.patientId(),
                            since,
                            t("{0}, answer expected by {1}", letter.specialty(), Shown.date(due)),
                            overdue ? t("Overdue") : t("Waiting"),
                            overdue ? Tone.WARN : Tone.NEUTRAL,
                            t("Open"),
                            "/referrals/" + letter.id());
                })
                .toList();
    }
}
