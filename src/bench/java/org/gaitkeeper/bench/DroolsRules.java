package org.gaitkeeper.bench;

import java.util.List;
import java.util.stream.Collectors;
import org.drools.model.codegen.ExecutableModelProject;
import org.gaitkeeper.differential.Claim;
import org.gaitkeeper.differential.Predicate;
import org.gaitkeeper.differential.Strength;
import org.gaitkeeper.differential.Test;
import org.gaitkeeper.differential.Weights;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.internal.utils.KieHelper;

/** Claims as rules of Drools, compiled to its executable model: each adds its log-odds to the conditions it names. */
final class DroolsRules {

    private static final String HEAD = """
            package org.gaitkeeper.bench
            import org.gaitkeeper.bench.Observation
            global org.gaitkeeper.bench.Tally tally
            """;

    /** Where the package of the rules would stand among sources. */
    private static final String FILE = "src/main/resources/org/gaitkeeper/bench/claims.drl";

    private final KieBase rules;

    /** Rules for claims that {@link SixtyClaims} takes, weighed as declared. */
    DroolsRules(List<Claim> claims, Weights weights) {
        String text = claims.stream().map(claim -> rule(claim, weights)).collect(Collectors.joining("\n"));
        this.rules = new KieHelper().addContent(HEAD + text, FILE).build(ExecutableModelProject.class);
    }

    /** What the rules add up to. */
    Tally run(List<Observation> observations) {
        KieSession session = rules.newKieSession();
        try {
            Tally tally = new Tally();
            session.setGlobal("tally", tally);
            observations.forEach(session::insert);
            session.fireAllRules();
            return tally;
        } finally {
            session.dispose();
        }
    }

    private static String rule(Claim claim, Weights weights) {
        Test.Of test = (Test.Of) claim.when();
        String then = claim.whenTrue().stream()
                .map(effect -> "tally.add(\"" + effect.condition() + "\", " + logOdds(effect, weights) + ");")
                .collect(Collectors.joining(" "));
        // Once, however many sides or phases it is true of, as the engine counts it.
        return "rule \"" + claim.id() + "\" when exists Observation(finding == \"" + test.finding() + "\", "
                + constraint(test.condition()) + ") then " + then + " end";
    }

    private static String constraint(Predicate predicate) {
        if (predicate instanceof Predicate.Is is) {
            return "present == " + is.present();
        }
        if (predicate instanceof Predicate.Amount amount) {
            String sign =
                    switch (amount.comparison()) {
                        case AT_LEAST -> ">=";
                        case AT_MOST -> "<=";
                        case ABOVE -> ">";
                        case BELOW -> "<";
                    };
            return "amount != null, amount " + sign + " " + amount.bound().toPlainString() + "B";
        }
        return ((Predicate.Options) predicate)
                .options().stream()
                        .sorted()
                        .map(option -> "options contains \"" + option + "\"")
                        .collect(Collectors.joining(" || "));
    }

    private static double logOdds(Claim.Effect effect, Weights weights) {
        if (effect.strength() instanceof Strength.Ratio ratio) {
            return Math.log(ratio.value());
        }
        Double size = weights.ordinals().get((Strength.Ordinal) effect.strength());
        if (size == null) {
            throw new IllegalArgumentException("No weight for " + effect.strength());
        }
        return effect.favours() ? size : -size;
    }
}
