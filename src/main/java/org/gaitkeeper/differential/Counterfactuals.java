package org.gaitkeeper.differential;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;
import org.gaitkeeper.differential.Differential.Counterfactual;

/**
 * What the first conditions owe to single answers. Each answer that counts for one of them is taken back in turn, with
 * all that follows from it, and place and band are read again.
 */
final class Counterfactuals {

    /** How many are told of one condition. */
    private static final int MOST = 3;

    /** Those that would cost most first: by place, then by band. */
    private static final Comparator<Counterfactual> DEAREST = Comparator.comparingInt(Counterfactual::place)
            .thenComparing(Counterfactual::band)
            .reversed();

    private final Index index;
    private final Facts facts;
    private final Account account;
    private final Scores scores;
    private final Standing standing;

    private final Supposition supposition;
    private final Standing supposed;

    Counterfactuals(
            Index index, Facts facts, Account account, Scores scores, Standing standing, Supposition supposition) {
        this.index = index;
        this.facts = facts;
        this.account = account;
        this.scores = scores;
        this.standing = standing;
        this.supposition = supposition;
        this.supposed = new Standing(index, supposition.scores());
    }

    /** Of each of the first conditions, in order; empty for what no single answer would move. */
    List<List<Counterfactual>> all() {
        List<First> head = new ArrayList<>();
        BitSet owed = new BitSet();
        double best = standing.best();
        for (int condition : standing.head()) {
            First first = new First(
                    condition, head.size() + 1, standing.band(condition, best), owedBy(condition), new ArrayList<>());
            owed.or(first.owed());
            head.add(first);
        }
        for (int finding = owed.nextSetBit(0); finding >= 0; finding = owed.nextSetBit(finding + 1)) {
            without(finding, head);
        }
        List<List<Counterfactual>> all = new ArrayList<>(head.size());
        for (First first : head) {
            first.found().sort(DEAREST);
            all.add(List.copyOf(
                    first.found().subList(0, Math.min(MOST, first.found().size()))));
        }
        return all;
    }

    /** Findings somebody answered that count for the condition. */
    private BitSet owedBy(int condition) {
        BitSet owed = new BitSet();
        for (int slot = index.slots.first(condition); slot < index.slots.first(condition + 1); slot++) {
            if (scores.weight(slot) > 0) {
                int claim = index.lines.get(scores.strongest(slot)).claim();
                for (int finding : index.claims.get(claim).reads()) {
                    if (facts.answered(finding)) {
                        owed.set(finding);
                    }
                }
            }
        }
        return owed;
    }

    private void without(int finding, List<First> head) {
        supposition.put(finding, Told.NOTHING);
        double best = supposed.best();
        for (First first : head) {
            if (first.owed().get(finding)) {
                int place = supposed.place(first.condition());
                Band band = supposed.band(first.condition(), best);
                if (place != first.place() || band != first.band()) {
                    first.found().add(describe(finding, place, band));
                }
            }
        }
        supposition.takeBack(finding);
    }

    private Counterfactual describe(int finding, int place, Band band) {
        String code = index.findings.get(finding).code();
        StringJoiner words = new StringJoiner("; ");
        account.items(finding).forEach(item -> words.add(item.words()));
        return new Counterfactual(code, index.findings.get(finding).label(), words.toString(), place, band);
    }

    /** One of the first conditions as it stands, and what was found about it. */
    private record First(int condition, int place, Band band, BitSet owed, List<Counterfactual> found) {}
}
