package org.gaitkeeper.patients.control;

import static org.gaitkeeper.platform.words.Words.t;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.audit.AuditTrail;
import org.gaitkeeper.audit.Subject;
import org.gaitkeeper.patients.PatientSummary;
import org.gaitkeeper.patients.PatientsAction;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.web.Items;
import org.jspecify.annotations.Nullable;

/** Finds patients by the beginnings of the words of their name, an identifier or the birth date, in the order of names. */
@Singleton
public class SearchPatients {

    /** Largest code point: with it appended, a text sorts after everything that begins with the text. */
    private static final String AFTER_ALL = "\uDBFF\uDFFF";

    private final EntityManager entities;
    private final AuditTrail trail;
    private final Acting acting;

    @Inject
    public SearchPatients(EntityManager entities, AuditTrail trail, Acting acting) {
        this.entities = entities;
        this.trail = trail;
        this.acting = acting;
    }

    /**
     * Searches by one indexed query; a later page first looks up by its key where the page before ended.
     *
     * @param after last patient of the page before; null for the first page. It is an identifier and no name, because it
     *     travels in addresses
     * @param limit most patients to give, 1 to 200
     * @throws Problem 400 when {@code after} is no patient of the clinic
     */
    @Transactional
    @Requires(Privilege.FIND_PATIENT)
    public Items<PatientSummary> search(SearchCriteria criteria, @Nullable UUID after, int limit) {
        UUID clinic = acting.actor().clinicId();
        List<Object> values = new ArrayList<>();
        String sql = sql(criteria, clinic, after, limit, values);
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        List<PatientSummary> found = new ArrayList<>();
        for (Object row : query.getResultList()) {
            found.add(PatientRows.summary((Object[]) row));
        }
        Items<PatientSummary> page = Items.page(found, limit, PatientSummary::id);
        trail.record(
                PatientsAction.PATIENTS_SEARCHED,
                Subject.of("patient", "search"),
                Map.of("by", criteria.kind(), "found", page.items().size()));
        return page;
    }

    private String sql(SearchCriteria criteria, UUID clinic, @Nullable UUID after, int limit, List<Object> values) {
        StringBuilder sql = new StringBuilder(named(criteria.words(), clinic, values))
                .append("select ")
                .append(PatientRows.SUMMARY)
                .append(
                        criteria.words().isEmpty()
                                ? " from patient p"
                                : " from patient p join named on named.patient_id = p.id")
                .append(" where p.clinic_id = ")
                .append(parameter(values, clinic));
        if (criteria.birthDate() != null) {
            sql.append(" and p.birth_date = ").append(parameter(values, criteria.birthDate()));
        }
        if (!criteria.identifier().isEmpty()) {
            sql.append(" and exists (select 1 from patient_identifier i where i.clinic_id = p.clinic_id"
                            + " and i.patient_id = p.id and i.value >= ")
                    .append(parameter(values, criteria.identifier()))
                    .append(" and i.value < ")
                    .append(parameter(values, criteria.identifier() + AFTER_ALL))
                    .append(')');
        }
        if (after != null) {
            Object[] end = end(clinic, after);
            sql.append(" and (p.family_key, p.given_key, p.id) > (")
                    .append(parameter(values, end[0]))
                    .append(", ")
                    .append(parameter(values, end[1]))
                    .append(", ")
                    .append(parameter(values, after))
                    .append(')');
        }
        return sql.append(" order by p.family_key, p.given_key, p.id limit ")
                .append(limit + 1)
                .toString();
    }

    /**
     * Who has all the words, gathered first: left to itself the planner walks the whole clinic in the order of names
     * whenever it overrates how many have them.
     */
    private static String named(List<String> words, UUID clinic, List<Object> values) {
        if (words.isEmpty()) {
            return "";
        }
        StringBuilder sql = new StringBuilder("with named as materialized (");
        for (String word : words) {
            sql.append(values.isEmpty() ? "select distinct" : " intersect select")
                    .append(" w.patient_id from patient_word w where w.clinic_id = ")
                    .append(parameter(values, clinic))
                    .append(" and w.word >= search_key(")
                    .append(parameter(values, word))
                    .append(") and w.word < search_key(")
                    .append(parameter(values, word))
                    .append(") || ")
                    .append(parameter(values, AFTER_ALL));
        }
        return sql.append(") ").toString();
    }

    private Object[] end(UUID clinic, UUID after) {
        List<?> rows = entities.createNativeQuery(
                        "select p.family_key, p.given_key from patient p where p.clinic_id = ?1 and p.id = ?2")
                .setParameter(1, clinic)
                .setParameter(2, after)
                .getResultList();
        if (rows.isEmpty()) {
            throw Problem.field("after", t("Send the cursor exactly as it was given with the page before."));
        }
        return (Object[]) rows.get(0);
    }

    private static String parameter(List<Object> values, Object value) {
        values.add(value);
        return "?" + values.size();
    }
}
