package org.gaitkeeper.differential;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gaitkeeper.differential.NextQuestion.Consequence;
import org.gaitkeeper.findings.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Finds the next question: tries every answer to every finding not yet known and sees how far the scores would move.
 * Movement counts fully for a condition that is, or would become, first, and less the further behind it stands. A
 * finding is worth the mean of its two most telling answers, divided by the minutes it takes; a red flag that is half
 * established adds to it.
 */
final class Inquiry {

    /** Changing the subject costs time too; in minutes. */
    private static final double OVERHEAD = 0.5;
    /** Movements smaller than this, in log-odds, are not worth a word. */
    private static final double NOTABLE = 0.05;
    /** What completing a half-established red flag is worth, in log-odds by the steps of urgency above routine. */
    private static final double FLAG_STEP = 1.0;

    private final KnowledgeBase.Contents contents;
    private final Scores scores;
    private final Index index;
    private final List<RedFlag> halfEstablished;
    private final double best;
    private final double[] trial;
    private final double[] moved;

    Inquiry(KnowledgeBase.Contents contents, Scores scores) {
        this.contents = contents;
        this.scores = scores;
        this.index = scores.index();
        this.halfEstablished = halfEstablished();
        this.trial = IntStream.range(0, index.slotCount())
                .mapToDouble(scores::strongest)
                .toArray();
        this.moved = new double[index.conditions.size()];
        this.best = IntStream.range(0, moved.length)
                .filter(condition -> !index.conditions.get(condition).modifier())
                .mapToDouble(scores::total)
                .max()
                .orElse(0);
    }

    /** Flags still open of which something known is already so. */
    private List<RedFlag> halfEstablished() {
        Recorded recorded = scores.recorded();
        return contents.redFlags().stream()
                .filter(flag -> flag.when().findings().stream().anyMatch(recorded::known))
                .filter(flag -> flag.when().evaluate(recorded) == Truth.UNKNOWN)
                .toList();
    }

    /** The next question, null when no answer to anything would move a score or raise a flag. */
    @Nullable
    NextQuestion next() {
        Askable chosen = null;
        double worth = 0;
        for (Askable askable : index.askable) {
            if (!scores.recorded().asked(askable.finding().code())) {
                double candidate = worth(askable);
                if (candidate > worth) {
                    worth = candidate;
                    chosen = askable;
                }
            }
        }
        return chosen == null ? null : explain(chosen);
    }

    private double worth(Askable askable) {
        double first = 0;
        double second = 0;
        for (Askable.Reply reply : askable.replies()) {
            BitSet touched = tryOut(askable, reply);
            double impact = impact(touched) + flagWorth(askable, reply);
            undo(touched);
            if (impact > first) {
                second = first;
                first = impact;
            } else if (impact > second) {
                second = impact;
            }
        }
        return (first + second) / 2 / (askable.finding().minutes().doubleValue() + OVERHEAD);
    }

    /** Moves the scores as the reply would; gives the slots that changed. */
    private BitSet tryOut(Askable askable, Askable.Reply reply) {
        BitSet changed = new BitSet();
        for (int i = 0; i < askable.claims().size(); i++) {
            int number = askable.claims().get(i);
            if (scores.truth(number) == Truth.UNKNOWN) {
                Truth truth = scores.touched().get(number)
                        ? index.claims.get(number).claim().when().evaluate(after(askable, reply))
                        : reply.alone().get(i);
                apply(index.claims.get(number).effects(truth), changed);
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

    private double impact(BitSet changed) {
        double impact = 0;
        BitSet counted = new BitSet();
        for (int slot = changed.nextSetBit(0); slot >= 0; slot = changed.nextSetBit(slot + 1)) {
            int condition = index.slot(slot).condition();
            if (!counted.get(condition)) {
                counted.set(condition);
                impact += weighed(condition);
            }
        }
        return impact;
    }

    /** How far a condition moved, counted less the further behind the first it stands before and after. */
    private double weighed(int condition) {
        if (index.conditions.get(condition).modifier()) {
            return 0;
        }
        double before = scores.total(condition);
        double behind = Math.max(0, best - Math.max(before, before + moved[condition]));
        return Math.abs(moved[condition]) / (1 + behind * behind);
    }

    private void undo(BitSet changed) {
        for (int slot = changed.nextSetBit(0); slot >= 0; slot = changed.nextSetBit(slot + 1)) {
            trial[slot] = scores.strongest(slot);
            moved[index.slot(slot).condition()] = 0;
        }
    }

    private double flagWorth(Askable askable, Askable.Reply reply) {
        double worth = 0;
        for (RedFlag flag : raisedBy(askable, reply)) {
            worth += FLAG_STEP * Math.max(0, flag.tier().compareTo(Urgency.ROUTINE));
        }
        return worth;
    }

    private List<RedFlag> raisedBy(Askable askable, Askable.Reply reply) {
        String code = askable.finding().code();
        List<RedFlag> raised = new ArrayList<>();
        for (RedFlag flag : halfEstablished) {
            if (flag.when().findings().contains(code) && flag.raisedBy(after(askable, reply))) {
                raised.add(flag);
            }
        }
        return raised;
    }

    private NextQuestion explain(Askable askable) {
        List<Consequence> consequences = new ArrayList<>();
        BitSet anyMoved = new BitSet();
        double[] most = new double[moved.length];
        for (Askable.Reply reply : askable.replies()) {
            BitSet changed = tryOut(askable, reply);
            consequences.add(consequence(askable, reply));
            for (int condition = 0; condition < moved.length; condition++) {
                most[condition] = Math.max(most[condition], weighed(condition));
                if (Math.abs(moved[condition]) >= NOTABLE) {
                    anyMoved.set(condition);
                }
            }
            undo(changed);
        }
        Finding finding = askable.finding();
        String names = anyMoved.stream()
                .boxed()
                .sorted(Comparator.comparingDouble((Integer condition) -> -most[condition]))
                .limit(3)
                .map(condition -> index.conditions.get(condition).name())
                .collect(Collectors.joining("; "));
        String effort = finding.effort().name().toLowerCase(Locale.ROOT);
        String time = "about " + finding.minutes().toPlainString() + " min of " + effort;
        String reason = names.isEmpty()
                ? "Completes a red-flag check (" + time + ")."
                : "Would move most for its time (" + time + "): " + names + ".";
        return new NextQuestion(finding.code(), finding.label(), finding.question(), reason, List.copyOf(consequences));
    }

    private Consequence consequence(Askable askable, Askable.Reply reply) {
        List<Integer> byMovement = IntStream.range(0, moved.length)
                .filter(condition -> Math.abs(moved[condition]) >= NOTABLE)
                .filter(condition -> !index.conditions.get(condition).modifier())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer condition) -> -weighed(condition)))
                .toList();
        return new Consequence(
                reply.words(),
                names(byMovement.stream()
                        .filter(condition -> moved[condition] > 0)
                        .toList()),
                names(byMovement.stream()
                        .filter(condition -> moved[condition] < 0)
                        .toList()),
                leader(),
                raisedBy(askable, reply).stream().map(RedFlag::title).toList());
    }

    private List<String> names(List<Integer> conditions) {
        return conditions.stream()
                .map(condition -> index.conditions.get(condition).name())
                .toList();
    }

    private String leader() {
        return IntStream.range(0, moved.length)
                .filter(condition -> !index.conditions.get(condition).modifier())
                .boxed()
                .max(Comparator.comparingDouble((Integer condition) -> scores.total(condition) + moved[condition])
                        .thenComparing(
                                condition -> index.conditions.get(condition).code(), Comparator.reverseOrder()))
                .map(condition -> index.conditions.get(condition).name())
                .orElse("");
    }
}
