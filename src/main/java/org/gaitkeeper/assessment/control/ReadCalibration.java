package org.gaitkeeper.assessment.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.assessment.AssessmentAction;
import org.gaitkeeper.assessment.Calibration;
import org.gaitkeeper.assessment.Calibration.Figures;
import org.gaitkeeper.assessment.Calibration.InBand;
import org.gaitkeeper.assessment.Calibration.ReasonCount;
import org.gaitkeeper.assessment.Calibration.Release;
import org.gaitkeeper.assessment.Calibration.Responses;
import org.gaitkeeper.assessment.Conclusion.Agreement;
import org.gaitkeeper.assessment.Conclusion.Reason;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;
import org.gaitkeeper.differential.Band;
import org.gaitkeeper.knowledge.Share;

/** Counts how the ranking and the clinicians did. The database counts; nothing but the counts is read. */
@Singleton
public class ReadCalibration {

    private static final int MOST_RELEASES = 50;

    private static final String SIGNED = """
            select count(*) from assessment a
             where a.clinic_id = ?1 and a.status = 'SIGNED'
               and not exists (select 1 from assessment n
                                where n.clinic_id = a.clinic_id and n.supersedes = a.id and n.status = 'SIGNED')""";

    /** An amended assessment answers through its amendment. */
    private static final String RESPONSES = """
            select r.agreement, r.reason, count(*) from assessment_response r
             where r.clinic_id = ?1
               and not exists (select 1 from assessment n
                                where n.clinic_id = r.clinic_id and n.supersedes = r.assessment_id
                                  and n.status = 'SIGNED')
             group by r.agreement, r.reason order by count(*) desc, r.reason""";

    /**
     * What holds, with what was concluded: {@code named} is whether the conclusion named the confirmed condition, null when
     * one of the two is in words only. An amendment made after the confirmation would be wise after the event, so each
     * confirmation counts for the result it was recorded for; only where the amendment has one of its own, that counts.
     */
    private static final String FIGURES = """
            with held as (
              select s.knowledge_version, c.place, c.band, c.led, c.possible, c.less_likely, c.argued_against,
                     array_position(u.least_first, nullif(c.urgency_advised, '')) as advised,
                     array_position(u.least_first, nullif(c.urgency_needed, '')) as needed, r.agreement,
                     case when c.condition_code <> '' and r.conditions <> '[]'
                          then r.conditions @> jsonb_build_array(jsonb_build_object('code', c.condition_code)) end
                       as named
                from confirmed_diagnosis c
                join differential_result s on s.clinic_id = c.clinic_id and s.assessment_id = c.assessment_id
                cross join (select array['SELF_MANAGE', 'ROUTINE', 'URGENT', 'SAME_DAY', 'EMERGENCY'] as least_first) u
                left join assessment_response r on r.clinic_id = c.clinic_id and r.assessment_id = c.assessment_id
               where c.clinic_id = ?1 and not c.withdrawn and c.place is not null
                 and not exists (select 1 from confirmed_diagnosis n
                                  where n.clinic_id = c.clinic_id and n.corrects = c.id)
                 and not exists (select 1 from assessment n
                                   join confirmed_diagnosis d
                                     on d.clinic_id = n.clinic_id and d.assessment_id = n.id and not d.withdrawn
                                  where n.clinic_id = c.clinic_id and n.supersedes = c.assessment_id))
            select knowledge_version, count(*),
                   count(*) filter (where place = 1),
                   count(*) filter (where place between 1 and 3),
                   count(*) filter (where place = 0),
                   count(*) filter (where band = 'LEADING'), coalesce(sum(led), 0),
                   count(*) filter (where band = 'POSSIBLE'), coalesce(sum(possible), 0),
                   count(*) filter (where band = 'LESS_LIKELY'), coalesce(sum(less_likely), 0),
                   count(*) filter (where band = 'ARGUED_AGAINST'), coalesce(sum(argued_against), 0),
                   count(*) filter (where named), count(named),
                   count(*) filter (where named and agreement = 'AGREED'),
                   count(named) filter (where agreement = 'AGREED'),
                   count(*) filter (where named and agreement = 'OVERRIDDEN'),
                   count(named) filter (where agreement = 'OVERRIDDEN'),
                   count(named) filter (where agreement = 'OVERRIDDEN' and band = 'LEADING'),
                   count(*) filter (where advised < needed),
                   count(*) filter (where advised > needed),
                   count(*) filter (where advised is not null and needed is not null)
              from held
             group by grouping sets ((), (knowledge_version))
             order by grouping(knowledge_version) desc, knowledge_version desc
             limit ?2""";

    private final EntityManager entities;
    private final AuditTrail trail;
    private final Acting acting;

    @Inject
    public ReadCalibration(EntityManager entities, AuditTrail trail, Acting acting) {
        this.entities = entities;
        this.trail = trail;
        this.acting = acting;
    }

    /** The report of the own clinic as of now. */
    @Transactional
    @Requires(Privilege.READ_CALIBRATION)
    public Calibration read() {
        UUID clinic = acting.actor().clinicId();
        Number signed = (Number)
                entities.createNativeQuery(SIGNED).setParameter(1, clinic).getSingleResult();
        Responses responses = responses(clinic);
        List<?> rows = entities.createNativeQuery(FIGURES)
                .setParameter(1, clinic)
                .setParameter(2, MOST_RELEASES + 1)
                .getResultList();
        // The first row is that of all: it is there even when there is nothing to count.
        List<Release> found = rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Release(row[0] == null ? "" : (String) row[0], new Columns(row).figures()))
                .toList();
        Calibration report = new Calibration(
                Math.toIntExact(signed.longValue()), responses, found.get(0).figures(), found.subList(1, found.size()));
        trail.record(
                AssessmentAction.CALIBRATION_READ,
                Subject.of("report", "calibration"),
                Map.of("confirmed", report.all().confirmed()));
        return report;
    }

    private Responses responses(UUID clinic) {
        Map<Agreement, Integer> counts = new EnumMap<>(Agreement.class);
        List<ReasonCount> reasons = new ArrayList<>();
        for (Object found :
                entities.createNativeQuery(RESPONSES).setParameter(1, clinic).getResultList()) {
            Object[] row = (Object[]) found;
            int count = Math.toIntExact(((Number) row[2]).longValue());
            counts.merge(Agreement.valueOf((String) row[0]), count, Integer::sum);
            if (!"".equals(row[1])) {
                reasons.add(new ReasonCount(Reason.valueOf((String) row[1]), count));
            }
        }
        return new Responses(
                counts.getOrDefault(Agreement.AGREED, 0),
                counts.getOrDefault(Agreement.OVERRIDDEN, 0),
                counts.getOrDefault(Agreement.NOTHING_LED, 0),
                counts.getOrDefault(Agreement.UNDECIDED, 0),
                reasons);
    }

    /** One row of {@link #FIGURES}, read from left to right. */
    private static final class Columns {

        private final Object[] row;
        private int next = 1;

        Columns(Object[] row) {
            this.row = row;
        }

        private int count() {
            return Math.toIntExact(((Number) row[next++]).longValue());
        }

        Figures figures() {
            int confirmed = count();
            Share first = new Share(count(), confirmed);
            Share firstThree = new Share(count(), confirmed);
            Share outside = new Share(count(), confirmed);
            List<InBand> bands = Stream.of(Band.values())
                    .map(band -> {
                        int stood = count();
                        return new InBand(band, new Share(stood, confirmed), new Share(stood, count()));
                    })
                    .toList();
            Share concluded = new Share(count(), count());
            Share agreedRight = new Share(count(), count());
            int overriddenRight = count();
            int overridden = count();
            Share ledRight = new Share(count(), overridden);
            int later = count();
            int sooner = count();
            int compared = count();
            return new Figures(
                    confirmed,
                    first,
                    firstThree,
                    outside,
                    bands,
                    concluded,
                    agreedRight,
                    new Share(overriddenRight, overridden),
                    ledRight,
                    new Share(later, compared),
                    new Share(sooner, compared));
        }
    }
}
