package org.gaitkeeper.differential;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gaitkeeper.differential.Differential.Conflict;
import org.gaitkeeper.differential.Differential.Counterfactual;
import org.gaitkeeper.differential.Differential.Evidence;
import org.gaitkeeper.differential.Differential.Item;
import org.gaitkeeper.differential.Differential.Missing;
import org.gaitkeeper.differential.Differential.RankedCondition;

/** Conditions in order, with what speaks for and against each. */
final class Ranking {

    private static final Comparator<RankedCondition> ORDER =
            Comparator.comparingInt(RankedCondition::score).reversed().thenComparing(RankedCondition::code);

    /** What counts first, then by weight whatever its sign. */
    private static final Comparator<Line> LINES = (a, b) -> {
        if (a.evidence().counted() != b.evidence().counted()) {
            return a.evidence().counted() ? -1 : 1;
        }
        int bySize = Double.compare(Math.abs(b.weight()), Math.abs(a.weight()));
        return bySize != 0
                ? bySize
                : a.evidence().claim().compareTo(b.evidence().claim());
    };

    /** More would be a list nobody reads. */
    private static final int MOST_MISSING = 12;

    private final Index index;
    private final Facts facts;
    private final Account account;
    private final Scores scores;
    private final Standing standing;
    private final List<List<Counterfactual>> counterfactuals;
    private final List<List<Line>> lines = new ArrayList<>();
    private final double best;

    /**
     * A ranking of what the scores say.
     *
     * @param counterfactuals by condition
     */
    Ranking(
            Index index,
            Facts facts,
            Account account,
            Scores scores,
            Standing standing,
            List<List<Counterfactual>> counterfactuals) {
        this.index = index;
        this.facts = facts;
        this.account = account;
        this.scores = scores;
        this.standing = standing;
        this.counterfactuals = counterfactuals;
        this.best = standing.best();
        for (int condition = 0; condition < index.conditions.size(); condition++) {
            lines.add(new ArrayList<>());
        }
        for (int claim = 0; claim < index.claims.size(); claim++) {
            if (scores.truth(claim) != Truth.UNKNOWN) {
                explain(claim);
            }
        }
    }

    private void explain(int number) {
        CompiledClaim compiled = index.claims.get(number);
        List<CompiledClaim.Effect> effects =
                compiled.effects(scores.truth(number)).all();
        if (effects.isEmpty()) {
            return;
        }
        Claim claim = compiled.claim();
        double factor = scores.factor(number);
        List<Item> items = account.items(compiled.reads());
        for (CompiledClaim.Effect effect : effects) {
            boolean counted = scores.holder(effect.slot()) == number;
            Evidence evidence = new Evidence(
                    items,
                    claim.id(),
                    claim.cluster(),
                    factor == 1 ? effect.word() : index.contents.weights().word(effect.weight() * factor),
                    counted,
                    claim.grade(),
                    claim.contested(),
                    claim.population().text(),
                    claim.sources(),
                    claim.because(),
                    effect.strength(),
                    effect.cap(),
                    counted ? "" : notCounted(compiled, factor));
            // A claim held back keeps its direction, so that it is shown where it would have stood.
            double weight = factor == 0 ? Math.copySign(Double.MIN_VALUE, effect.weight()) : effect.weight() * factor;
            lines.get(index.slots.get(effect.slot()).condition()).add(new Line(weight, evidence));
        }
    }

    private String notCounted(CompiledClaim compiled, double factor) {
        return factor == 0
                ? compiled.exemptionWords()
                : index.contents.catalogue().speech().said("a stronger line says the same");
    }

    /** Every condition that may lead, best first. */
    List<RankedCondition> conditions() {
        List<RankedCondition> ranked = new ArrayList<>(index.leaders.length);
        for (int condition : index.leaders) {
            ranked.add(rank(condition, index.conditions.get(condition)));
        }
        ranked.sort(ORDER);
        return List.copyOf(ranked);
    }

    /** Conditions that only contribute and have some evidence that counts, best first. */
    List<RankedCondition> contributors() {
        List<RankedCondition> ranked = new ArrayList<>();
        for (int i = 0; i < index.conditions.size(); i++) {
            if (index.conditions.get(i).modifier() && scores.favoured(i)) {
                ranked.add(rank(i, index.conditions.get(i)));
            }
        }
        ranked.sort(ORDER);
        return List.copyOf(ranked);
    }

    private RankedCondition rank(int number, Condition condition) {
        List<Line> all = lines.get(number);
        all.sort(LINES);
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
                standing.band(number, best),
                scores.score(number),
                List.copyOf(evidenceFor),
                List.copyOf(evidenceAgainst),
                missing(number),
                conflicts(all),
                condition.urgency(),
                condition.destination(),
                condition.stopRule(),
                condition.advice(),
                counterfactuals.get(number));
    }

    private List<Missing> missing(int condition) {
        List<Missing> open = new ArrayList<>(MOST_MISSING);
        for (Index.Gap gap : index.gaps(condition)) {
            if (!facts.known(gap.finding())) {
                open.add(gap.missing());
                if (open.size() == MOST_MISSING) {
                    break;
                }
            }
        }
        return List.copyOf(open);
    }

    private static List<Conflict> conflicts(List<Line> lines) {
        List<Conflict> conflicts = new ArrayList<>();
        Set<String> opposed = new HashSet<>();
        lines.stream().filter(line -> line.weighed() && !line.favours()).forEach(line -> opposed.add(line.cluster()));
        for (Line line : lines) {
            // Each cluster once: removed when it has been reported.
            if (line.weighed() && line.favours() && opposed.remove(line.cluster())) {
                String cluster = line.cluster();
                conflicts.add(new Conflict(cluster, claims(cluster, true, lines), claims(cluster, false, lines)));
            }
        }
        return List.copyOf(conflicts);
    }

    private static List<String> claims(String cluster, boolean favouring, List<Line> lines) {
        return lines.stream()
                .filter(line -> line.weighed()
                        && line.favours() == favouring
                        && line.cluster().equals(cluster))
                .map(line -> line.evidence().claim())
                .toList();
    }

    /** One line of evidence and the log-odds it stands for; hardly any when the claim is held back in such a patient. */
    private record Line(double weight, Evidence evidence) {

        boolean favours() {
            return weight > 0;
        }

        /** Whether it takes part in the weighing, counted or standing behind a stronger claim of its cluster. */
        boolean weighed() {
            return Math.abs(weight) != Double.MIN_VALUE;
        }

        String cluster() {
            return evidence.cluster();
        }
    }
}
