package org.gaitkeeper.cases.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Who works at a clinic, as far as cases need it, inside the transaction of the caller. */
@Singleton
public class Physiotherapists {

    private final EntityManager entities;

    @Inject
    public Physiotherapists(EntityManager entities) {
        this.entities = entities;
    }

    /** Those who may be responsible for a case: active physiotherapists with their names, in the order of names. */
    public Map<UUID, String> available(UUID clinicId) {
        return people(
                clinicId,
                "select c.id, c.display_name from clinician c join role_grant g on g.clinic_id = c.clinic_id"
                        + " and g.clinician_id = c.id and g.role = 'PHYSIOTHERAPIST'"
                        + " where c.clinic_id = ?1 and c.active order by c.display_name, c.id");
    }

    /** Everybody who ever worked at the clinic, with their names. */
    Map<UUID, String> names(UUID clinicId) {
        return people(clinicId, "select c.id, c.display_name from clinician c where c.clinic_id = ?1");
    }

    private Map<UUID, String> people(UUID clinicId, String sql) {
        Map<UUID, String> people = new LinkedHashMap<>();
        for (Object row :
                entities.createNativeQuery(sql).setParameter(1, clinicId).getResultList()) {
            Object[] columns = (Object[]) row;
            people.put((UUID) columns[0], (String) columns[1]);
        }
        return people;
    }
}
