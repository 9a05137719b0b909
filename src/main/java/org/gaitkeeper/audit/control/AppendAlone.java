package org.gaitkeeper.audit.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.gaitkeeper.audit.chain.Entry;

/** Appends in a transaction of its own: a denial is recorded although the request around it is rolled back. */
@Singleton
public class AppendAlone {

    private final AppendEvent append;

    @Inject
    public AppendAlone(AppendEvent append) {
        this.append = append;
    }

    /** Appends and commits; the clinic of the thread must be set before. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public UUID append(UUID clinicId, Entry entry) {
        append.append(clinicId, entry);
        return clinicId;
    }
}
