package org.gaitkeeper.differential;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gaitkeeper.differential.NextQuestion.Consequence;
import org.gaitkeeper.findings.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Finds the next question. A first look takes, for each finding not yet known, the most it could move the conditions in
 * contention; the best of those are then tried answer by answer. An answer is worth how far it would shift the other
 * conditions against the one that is first, the less the further behind they stand; a finding is worth the mean of its
 * two most telling answers, divided by the minutes it takes. A red flag that is half established adds to it.
 */
final class Inquiry {

    /** Changing the subject costs time too; in minutes. */
    private static final double OVERHEAD = 0.5;
    /** Movements smaller than this, in log-odds, are not worth a word. */
    private static final double NOTABLE = 0.05;
    /** How many findings are tried answer by answer. */
    private static final int SHORT_LIST = 6;
    /** How far behind the first a condition still is in contention, in log-odds. */
    private static final double CONTENTION = 3.0;
    /** How many conditions are named for one answer. */
    private static final int NAMED = 4;
    /** What completing a half-established red flag is worth, in log-odds by the steps of urgency above routine. */
    private static final double FLAG_STEP = 1.0;

    private final Scores scores;
    private final Index index;
    private final List<Index.Watched> halfEstablished;
    private final int first;
    private final double best;
    private final double[] trial;
    private final double[] moved;

    Inquiry(Scores scores, List<Index.Watched> halfEstablished) {
        this.scores = scores;
        this.index = scores.index();
        this.halfEstablished = halfEstablished;
        this.trial = new double[index.slotCount()];
        for (int slot = 0; slot < trial.length; slot++) {
            trial[slot] = scores.strongest(slot);
        }
        this.moved = new double[index.conditions.size()];
        this.first = leader();
        this.best = moved.length == 0 ? 0 : scores.total(first);
    }

    /** The next question, null when no answer to anything would move a score or raise a flag. */
    @Nullable
    NextQuestion next() {
        Askable chosen = null;
        double worth = 0;
        for (Askable askable : shortList()) {
            double candidate = worth(askable);
            if (candidate > worth) {
                worth = candidate;
                chosen = askable;
            }
        }
        return chosen == null ? null : explain(chosen);
    }

    private List<Askable> shortList() {
        double[] promise = new double[index.findings.size()];
        for (int condition = 0; condition < moved.length; condition++) {
            double behind = best - scores.total(condition);
            if (behind <= CONTENTION && !index.conditions.get(condition).modifier()) {
                for (Index.Gap gap : index.gaps(condition)) {
                    promise[gap.finding()] += gap.weight() / (1 + behind * behind);
                }
            }
        }
        for (Index.Watched watched : halfEstablished) {
            double steps = FLAG_STEP * Math.max(0, watched.flag().tier().compareTo(Urgency.ROUTINE));
            watched.reads().forEach(code -> index.number(code).ifPresent(number -> promise[number] += steps));
        }
        Askable[] kept = new Askable[SHORT_LIST];
        double[] promises = new double[SHORT_LIST];
        for (Askable askable : index.askable) {
            double candidate = promise[askable.number()] / time(askable);
            if (candidate > promises[SHORT_LIST - 1]
                    && !scores.recorded().asked(askable.finding().code())) {
                int place = SHORT_LIST - 1;
                while (place > 0 && candidate > promises[place - 1]) {
                    kept[place] = kept[place - 1];
                    promises[place] = promises[place - 1];
                    place--;
                }
                kept[place] = askable;
                promises[place] = candidate;
            }
        }
        return Stream.of(kept).filter(Objects::nonNull).toList();
    }

    private static double time(Askable askable) {
        return askable.finding().minutes().doubleValue() + OVERHEAD;
    }

    private double worth(Askable askable) {
        List<RedFlag> flags = flags(askable);
        double most = 0;
        double second = 0;
        for (Askable.Reply reply : askable.replies()) {
            BitSet touched = tryOut(askable, reply);
            double impact = impact() + flagWorth(raisedBy(flags, askable, reply));
            undo(touched);
            if (impact > most) {
                second = most;
                most = impact;
            } else if (impact > second) {
                second = impact;
            }
        }
        return (most + second) / 2 / time(askable);
    }

    /** Moves the scores as the reply would; gives the slots that changed. */
    private BitSet tryOut(Askable askable, Askable.Reply reply) {
        BitSet changed = new BitSet();
        Answers after = after(askable, reply);
        for (int i = 0; i < askable.claims().size(); i++) {
            int number = askable.claims().get(i);
            if (!scores.touched().get(number)) {
                apply(index.claims.get(number).effects(reply.alone().get(i)), changed);
            } else if (scores.truth(number) == Truth.UNKNOWN) {
                Index.Compiled claim = index.claims.get(number);
                apply(claim.effects(claim.claim().when().evaluate(after)), changed);
            }
        }
        return changed;
    }

    private void apply(Index.Effects effects, BitSet changed) {
        for (int i = 0; i < effects.size(); i++) {
            int slot = effects.slot(i);
            double weight = effects.weight(i);
            if (Math.abs(weight) > Math.abs(trial[slot])) {
                moved[index.slot(slot).condition()] += weight - trial[slot];
                trial[slot] = weight;
                changed.set(slot);
            }
        }
    }

    private Answers after(Askable askable, Askable.Reply reply) {
        String code = askable.finding().code();
        Recorded recorded = scores.recorded();
        return finding -> finding.equals(code) ? reply.answers() : recorded.to(finding);
    }

    private double impact() {
        double impact = 0;
        for (int condition = 0; condition < moved.length; condition++) {
            impact += weighed(condition);
        }
        return impact;
    }

    /** How far a condition moved against the first, counted less the further behind it stands before and after. */
    private double weighed(int condition) {
        double shift = moved[condition] - moved[first];
        if (condition == first || shift == 0 || index.conditions.get(condition).modifier()) {
            return 0;
        }
        double before = scores.total(condition);
        double behind = Math.max(0, best - Math.max(before, before + moved[condition]));
        return Math.abs(shift) / (1 + behind * behind);
    }

    private void undo(BitSet changed) {
        for (int slot = changed.nextSetBit(0); slot >= 0; slot = changed.nextSetBit(slot + 1)) {
            trial[slot] = scores.strongest(slot);
            moved[index.slot(slot).condition()] = 0;
        }
    }

    private static double flagWorth(List<RedFlag> raised) {
        double worth = 0;
        for (RedFlag flag : raised) {
            worth += FLAG_STEP * Math.max(0, flag.tier().compareTo(Urgency.ROUTINE));
        }
        return worth;
    }

    /** Half-established flags the finding bears on. */
    private List<RedFlag> flags(Askable askable) {
        List<RedFlag> flags = new ArrayList<>();
        for (Index.Watched watched : halfEstablished) {
            if (watched.reads().contains(askable.finding().code())) {
                flags.add(watched.flag());
            }
        }
        return flags;
    }

    private List<RedFlag> raisedBy(List<RedFlag> flags, Askable askable, Askable.Reply reply) {
        List<RedFlag> raised = new ArrayList<>();
        for (RedFlag flag : flags) {
            if (flag.raisedBy(after(askable, reply))) {
                raised.add(flag);
            }
        }
        return raised;
    }

    private NextQuestion explain(Askable askable) {
        List<Consequence> consequences = new ArrayList<>();
        double[] most = new double[moved.length];
        for (Askable.Reply reply : askable.replies()) {
            BitSet changed = tryOut(askable, reply);
            consequences.add(consequence(askable, reply));
            for (int condition = 0; condition < moved.length; condition++) {
                most[condition] = Math.max(most[condition], Math.abs(moved[condition]) * nearness(condition));
            }
            undo(changed);
        }
        Finding finding = askable.finding();
        String names = String.join("; ", names(condition -> most[condition] >= NOTABLE, condition -> most[condition]));
        String effort = finding.effort().name().toLowerCase(Locale.ROOT);
        String time = "about " + finding.minutes().toPlainString() + " min of " + effort;
        String reason = names.isEmpty()
                ? "Completes a red-flag check (" + time + ")."
                : "Would move most for its time (" + time + "): " + names + ".";
        return new NextQuestion(finding.code(), finding.label(), finding.question(), reason, List.copyOf(consequences));
    }

    private Consequence consequence(Askable askable, Askable.Reply reply) {
        return new Consequence(
                reply.words(),
                names(condition -> moved[condition] >= NOTABLE, condition -> moved[condition] * nearness(condition)),
                names(condition -> moved[condition] <= -NOTABLE, condition -> -moved[condition] * nearness(condition)),
                moved.length == 0 ? "" : index.conditions.get(leader()).name(),
                raisedBy(flags(askable), askable, reply).stream()
                        .map(RedFlag::title)
                        .toList());
    }

    private double nearness(int condition) {
        double behind = Math.max(0, best - scores.total(condition));
        return 1 / (1 + behind * behind);
    }

    private List<String> names(IntPredicate which, IntToDoubleFunction weight) {
        return IntStream.range(0, moved.length)
                .filter(condition -> !index.conditions.get(condition).modifier())
                .filter(which)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer condition) -> -weight.applyAsDouble(condition)))
                .limit(NAMED)
                .map(condition -> index.conditions.get(condition).name())
                .toList();
    }

    /** The condition that is first after what moved; of equals the one that comes first in the knowledge. */
    private int leader() {
        int leader = 0;
        for (int condition = 1; condition < moved.length; condition++) {
            boolean better = scores.total(condition) + moved[condition] > scores.total(leader) + moved[leader];
            boolean instead = index.conditions.get(leader).modifier();
            if (!index.conditions.get(condition).modifier() && (better || instead)) {
                leader = condition;
            }
        }
        return leader;
    }
}
