package org.gaitkeeper.patients.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gaitkeeper.patients.Identifier;
import org.gaitkeeper.patients.Patient;
import org.gaitkeeper.patients.PatientSummary;

/**
 * Who a patient about to be registered may already be: anybody with one of the same identifiers, and anybody born on the same
 * day whose name is similar or shares the family or the given name. Names are compared by trigrams, accents and case aside;
 * {@value #SIMILAR} is a local convention that keeps Smyth and Smith together and twins apart from strangers.
 */
@Singleton
class Duplicates {

    static final double SIMILAR = 0.4;
    static final int MOST = 10;

    private final EntityManager entities;

    @Inject
    Duplicates(EntityManager entities) {
        this.entities = entities;
    }

    /** At most {@value #MOST} patients, the likeliest first. */
    List<PatientSummary> of(UUID clinicId, Patient newcomer) {
        List<?> rows = entities.createNativeQuery("select " + PatientRows.SUMMARY + " from patient p,"
                        + " lateral (select similarity(p.family_key || ' ' || p.given_key, search_key(?2)) as names,"
                        + " p.family_key = search_key(?3) or p.given_key = search_key(?4) as shares,"
                        + " p.id in (select i.patient_id from patient_identifier i where i.clinic_id = ?1"
                        + " and i.value = any (cast(?5 as text[]))"
                        + " and i.system || ' ' || i.value = any (cast(?6 as text[]))) as same) likeness"
                        + " where p.clinic_id = ?1 and p.id in (select b.id from patient b where b.clinic_id = ?1"
                        + " and b.birth_date = ?7 union select i.patient_id from patient_identifier i"
                        + " where i.clinic_id = ?1 and i.value = any (cast(?5 as text[])))"
                        + " and (same or (p.birth_date = ?7 and (names >= ?8 or shares)))"
                        + " order by same desc, names desc, p.id limit " + MOST)
                .setParameter(1, clinicId)
                .setParameter(2, newcomer.familyName() + " " + newcomer.givenName())
                .setParameter(3, newcomer.familyName())
                .setParameter(4, newcomer.givenName())
                .setParameter(
                        5,
                        array(newcomer.identifiers().stream()
                                .map(Identifier::value)
                                .toList()))
                .setParameter(
                        6,
                        array(newcomer.identifiers().stream()
                                .map(identifier -> identifier.system() + " " + identifier.value())
                                .toList()))
                .setParameter(7, newcomer.birthDate())
                .setParameter(8, SIMILAR)
                .getResultList();
        List<PatientSummary> found = new ArrayList<>();
        for (Object row : rows) {
            found.add(PatientRows.summary((Object[]) row));
        }
        return found;
    }

    /** A PostgreSQL array written out; quotes and backslashes escaped. */
    private static String array(List<String> members) {
        return members.stream()
                .map(member -> '"' + member.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
