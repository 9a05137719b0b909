package org.gaitkeeper.knowledge.control;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.access.Acting;
import org.gaitkeeper.access.Privilege;
import org.gaitkeeper.access.Requires;
import org.gaitkeeper.knowledge.KnowledgeUse;

/** Tells in how many signed records of the clinic a piece of knowledge was at work. Numbers only, of no single patient. */
@Singleton
public class ReadUse {

    private final Instance<KnowledgeUse> uses;
    private final Acting acting;

    @Inject
    public ReadUse(Instance<KnowledgeUse> uses, Acting acting) {
        this.uses = uses;
        this.acting = acting;
    }

    /** Signed records by the id of what was used; what was never used is left out. */
    @Transactional
    @Requires(Privilege.READ_KNOWLEDGE)
    public Map<String, Long> signedRecords(KnowledgeUse.Kind kind) {
        UUID clinic = acting.actor().clinicId();
        Map<String, Long> all = new HashMap<>();
        uses.forEach(use -> use.signedRecords(clinic, kind).forEach((id, count) -> all.merge(id, count, Long::sum)));
        return Map.copyOf(all);
    }
}
