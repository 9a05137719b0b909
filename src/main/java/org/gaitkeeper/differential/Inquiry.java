package org.gaitkeeper.differential;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.gaitkeeper.differential.NextQuestion.Consequence;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Speech;
import org.jspecify.annotations.Nullable;

/**
 * Finds the next question: of those of which some answer would change the first three conditions or the urgency, the one
 * that promises most for its time, history before examination before measurement (see {@link Askable#price()}). A finding
 * promises the most it could move each condition in contention, the less the further behind that stands, and the red
 * flags it could complete. When no answer to any could change anything it is enough. All this looks one answer ahead.
 */
final class Inquiry {

    /** Movements smaller than this, in log-odds, are not worth a word. */
    private static final double NOTABLE = 0.05;
    /** How far behind the first a condition still is in contention, in log-odds. */
    private static final double CONTENTION = 3.0;
    /** How many conditions are named for one answer. */
    private static final int NAMED = 4;
    /** What completing a half-established red flag is worth, in log-odds by the steps of urgency above routine. */
    private static final double FLAG_STEP = 1.0;

    private final Index index;
    private final Speech speech;
    private final Facts facts;
    private final Scores scores;
    private final Standing standing;
    private final Set<Guarded<RedFlag>> halfEstablished;
    private final double[] before;
    private final double[] moved;
    /** By condition: how much its movements count, 1 for the first and less the further behind it stands. */
    private final double[] nearness;

    private final int[] head;
    private final double best;
    private final List<Guarded<RedFlag>> holding;
    private final Urgency urgency;

    Inquiry(Index index, Facts facts, Scores scores, Standing standing, Set<Guarded<RedFlag>> halfEstablished) {
        this.index = index;
        this.speech = index.contents.catalogue().speech();
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
        this.nearness = Arrays.stream(before)
                .map(total -> Math.max(0, best - total))
                .map(behind -> 1 / (1 + behind * behind))
                .toArray();
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
            return enough();
        }
        Reach reach = new Reach(index, facts, scores, standing, urgency);
        double[] promise = promise();
        BitSet tried = new BitSet();
        Askable uncounted = null;
        for (Askable some = mostPromising(promise, tried); some != null; some = mostPromising(promise, tried)) {
            tried.set(some.number());
            if (reach.decides(some)) {
                if (decides(some)) {
                    return new Outcome(explain(some), "");
                }
                boolean cheaper = uncounted == null || some.price() < uncounted.price();
                uncounted = !some.complete() && cheaper ? some : uncounted;
            }
        }
        // Whose answers cannot be counted may still hold the one that changes something.
        return uncounted == null ? enough() : new Outcome(explain(uncounted), "");
    }

    /** By finding: the most it could move the conditions in contention, and what red flags it could complete. */
    private double[] promise() {
        double[] promise = new double[index.findings.size()];
        for (int condition : index.leaders) {
            if (best - before[condition] <= CONTENTION) {
                for (Index.Gap gap : index.gaps(condition)) {
                    promise[gap.finding()] += gap.weight() * nearness[condition];
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

    /** The open question that promises most for its time of those not tried yet; null when all were. */
    private @Nullable Askable mostPromising(double[] promise, BitSet tried) {
        Askable chosen = null;
        double most = -1;
        for (Askable askable : index.askable) {
            double candidate = promise[askable.number()] / askable.price();
            if (candidate > most && !tried.get(askable.number()) && !facts.asked(askable.number())) {
                chosen = askable;
                most = candidate;
            }
        }
        return chosen;
    }

    /** Whether some answer would change the first three or the urgency. */
    private boolean decides(Askable askable) {
        Urgency others = raisedBeside(askable);
        boolean decides = false;
        for (Askable.Reply reply : askable.replies()) {
            put(askable, reply);
            decides = !Arrays.equals(standing.head(), head) || urgency(askable, others) != urgency;
            if (decides) {
                break;
            }
        }
        takeBack(askable);
        return decides;
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

    private static double worth(RedFlag flag) {
        return FLAG_STEP * Math.max(0, flag.tier().compareTo(Urgency.ROUTINE));
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
                most[condition] = Math.max(most[condition], Math.abs(moved[condition]) * nearness[condition]);
            }
        }
        takeBack(askable);
        Finding finding = askable.finding();
        String names = String.join(
                "; ",
                names(Arrays.stream(most)
                        .map(shift -> shift >= NOTABLE ? shift : 0)
                        .toArray()));
        String time = time(finding);
        String reason = askable.replies().isEmpty()
                ? speech.said("Could still change the first three or the urgency ({0}).", time)
                : names.isEmpty()
                        ? speech.said("Completes a red-flag check ({0}).", time)
                        : speech.said("Would move most for its time ({0}): {1}.", time, names);
        return new NextQuestion(finding.code(), finding.label(), finding.question(), reason, List.copyOf(consequences));
    }

    private Outcome enough() {
        return new Outcome(
                null,
                speech.said(
                        "Enough: no answer to any one question still open would change the first three or the urgency."));
    }

    private String time(Finding finding) {
        String duration = finding.minutes().compareTo(BigDecimal.ONE) < 0
                ? speech.said("{0} s", tens(finding.minutes()))
                : speech.said("{0} min", speech.number(finding.minutes()));
        return switch (finding.effort()) {
            case HISTORY -> speech.said("about {0} of history", duration);
            case EXAMINATION -> speech.said("about {0} of examination", duration);
            case MEASUREMENT -> speech.said("about {0} of measurement", duration);
        };
    }

    /** Less than a minute in seconds, to the next ten. */
    private static int tens(BigDecimal minutes) {
        return 10 * (int) Math.ceil(minutes.doubleValue() * 6);
    }

    private Consequence consequence(Askable askable, Askable.Reply reply, Urgency then) {
        List<String> first = IntStream.of(standing.head())
                .mapToObj(condition -> index.conditions.get(condition).name())
                .toList();
        return new Consequence(
                reply.words(),
                names(notable(1)),
                names(notable(-1)),
                first.get(0),
                newlyRaised(askable).stream().map(flag -> flag.rule().title()).toList(),
                first,
                then);
    }

    /** By condition how much the answer that is being tried says for it, or against it, the less the further behind. */
    private double[] notable(int sign) {
        double[] notable = new double[moved.length];
        for (int condition : index.leaders) {
            double shift = sign * moved[condition];
            notable[condition] = shift >= NOTABLE ? shift * nearness[condition] : 0;
        }
        return notable;
    }

    /** The names of the few conditions for which this is greatest, greatest first, of those it is notable for. */
    private List<String> names(double[] weights) {
        List<Integer> most = new ArrayList<>(NAMED + 1);
        for (int condition : index.leaders) {
            if (weights[condition] > 0) {
                int place = most.size();
                while (place > 0 && weights[condition] > weights[most.get(place - 1)]) {
                    place--;
                }
                if (place < NAMED) {
                    most.add(place, condition);
                    most.subList(Math.min(NAMED, most.size()), most.size()).clear();
                }
            }
        }
        return most.stream()
                .map(condition -> index.conditions.get(condition).name())
                .toList();
    }
}
