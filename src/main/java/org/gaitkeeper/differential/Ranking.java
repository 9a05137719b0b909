package org.gaitkeeper.differential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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

    /** More would be a list nobody reads. */
    private static final int MOST_MISSING = 12;

    private final Index index;
    private final Facts facts;
    private final Account account;
    private final Scores scores;
    private final Standing standing;
    private final List<List<Counterfactual>> counterfactuals;
    private final double best;
    /** Lines that count. */
    private final BitSet counted;
    /** Lines that hold, but behind a stronger one or in a patient in whom they do not count. */
    private final BitSet beside;
    /** Lines of the condition that is ranked, as they are shown. */
    private final Line[] lines;

    /**
     * A ranking of what the scores say.
     *
     * @param counterfactuals of the first conditions, in order
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
        this.counted = new BitSet(index.lines.end());
        this.beside = new BitSet(index.lines.end());
        this.lines = new Line[index.lines.most()];
        for (int claim = 0; claim < index.claims.size(); claim++) {
            int state = scores.stateOf(claim);
            for (int place = index.lines.first(claim, state); place < index.lines.end(claim, state); place++) {
                int line = index.lines.at(place);
                boolean counts = scores.strongest(index.lines.slot(line)) == line;
                (counts ? counted : beside).set(line);
            }
        }
    }

    /** Every condition that may lead, best first. */
    List<RankedCondition> conditions() {
        return ranked(index.leaders, counterfactuals);
    }

    /** Conditions that only contribute and have some evidence that counts, best first. */
    List<RankedCondition> contributors() {
        return ranked(IntStream.of(index.modifiers).filter(scores::favoured).toArray(), List.of());
    }

    private List<RankedCondition> ranked(int[] conditions, List<List<Counterfactual>> told) {
        long[] orders = new long[conditions.length];
        for (int i = 0; i < orders.length; i++) {
            orders[i] = standing.order(conditions[i]);
        }
        Arrays.sort(orders);
        RankedCondition[] ranked = new RankedCondition[orders.length];
        for (int place = 0; place < orders.length; place++) {
            ranked[place] = rank(standing.condition(orders[place]), place < told.size() ? told.get(place) : List.of());
        }
        return List.of(ranked);
    }

    private RankedCondition rank(int number, List<Counterfactual> told) {
        Condition condition = index.conditions.get(number);
        int counting = collect(number, counted, 0);
        int found = collect(number, beside, counting);
        int favouring = 0;
        for (int i = 0; i < found; i++) {
            favouring += lines[i].favours() ? 1 : 0;
        }
        Evidence[] evidenceFor = new Evidence[favouring];
        Evidence[] evidenceAgainst = new Evidence[found - favouring];
        for (int i = 0, pro = 0; i < found; i++) {
            List<Item> items = account.items(index.claims.get(lines[i].claim()).reads());
            Evidence evidence = lines[i].evidence(items, i < counting);
            if (lines[i].favours()) {
                evidenceFor[pro++] = evidence;
            } else {
                evidenceAgainst[i - pro] = evidence;
            }
        }
        return new RankedCondition(
                condition.code(),
                condition.name(),
                condition.plain(),
                condition.axis(),
                standing.band(number, best),
                scores.score(number),
                List.of(evidenceFor),
                List.of(evidenceAgainst),
                missing(number),
                favouring == 0 || favouring == found ? List.of() : conflicts(found),
                condition.urgency(),
                condition.destination(),
                condition.stopRule(),
                condition.advice(),
                told);
    }

    /** Puts those of the lines that bear on a condition behind so many others, and tells how many there are then. */
    private int collect(int condition, BitSet some, int found) {
        int end = index.lines.first(condition + 1);
        int count = found;
        for (int number = some.nextSetBit(index.lines.first(condition));
                number >= 0 && number < end;
                number = some.nextSetBit(number + 1)) {
            lines[count++] = index.lines.get(number);
        }
        return count;
    }

    private List<Missing> missing(int condition) {
        Missing[] open = new Missing[MOST_MISSING];
        int found = 0;
        Gaps gaps = index.gaps(condition);
        for (int place = 0; place < gaps.size(); place++) {
            if (!facts.known(gaps.finding(place))) {
                open[found++] = gaps.missing(place);
                if (found == MOST_MISSING) {
                    return List.of(open);
                }
            }
        }
        return List.of(Arrays.copyOf(open, found));
    }

    /** Each cluster in which lines pull both ways, in the order in which they first favour. */
    private List<Conflict> conflicts(int found) {
        List<Conflict> conflicts = List.of();
        for (int i = 0; i < found; i++) {
            int slot = lines[i].slot();
            if (next(slot, true, 0, found) == i && next(slot, false, 0, found) < found) {
                conflicts = conflicts.isEmpty() ? new ArrayList<>() : conflicts;
                conflicts.add(new Conflict(
                        lines[i].counted().cluster(), claims(slot, true, found), claims(slot, false, found)));
            }
        }
        return List.copyOf(conflicts);
    }

    private List<String> claims(int slot, boolean favouring, int found) {
        List<String> claims = new ArrayList<>();
        for (int i = next(slot, favouring, 0, found); i < found; i = next(slot, favouring, i + 1, found)) {
            claims.add(lines[i].counted().claim());
        }
        return List.copyOf(claims);
    }

    /** The next line, from here on, that weighs so in a slot; as many as were found when there is none. */
    private int next(int slot, boolean favouring, int from, int found) {
        int i = from;
        while (i < found && !(lines[i].slot() == slot && lines[i].weighed() && lines[i].favours() == favouring)) {
            i++;
        }
        return i;
    }
}
