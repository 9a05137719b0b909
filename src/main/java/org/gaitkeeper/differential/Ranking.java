package org.gaitkeeper.differential;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gaitkeeper.differential.Differential.Conflict;
import org.gaitkeeper.differential.Differential.Evidence;
import org.gaitkeeper.differential.Differential.Item;
import org.gaitkeeper.differential.Differential.Missing;
import org.gaitkeeper.differential.Differential.RankedCondition;

/** Conditions in order, with what speaks for and against each. */
final class Ranking {

    private static final Comparator<RankedCondition> ORDER =
            Comparator.comparingInt(RankedCondition::score).reversed().thenComparing(RankedCondition::code);

    /** More would be a list nobody reads. */
    private static final int MOST_MISSING = 12;

    private final Scores scores;
    private final Weights weights;
    private final List<List<Line>> lines = new ArrayList<>();
    private final double best;

    Ranking(Scores scores, Weights weights) {
        this.scores = scores;
        this.weights = weights;
        this.best = best(scores);
        scores.index().conditions.forEach(condition -> lines.add(new ArrayList<>()));
        scores.touched().stream().forEach(this::explain);
    }

    private static double best(Scores scores) {
        double best = Double.NEGATIVE_INFINITY;
        List<Condition> conditions = scores.index().conditions;
        for (int i = 0; i < conditions.size(); i++) {
            if (!conditions.get(i).modifier()) {
                best = Math.max(best, scores.total(i));
            }
        }
        return best;
    }

    private void explain(int number) {
        Index.Compiled compiled = scores.index().claims.get(number);
        Index.Effects effects = compiled.effects(scores.truth(number));
        if (effects.size() == 0) {
            return;
        }
        Claim claim = compiled.claim();
        double factor = scores.factor(claim, weights);
        List<Item> items = scores.recorded().items(compiled.reads());
        for (int i = 0; i < effects.size(); i++) {
            int slot = effects.slot(i);
            double weight = effects.weight(i) * factor;
            Evidence evidence = new Evidence(
                    items,
                    claim.id(),
                    claim.cluster(),
                    weights.word(weight),
                    scores.counted(slot, number),
                    claim.grade(),
                    claim.contested(),
                    claim.population().text(),
                    claim.sources(),
                    claim.because());
            lines.get(scores.index().slot(slot).condition()).add(new Line(weight, evidence));
        }
    }

    /** Every condition that may lead, best first. */
    List<RankedCondition> conditions() {
        return ranked(false);
    }

    /** Conditions that only contribute and have some evidence, best first. */
    List<RankedCondition> contributors() {
        return ranked(true).stream()
                .filter(ranked -> !ranked.evidenceFor().isEmpty())
                .toList();
    }

    private List<RankedCondition> ranked(boolean modifiers) {
        List<RankedCondition> ranked = new ArrayList<>();
        List<Condition> conditions = scores.index().conditions;
        for (int i = 0; i < conditions.size(); i++) {
            if (conditions.get(i).modifier() == modifiers) {
                ranked.add(rank(i, conditions.get(i)));
            }
        }
        ranked.sort(ORDER);
        return List.copyOf(ranked);
    }

    private RankedCondition rank(int number, Condition condition) {
        List<Line> all = lines.get(number);
        all.sort(Comparator.comparingDouble((Line line) -> -Math.abs(line.weight()))
                .thenComparing(line -> line.evidence().claim()));
        List<Evidence> evidenceFor = new ArrayList<>();
        List<Evidence> evidenceAgainst = new ArrayList<>();
        for (Line line : all) {
            (line.weight() > 0 ? evidenceFor : evidenceAgainst).add(line.evidence());
        }
        return new RankedCondition(
                condition.code(),
                condition.name(),
                condition.plain(),
                condition.axis(),
                band(number, condition),
                (int) Math.round(scores.total(number) * 1000),
                List.copyOf(evidenceFor),
                List.copyOf(evidenceAgainst),
                missing(number),
                conflicts(evidenceFor, evidenceAgainst),
                condition.urgency(),
                condition.destination(),
                condition.stopRule(),
                condition.advice());
    }

    private Band band(int number, Condition condition) {
        Weights.Bands bands = weights.bands();
        double total = scores.total(number);
        double evidence = scores.evidence(number);
        if (evidence <= bands.against()) {
            return Band.ARGUED_AGAINST;
        }
        // Nothing leads on its base rate alone.
        if (!condition.modifier()
                && evidence > 0
                && total >= bands.leading()
                && total >= best - bands.leadingMargin()) {
            return Band.LEADING;
        }
        return total >= bands.possible() ? Band.POSSIBLE : Band.LESS_LIKELY;
    }

    private List<Missing> missing(int condition) {
        List<Missing> open = new ArrayList<>();
        for (Index.Gap gap : scores.index().gaps(condition)) {
            if (!scores.known(gap.finding())) {
                open.add(gap.missing());
                if (open.size() == MOST_MISSING) {
                    break;
                }
            }
        }
        return List.copyOf(open);
    }

    private static List<Conflict> conflicts(List<Evidence> evidenceFor, List<Evidence> evidenceAgainst) {
        List<Conflict> conflicts = new ArrayList<>();
        Set<String> opposed = new HashSet<>();
        evidenceAgainst.forEach(line -> opposed.add(line.cluster()));
        for (Evidence line : evidenceFor) {
            // Each cluster once: removed when it has been reported.
            if (opposed.remove(line.cluster())) {
                String cluster = line.cluster();
                conflicts.add(new Conflict(cluster, claims(cluster, evidenceFor), claims(cluster, evidenceAgainst)));
            }
        }
        return List.copyOf(conflicts);
    }

    private static List<String> claims(String cluster, List<Evidence> evidence) {
        return evidence.stream()
                .filter(line -> line.cluster().equals(cluster))
                .map(Evidence::claim)
                .toList();
    }

    /** One line of evidence and the log-odds it stands for. */
    private record Line(double weight, Evidence evidence) {}
}
