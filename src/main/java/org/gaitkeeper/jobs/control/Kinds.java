package org.gaitkeeper.jobs.control;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.gaitkeeper.jobs.LongWork;

/** Which kinds of long work there are. */
@Singleton
public class Kinds {

    private final Instance<LongWork> all;

    @Inject
    public Kinds(Instance<LongWork> all) {
        this.all = all;
    }

    /** The work of this kind; every kind the table allows has one. */
    public LongWork of(String kind) {
        return all.stream()
                .filter(work -> work.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody does work of the kind " + kind));
    }
}
