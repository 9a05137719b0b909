package org.gaitkeeper.differential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.gaitkeeper.differential.NextQuestion.Consequence;
import org.gaitkeeper.findings.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Finds the next question: of those of which some answer would change the first three conditions or the urgency, the one
 * that is worth most for its time, history before examination before measurement (see {@link Askable#price()}). A first
 * look takes, for each open question, the most it could move the conditions in contention; those that promise most for
 * their time are tried answer by answer, a few at a time, until some would change something. An answer is worth how far it
 * would shift the other conditions against the one that is first, the less the further behind they stand, and what red
 * flags it would complete; a question is worth the mean of its two most telling answers. When none of all could change
 * anything it is enough. All this looks one answer ahead.
 */
final class Inquiry {

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

    private static final String ENOUGH =
            "Enough: no answer to any one question still open would change the first three or the urgency.";

    private final Index index;
    private final Facts facts;
    private final Scores scores;
    private final Standing standing;
    private final Set<Guarded<RedFlag>> halfEstablished;
    private final double[] before;
    private final double[] moved;
    private final int[] head;
    private final double best;
    private final List<Guarded<RedFlag>> holding;
    private final Urgency urgency;

    Inquiry(Index index, Facts facts, Scores scores, Standing standing, Set<Guarded<RedFlag>> halfEstablished) {
        this.index = index;
        this.facts = facts;
        this.scores = scores;
        this.standing = standing;
        this.halfEstablished = halfEstablished;
        this.before = IntStream.range(0, index.conditions.size())
                .mapToDouble(scores::total)
                .toArray();
        this.moved = new double[before.length];
        this.head = standing.head();
        this.best = standing.best();
        this.holding =
                index.flags.stream().filter(flag -> flag.holds(facts.truths())).toList();
        this.urgency = standing.urgency().or(raised(holding));
    }

    /**
     * What to do next.
     *
     * @param question null when it is enough
     * @param enough why, empty when there is a question
     */
    record Outcome(@Nullable NextQuestion question, String enough) {}

    Outcome next() {
        if (head.length == 0) {
            return new Outcome(null, ENOUGH);
        }
        Reach reach = new Reach(index, facts, scores, standing, urgency);
        double[] promise = promise();
        BitSet tried = new BitSet();
        Askable uncounted = null;
        for (List<Askable> some = shortList(promise, tried); !some.isEmpty(); some = shortList(promise, tried)) {
            List<Askable> could = new ArrayList<>(SHORT_LIST);
            for (Askable askable : some) {
                tried.set(askable.number());
                if (reach.decides(askable)) {
                    could.add(askable);
                    boolean cheaper = uncounted == null || askable.price() < uncounted.price();
                    uncounted = !askable.complete() && cheaper ? askable : uncounted;
                }
            }
            Askable chosen = best(could);
            if (chosen != null) {
                return new Outcome(explain(chosen), "");
            }
        }
        // Whose answers cannot be counted may still hold the one that changes something.
        return uncounted == null ? new Outcome(null, ENOUGH) : new Outcome(explain(uncounted), "");
    }

    /** The question that is worth most for its time of those that would change something; null when none would. */
    private @Nullable Askable best(List<Askable> askables) {
        Askable chosen = null;
        double most = 0;
        for (Askable askable : askables) {
            Trial trial = trial(askable);
            if (trial.decides() && (chosen == null || trial.worth() > most)) {
                most = trial.worth();
                chosen = askable;
            }
        }
        return chosen;
    }

    /** By finding: the most it could move the conditions in contention, and what red flags it could complete. */
    private double[] promise() {
        double[] promise = new double[index.findings.size()];
        for (int condition : index.leaders) {
            double behind = best - before[condition];
            if (behind <= CONTENTION) {
                for (Index.Gap gap : index.gaps(condition)) {
                    promise[gap.finding()] += gap.weight() / (1 + behind * behind);
                }
            }
        }
        for (Guarded<RedFlag> watched : halfEstablished) {
            for (String read : watched.reads()) {
                int finding = index.number(read);
                if (finding >= 0) {
                    promise[finding] += worth(watched.rule());
                }
            }
        }
        return promise;
    }

    /** The open questions that promise most for their time of those not tried yet; empty when all were. */
    private List<Askable> shortList(double[] promise, BitSet tried) {
        Askable[] kept = new Askable[SHORT_LIST];
        double[] promises = new double[SHORT_LIST];
        Arrays.fill(promises, -1);
        int filled = 0;
        for (Askable askable : index.askable) {
            double candidate = promise[askable.number()] / askable.price();
            if (candidate > promises[SHORT_LIST - 1]
                    && !tried.get(askable.number())
                    && !facts.asked(askable.number())) {
                int place = Math.min(filled, SHORT_LIST - 1);
                while (place > 0 && candidate > promises[place - 1]) {
                    kept[place] = kept[place - 1];
                    promises[place] = promises[place - 1];
                    place--;
                }
                kept[place] = askable;
                promises[place] = candidate;
                filled = Math.min(filled + 1, SHORT_LIST);
            }
        }
        return Arrays.asList(kept).subList(0, filled);
    }

    /** What asking would be worth for its time, and whether it would change the first three or the urgency. */
    private record Trial(double worth, boolean decides) {}

    private Trial trial(Askable askable) {
        Urgency others = raisedBeside(askable);
        double most = 0;
        double second = 0;
        boolean decides = false;
        for (Askable.Reply reply : askable.replies()) {
            put(askable, reply);
            decides = decides || !Arrays.equals(standing.head(), head) || urgency(askable, others) != urgency;
            double impact = impact() + flagWorth(askable);
            if (impact > most) {
                second = most;
                most = impact;
            } else if (impact > second) {
                second = impact;
            }
        }
        takeBack(askable);
        return new Trial((most + second) / 2 / askable.price(), decides);
    }

    private void put(Askable askable, Askable.Reply reply) {
        facts.put(askable.number(), reply);
        scores.follow();
        for (int condition = 0; condition < moved.length; condition++) {
            moved[condition] = scores.total(condition) - before[condition];
        }
    }

    private void takeBack(Askable askable) {
        facts.put(askable.number(), List.of());
        scores.follow();
    }

    /** How soon somebody must act after the answer that is being tried. */
    private Urgency urgency(Askable askable, Urgency others) {
        return standing.urgency().or(others).or(raised(askable.flags()));
    }

    /** The most urgent of these red flags that are raised. */
    private Urgency raised(List<Guarded<RedFlag>> flags) {
        Urgency most = Urgency.SELF_MANAGE;
        for (Guarded<RedFlag> flag : flags) {
            if (flag.holds(facts.truths())) {
                most = most.or(flag.rule().tier());
            }
        }
        return most;
    }

    /** The most urgent of the raised red flags that no answer to this could touch. */
    private Urgency raisedBeside(Askable askable) {
        Urgency most = Urgency.SELF_MANAGE;
        for (Guarded<RedFlag> flag : holding) {
            if (!askable.flags().contains(flag)) {
                most = most.or(flag.rule().tier());
            }
        }
        return most;
    }

    /** How far the conditions moved against the first, each counted less the further behind it stands. */
    private double impact() {
        double impact = 0;
        int first = head[0];
        for (int condition : index.leaders) {
            double shift = moved[condition] - moved[first];
            if (condition != first && shift != 0) {
                double behind = Math.max(0, best - Math.max(before[condition], before[condition] + moved[condition]));
                impact += Math.abs(shift) / (1 + behind * behind);
            }
        }
        return impact;
    }

    private static double worth(RedFlag flag) {
        return FLAG_STEP * Math.max(0, flag.tier().compareTo(Urgency.ROUTINE));
    }

    /** What half-established flags the answer that is being tried would raise are worth. */
    private double flagWorth(Askable askable) {
        double worth = 0;
        for (Guarded<RedFlag> flag : newlyRaised(askable)) {
            worth += halfEstablished.contains(flag) ? worth(flag.rule()) : 0;
        }
        return worth;
    }

    /** Flags that the answer that is being tried would raise and that are not raised without it. */
    private List<Guarded<RedFlag>> newlyRaised(Askable askable) {
        return askable.flags().stream()
                .filter(flag -> !holding.contains(flag) && flag.holds(facts.truths()))
                .toList();
    }

    private NextQuestion explain(Askable askable) {
        List<Consequence> consequences = new ArrayList<>();
        double[] most = new double[moved.length];
        Urgency others = raisedBeside(askable);
        for (Askable.Reply reply : askable.replies()) {
            put(askable, reply);
            consequences.add(consequence(askable, reply, urgency(askable, others)));
            for (int condition : index.leaders) {
                most[condition] = Math.max(most[condition], Math.abs(moved[condition]) * nearness(condition));
            }
        }
        takeBack(askable);
        Finding finding = askable.finding();
        String names = String.join("; ", names(condition -> most[condition] >= NOTABLE, condition -> most[condition]));
        String effort = finding.effort().name().toLowerCase(Locale.ROOT);
        String time = "about " + finding.minutes().toPlainString() + " min of " + effort;
        String reason = askable.replies().isEmpty()
                ? "Could still change the first three or the urgency (" + time + ")."
                : names.isEmpty()
                        ? "Completes a red-flag check (" + time + ")."
                        : "Would move most for its time (" + time + "): " + names + ".";
        return new NextQuestion(finding.code(), finding.label(), finding.question(), reason, List.copyOf(consequences));
    }

    private Consequence consequence(Askable askable, Askable.Reply reply, Urgency then) {
        List<String> first = IntStream.of(standing.head())
                .mapToObj(condition -> index.conditions.get(condition).name())
                .toList();
        return new Consequence(
                reply.words(),
                names(condition -> moved[condition] >= NOTABLE, condition -> moved[condition] * nearness(condition)),
                names(condition -> moved[condition] <= -NOTABLE, condition -> -moved[condition] * nearness(condition)),
                first.get(0),
                newlyRaised(askable).stream().map(flag -> flag.rule().title()).toList(),
                first,
                then);
    }

    private double nearness(int condition) {
        double behind = Math.max(0, best - before[condition]);
        return 1 / (1 + behind * behind);
    }

    private List<String> names(IntPredicate which, IntToDoubleFunction weight) {
        return IntStream.of(index.leaders)
                .filter(which)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer condition) -> -weight.applyAsDouble(condition)))
                .limit(NAMED)
                .map(condition -> index.conditions.get(condition).name())
                .toList();
    }
}
