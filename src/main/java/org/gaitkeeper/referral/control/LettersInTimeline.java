package org.gaitkeeper.referral.control;

import static org.gaitkeeper.platform.words.Words.inside;
import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.cases.TimelineEntry;
import org.gaitkeeper.cases.TimelineSource;
import org.gaitkeeper.platform.web.view.Tone;
import org.gaitkeeper.referral.Referral;
import org.gaitkeeper.referral.ReferralStatus;
import org.gaitkeeper.referral.entity.ReferralRow;

/** Letters in the story of a patient: begun, signed, answered. A discarded draft is no event of the care. */
@Singleton
public class LettersInTimeline implements TimelineSource {

    private final EntityManager entities;

    @Inject
    public LettersInTimeline(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Privilege needed() {
        return Privilege.READ_REFERRAL;
    }

    @Override
    public List<TimelineEntry> happened(UUID clinicId, UUID patientId, Instant before, int limit) {
        List<TimelineEntry> entries = new ArrayList<>();
        entities.createQuery(
                        "select r from Referral r where r.clinicId = :clinic and r.patientId = :patient"
                                + " and r.createdAt < :before and r.status <> :discarded order by r.id desc",
                        ReferralRow.class)
                .setParameter("clinic", clinicId)
                .setParameter("patient", patientId)
                .setParameter("before", before)
                .setParameter("discarded", ReferralStatus.DISCARDED)
                .setMaxResults(limit)
                .getResultStream()
                .forEach(row -> events(row.shown(""), entries));
        return entries.stream()
                .filter(entry -> entry.at().isBefore(before))
                .sorted(Comparator.comparing(TimelineEntry::at).reversed())
                .limit(limit)
                .toList();
    }

    private static void events(Referral letter, List<TimelineEntry> entries) {
        if (letter.answeredAt() != null) {
            entries.add(entry(
                    letter.answeredAt(), "LETTER_ANSWERED", "envelope-check", t("Letter answered"), letter, Tone.OK));
        }
        if (letter.signedAt() != null) {
            entries.add(
                    entry(letter.signedAt(), "LETTER_SIGNED", "envelope", t("Letter signed"), letter, Tone.NEUTRAL));
        } else {
            entries.add(
                    entry(letter.createdAt(), "LETTER_DRAFTED", "envelope", t("Letter drafted"), letter, Tone.WARN));
        }
    }

    private static TimelineEntry entry(Instant at, String kind, String icon, String what, Referral letter, Tone tone) {
        return new TimelineEntry(
                at,
                null,
                kind,
                icon,
                what,
                "/referrals/" + letter.id(),
                letter.specialty() + ", " + inside(letter.urgency().label()),
                letter.status().label(),
                tone);
    }
}
