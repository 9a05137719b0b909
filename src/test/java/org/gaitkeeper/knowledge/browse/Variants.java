package org.gaitkeeper.knowledge.browse;

import java.util.List;
import org.gaitkeeper.differential.Claim;
import org.gaitkeeper.differential.Condition;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.differential.RedFlag;
import org.gaitkeeper.differential.Weightless;
import org.gaitkeeper.differential.Weights;

/** Knowledge bases that differ from another in what a test says. */
final class Variants {

    private final KnowledgeBase.Contents from;
    private List<Claim> claims;
    private List<Condition> conditions;
    private List<RedFlag> redFlags;
    private List<Weightless> weightless;
    private Weights weights;

    private Variants(KnowledgeBase.Contents from) {
        this.from = from;
        this.claims = from.claims();
        this.conditions = from.conditions();
        this.redFlags = from.redFlags();
        this.weightless = from.weightless();
        this.weights = from.weights();
    }

    static Variants of(KnowledgeBase base) {
        return new Variants(base.contents());
    }

    Variants claims(List<Claim> others) {
        claims = others;
        return this;
    }

    Variants conditions(List<Condition> others) {
        conditions = others;
        return this;
    }

    Variants redFlags(List<RedFlag> others) {
        redFlags = others;
        return this;
    }

    Variants weightless(List<Weightless> others) {
        weightless = others;
        return this;
    }

    Variants weights(Weights others) {
        weights = others;
        return this;
    }

    KnowledgeBase build() {
        return new KnowledgeBase(new KnowledgeBase.Contents(
                from.version(),
                from.catalogue(),
                from.derivations(),
                from.territories(),
                conditions,
                claims,
                redFlags,
                from.advice(),
                from.sources(),
                weightless,
                from.timing(),
                from.spinePosition(),
                from.reproducibility(),
                from.stopRules(),
                weights));
    }
}
