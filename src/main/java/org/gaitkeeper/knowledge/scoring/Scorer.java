package org.gaitkeeper.knowledge.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gaitkeeper.differential.Band;
import org.gaitkeeper.differential.Condition;
import org.gaitkeeper.differential.Differential;
import org.gaitkeeper.differential.Differential.RaisedFlag;
import org.gaitkeeper.differential.Differential.RankedCondition;
import org.gaitkeeper.differential.Engine;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.findings.Findings;
import org.gaitkeeper.knowledge.scoring.ScoredCase.Placed;

/** Ranks cases with one knowledge base. */
public final class Scorer {

    private final Engine engine = new Engine();
    private final KnowledgeBase knowledge;

    /** Ranks with this knowledge. */
    public Scorer(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /** These cases, ranked, in their order. */
    public List<ScoredCase> score(List<ClinicalCase> cases) {
        return cases.stream().map(this::score).toList();
    }

    /** One case, ranked by all it states. */
    ScoredCase score(ClinicalCase one) {
        return score(one, one.stated());
    }

    /** One case, ranked by a part of what it states. */
    ScoredCase score(ClinicalCase one, Findings known) {
        Differential differential = assess(known);
        return new ScoredCase(
                one.id(),
                placed(differential),
                differential.urgency().name().toLowerCase(Locale.ROOT),
                differential.redFlags().stream().map(RaisedFlag::id).toList(),
                one.expected());
    }

    Differential assess(Findings findings) {
        return engine.assess(findings, knowledge);
    }

    /** Every diagnosis of the cases once, with the band of the best condition that counts as it. */
    private List<Placed> placed(Differential differential) {
        Map<String, Band> bands = new LinkedHashMap<>();
        for (RankedCondition ranked : differential.conditions()) {
            String diagnosis =
                    knowledge.condition(ranked.code()).map(Condition::caseCode).orElse("");
            if (!diagnosis.isEmpty()) {
                bands.putIfAbsent(diagnosis, ranked.band());
            }
        }
        return bands.entrySet().stream()
                .map(entry -> new Placed(entry.getKey(), entry.getValue()))
                .toList();
    }
}
