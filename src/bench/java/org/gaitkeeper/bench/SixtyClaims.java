package org.gaitkeeper.bench;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gaitkeeper.differential.Claim;
import org.gaitkeeper.differential.Condition;
import org.gaitkeeper.differential.Differential;
import org.gaitkeeper.differential.Differential.RankedCondition;
import org.gaitkeeper.differential.Engine;
import org.gaitkeeper.differential.Grade;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.differential.Place;
import org.gaitkeeper.differential.Predicate;
import org.gaitkeeper.differential.ReadingRule;
import org.gaitkeeper.differential.Test;
import org.gaitkeeper.differential.Weights;
import org.gaitkeeper.findings.Catalogue;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Findings;
import org.gaitkeeper.findings.ValueType;

/**
 * The first sixty claims of a knowledge base that ask one finding some patient has answered, stripped to what one rule of
 * a general rule engine says: true, so add. What the engine does beyond that (clusters, caps, damping, exemptions, the answer
 * no) is taken out on both sides, so that both must come to the same sums.
 */
final class SixtyClaims {

    private static final int CLAIMS = 60;
    /** The engine orders by thousandths of log-odds; half of one is lost in rounding. */
    private static final double ROUNDING = 0.000_501;

    private final KnowledgeBase knowledge;
    private final DroolsRules rules;

    /** Those of this knowledge that concern these patients. */
    SixtyClaims(KnowledgeBase whole, List<Findings> patients) {
        KnowledgeBase.Contents all = whole.contents();
        List<Claim> claims = all.claims().stream()
                .filter(claim -> simple(claim, whole, patients))
                .limit(CLAIMS)
                .map(SixtyClaims::stripped)
                .toList();
        if (claims.size() < CLAIMS) {
            throw new IllegalStateException(
                    "Only " + claims.size() + " claims ask one finding these patients have answered");
        }
        Weights weights = asDeclared(all.weights());
        this.knowledge = new KnowledgeBase(new KnowledgeBase.Contents(
                all.version(),
                all.catalogue(),
                List.of(),
                all.territories(),
                all.conditions(),
                claims,
                List.of(),
                all.advice(),
                all.sources(),
                List.of(),
                silent(all.timing()),
                silent(all.spinePosition()),
                all.reproducibility(),
                List.of(),
                weights));
        this.rules = new DroolsRules(claims, weights);
    }

    /** For the engine. */
    KnowledgeBase knowledge() {
        return knowledge;
    }

    /** For Drools. */
    DroolsRules rules() {
        return rules;
    }

    /**
     * Whether both come to the same sums.
     *
     * @throws IllegalStateException if they do not for some condition, or if no rule fired: nothing would be compared
     */
    void check(Findings findings) {
        Differential differential = new Engine().assess(findings, knowledge);
        Tally tally = rules.run(Observation.of(findings));
        if (tally.fired() == 0) {
            throw new IllegalStateException("No rule fired for " + findings);
        }
        for (RankedCondition ranked : differential.conditions()) {
            double added = ranked.score() / 1000.0 - baseRate(ranked.code());
            if (!(Math.abs(added - tally.sum(ranked.code())) <= ROUNDING)) {
                throw new IllegalStateException(ranked.code() + ": the engine added " + added + ", Drools "
                        + tally.sum(ranked.code()) + " for " + findings);
            }
        }
    }

    private double baseRate(String code) {
        String key = knowledge.condition(code).map(Condition::baseRate).orElseThrow();
        return knowledge.contents().weights().baseRates().getOrDefault(key, Double.NaN);
    }

    private static boolean simple(Claim claim, KnowledgeBase whole, List<Findings> patients) {
        return claim.when() instanceof Test.Of test
                && test.place().equals(Place.ANYWHERE)
                && comparable(test, whole.catalogue())
                && patients.stream().anyMatch(patient -> patient.known(test.finding()))
                && !claim.whenTrue().isEmpty()
                && claim.whenTrue().stream().allMatch(effect -> whole.condition(effect.condition())
                        .filter(condition -> !condition.modifier())
                        .isPresent());
    }

    private static boolean comparable(Test.Of test, Catalogue catalogue) {
        Predicate predicate = test.condition();
        return predicate instanceof Predicate.Is
                || (predicate instanceof Predicate.Options options && options.match() == Predicate.Match.IN)
                || (predicate instanceof Predicate.Amount
                        && catalogue
                                .find(test.finding())
                                .map(Finding::type)
                                .filter(ValueType.QUANTITY::equals)
                                .isPresent());
    }

    /** In a cluster of its own, for everybody, and silent when it is false. */
    private static Claim stripped(Claim claim) {
        return new Claim(
                claim.id(),
                claim.when(),
                claim.whenTrue(),
                List.of(),
                claim.id(),
                claim.grade(),
                Claim.Population.ANY,
                false,
                false,
                null,
                claim.sources(),
                claim.because());
    }

    /** No cap and no damping. */
    private static Weights asDeclared(Weights weights) {
        return new Weights(
                weights.baseRates(),
                weights.ordinals(),
                byGrade(Double.MAX_VALUE),
                byGrade(Double.MIN_VALUE),
                byGrade(1),
                1,
                1,
                weights.bands(),
                weights.contributions(),
                weights.axes());
    }

    private static Map<Grade, Double> byGrade(double value) {
        return Stream.of(Grade.values()).collect(Collectors.toMap(Function.identity(), grade -> value));
    }

    private static ReadingRule silent(ReadingRule rule) {
        return new ReadingRule(rule.title(), List.of(), List.of());
    }
}
