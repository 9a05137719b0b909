package org.gaitkeeper.differential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.gaitkeeper.differential.Differential.Conflict;
import org.gaitkeeper.differential.Differential.Counterfactual;
import org.gaitkeeper.differential.Differential.Evidence;
import org.gaitkeeper.differential.Differential.Item;
import org.gaitkeeper.differential.Differential.Missing;
import org.gaitkeeper.differential.Differential.RankedCondition;

/** Conditions in order, with what speaks for and against each. */
final class Ranking {

    /** What counts first, then by weight whatever its sign. */
    private static final Comparator<Line> LINES = (a, b) -> {
        if (a.evidence().counted() != b.evidence().counted()) {
            return a.evidence().counted() ? -1 : 1;
        }
        int bySize = Double.compare(Math.abs(b.weight()), Math.abs(a.weight()));
        return bySize != 0 ? bySize : Integer.compare(a.alphabetical(), b.alphabetical());
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
            lines.get(index.slots.condition(effect.slot()))
                    .add(new Line(weight, effect.slot(), compiled.alphabetical(), evidence));
        }
    }

    private String notCounted(CompiledClaim compiled, double factor) {
        return factor == 0
                ? compiled.exemptionWords()
                : index.contents.catalogue().speech().said("a stronger line says the same");
    }

    /** Every condition that may lead, best first. */
    List<RankedCondition> conditions() {
        return ranked(IntStream.of(index.leaders));
    }

    /** Conditions that only contribute and have some evidence that counts, best first. */
    List<RankedCondition> contributors() {
        return ranked(IntStream.of(index.modifiers).filter(scores::favoured));
    }

    private List<RankedCondition> ranked(IntStream conditions) {
        return conditions
                .mapToLong(standing::order)
                .sorted()
                .mapToObj(order -> rank(standing.condition(order)))
                .toList();
    }

    private RankedCondition rank(int number) {
        Condition condition = index.conditions.get(number);
        List<Line> all = lines.get(number);
        all.sort(LINES);
        List<Evidence> evidenceFor = new ArrayList<>(all.size());
        List<Evidence> evidenceAgainst = new ArrayList<>(all.size());
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
                evidenceFor.isEmpty() || evidenceAgainst.isEmpty() ? List.of() : conflicts(all),
                condition.urgency(),
                condition.destination(),
                condition.stopRule(),
                condition.advice(),
                counterfactuals.get(number));
    }

    private List<Missing> missing(int condition) {
        Missing[] open = new Missing[MOST_MISSING];
        int found = 0;
        for (Gap gap : index.gaps(condition)) {
            if (!facts.known(gap.finding())) {
                open[found++] = gap.missing();
                if (found == MOST_MISSING) {
                    return List.of(open);
                }
            }
        }
        return List.of(Arrays.copyOf(open, found));
    }

    /** Each cluster in which lines pull both ways, in the order in which they first favour. */
    private static List<Conflict> conflicts(List<Line> all) {
        List<Conflict> conflicts = new ArrayList<>(0);
        BitSet favouring = new BitSet();
        for (Line line : all) {
            if (line.weighed() && line.favours() && !favouring.get(line.slot())) {
                favouring.set(line.slot());
                List<String> against = claims(line.slot(), false, all);
                if (!against.isEmpty()) {
                    conflicts.add(new Conflict(line.evidence().cluster(), claims(line.slot(), true, all), against));
                }
            }
        }
        return List.copyOf(conflicts);
    }

    private static List<String> claims(int slot, boolean favouring, List<Line> lines) {
        List<String> claims = new ArrayList<>(0);
        for (Line line : lines) {
            if (line.slot() == slot && line.weighed() && line.favours() == favouring) {
                claims.add(line.evidence().claim());
            }
        }
        return List.copyOf(claims);
    }

    /**
     * One line of evidence.
     *
     * @param weight the log-odds it stands for; hardly any when the claim is held back in such a patient
     * @param alphabetical place of its claim among all
     */
    private record Line(double weight, int slot, int alphabetical, Evidence evidence) {

        boolean favours() {
            return weight > 0;
        }

        /** Whether it takes part in the weighing, counted or standing behind a stronger claim of its cluster. */
        boolean weighed() {
            return Math.abs(weight) != Double.MIN_VALUE;
        }
    }
}
