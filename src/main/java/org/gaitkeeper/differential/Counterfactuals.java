package org.gaitkeeper.differential;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.gaitkeeper.differential.Differential.Counterfactual;
import org.gaitkeeper.differential.Differential.Item;
import org.gaitkeeper.findings.Answer;

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

    Counterfactuals(Index index, Facts facts, Account account, Scores scores, Standing standing) {
        this.index = index;
        this.facts = facts;
        this.account = account;
        this.scores = scores;
        this.standing = standing;
    }

    /** By condition; empty for all but the first three, and for what no single answer would move. */
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
        owed.stream().forEach(finding -> without(finding, head));
        List<List<Counterfactual>> all = new ArrayList<>(Collections.nCopies(index.conditions.size(), List.of()));
        for (First first : head) {
            first.found().sort(DEAREST);
            all.set(
                    first.condition(),
                    List.copyOf(first.found()
                            .subList(0, Math.min(MOST, first.found().size()))));
        }
        return all;
    }

    /** Findings somebody answered that count for the condition. */
    private BitSet owedBy(int condition) {
        BitSet owed = new BitSet();
        for (int slot : index.slotsOf(condition)) {
            if (scores.strongest(slot) > 0) {
                for (String read : index.claims.get(scores.holder(slot)).reads()) {
                    int finding = index.number(read);
                    if (finding >= 0 && facts.answered(finding)) {
                        owed.set(finding);
                    }
                }
            }
        }
        return owed;
    }

    private void without(int finding, List<First> head) {
        List<Answer> answers = facts.to(finding);
        facts.put(finding, List.of());
        scores.follow();
        double best = standing.best();
        for (First first : head) {
            if (first.owed().get(finding)) {
                int place = standing.place(first.condition());
                Band band = standing.band(first.condition(), best);
                if (place != first.place() || band != first.band()) {
                    first.found().add(describe(finding, place, band));
                }
            }
        }
        facts.put(finding, answers);
        scores.follow();
    }

    private Counterfactual describe(int finding, int place, Band band) {
        String code = index.findings.get(finding).code();
        String words = account.items(code).stream().map(Item::words).collect(Collectors.joining("; "));
        return new Counterfactual(code, index.findings.get(finding).label(), words, place, band);
    }

    /** One of the first conditions as it stands, and what was found about it. */
    private record First(int condition, int place, Band band, BitSet owed, List<Counterfactual> found) {}
}
