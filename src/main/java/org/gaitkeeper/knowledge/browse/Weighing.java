package org.gaitkeeper.knowledge.browse;

import static org.gaitkeeper.platform.words.Words.t;

import java.util.ArrayList;
import java.util.List;
import org.gaitkeeper.differential.Claim;
import org.gaitkeeper.differential.Strength;
import org.gaitkeeper.differential.Weights;
import org.gaitkeeper.knowledge.KnowledgeWords;

/**
 * What the declared conventions do to the strength of a claim, in words.
 *
 * @param strength as it stands in the knowledge
 * @param cap what it is held to and why; empty when it stands as it is
 * @param damping what lowers its weight besides; empty when nothing does
 * @param size of its weight in log-odds, 0 or more, only for putting claims in order
 */
public record Weighing(String strength, String cap, String damping, double size) {

    static Weighing of(Claim claim, Claim.Effect effect, Weights weights) {
        String cap = "";
        double size;
        if (effect.strength() instanceof Strength.Ratio ratio) {
            double high = weights.highestRatio().getOrDefault(claim.grade(), Double.MAX_VALUE);
            double low = weights.lowestRatio().getOrDefault(claim.grade(), 0.0);
            if (ratio.value() > high) {
                cap = t("counts as at most {0}", KnowledgeWords.number(high));
            } else if (ratio.value() < low) {
                cap = t("counts as at least {0}", KnowledgeWords.number(low));
            }
            size = Math.abs(Math.log(Math.max(low, Math.min(high, ratio.value()))));
        } else {
            size = weights.ordinals().getOrDefault((Strength.Ordinal) effect.strength(), 0.0);
        }
        List<String> damping = new ArrayList<>();
        double grade = weights.grades().getOrDefault(claim.grade(), 1.0);
        if (grade < 1) {
            damping.add(t("{0} counts {1}", KnowledgeWords.grade(claim.grade()), KnowledgeWords.number(grade)));
            size *= grade;
        }
        if (claim.contested()) {
            damping.add(t("contested counts {0}", KnowledgeWords.number(weights.contested())));
            size *= weights.contested();
        }
        if (claim.population().distant()) {
            damping.add(t("measured in other people counts {0}", KnowledgeWords.number(weights.distantPopulation())));
            size *= weights.distantPopulation();
        }
        return new Weighing(KnowledgeWords.strength(effect.strength()), cap, String.join(", ", damping), size);
    }
}
