package org.gaitkeeper.assessment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import org.gaitkeeper.assessment.control.AssessmentQueries;
import org.gaitkeeper.knowledge.KnowledgeUse;

/** In how many signed assessments each piece of knowledge was at work. */
@Singleton
public class UseOfKnowledge implements KnowledgeUse {

    private final AssessmentQueries queries;

    @Inject
    public UseOfKnowledge(AssessmentQueries queries) {
        this.queries = queries;
    }

    @Override
    public Map<String, Long> signedRecords(UUID clinicId, Kind kind) {
        return queries.knowledgeUsed(clinicId, kind.name());
    }
}
