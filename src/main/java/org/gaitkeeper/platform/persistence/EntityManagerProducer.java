package org.gaitkeeper.platform.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Gives the container's entity manager to constructors. */
@Dependent
class EntityManagerProducer {

    @PersistenceContext(unitName = "gaitkeeper")
    private EntityManager entityManager;

    @Produces
    EntityManager entityManager() {
        return entityManager;
    }
}
