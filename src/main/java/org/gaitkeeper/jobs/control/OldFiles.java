package org.gaitkeeper.jobs.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Files that came of jobs or wait for one, in every clinic. The rows of the jobs stay: they say what was done. */
@Singleton
public class OldFiles {

    private final EntityManager entities;

    @Inject
    public OldFiles(EntityManager entities) {
        this.entities = entities;
    }

    /** Forgets files of jobs that ended before, and uploads from before. */
    @Transactional
    public void forget(Instant before) {
        entities.createNativeQuery("select 1 from gate_forget_files(?1)")
                .setParameter(1, OffsetDateTime.ofInstant(before, ZoneOffset.UTC))
                .getResultList();
    }
}
