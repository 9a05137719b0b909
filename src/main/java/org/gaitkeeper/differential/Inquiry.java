package org.gaitkeeper.differential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the next question: of those of which some answer would change the first three conditions or the urgency, the one
 * that promises most for its time, history before examination before measurement (see {@link Askable#price()}). A finding
 * promises the most it could move each condition in contention, the less the further behind that stands, and the red
 * flags it could complete. When no answer to any could change anything it is enough. All this looks one answer ahead.
 */
final class Inquiry {

    /** How far behind the first a condition still is in contention, in log-odds. */
    private static final double CONTENTION = 3.0;
    /** What completing a half-established red flag is worth, in log-odds by the steps of urgency above routine. */
    private static final double FLAG_STEP = 1.0;

    /** Of a question that is not open or was tried. */
    private static final double NOT_TO_BE_ASKED = -1;

    private final Index index;
    private final Facts facts;
    private final Scores scores;
    private final Standing standing;
    private final Supposition supposition;
    private final Standing supposed;
    private final List<Guarded<RedFlag>> halfEstablished;

    private final int[] head;
    private final double best;
    private final List<Guarded<RedFlag>> holding;
    private final Urgency urgency;

    Inquiry(
            Index index,
            Facts facts,
            Scores scores,
            Standing standing,
            Supposition supposition,
            List<Guarded<RedFlag>> halfEstablished) {
        this.index = index;
        this.facts = facts;
        this.scores = scores;
        this.standing = standing;
        this.supposition = supposition;
        this.supposed = new Standing(index, supposition.scores());
        this.halfEstablished = halfEstablished;
        this.head = standing.head();
        this.best = standing.best();
        this.holding = new ArrayList<>();
        Urgency most = standing.urgency();
        for (Guarded<RedFlag> flag : index.flags) {
            if (flag.holds(facts.truths())) {
                holding.add(flag);
                most = most.or(flag.rule().tier());
            }
        }
        this.urgency = most;
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
        double[] worth = worth();
        Askable uncounted = null;
        for (int most = greatest(worth); most >= 0; most = greatest(worth)) {
            worth[most] = NOT_TO_BE_ASKED;
            Askable some = index.askable.get(most);
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

    /** By question what it promises for its time. */
    private double[] worth() {
        double[] promise = promise();
        double[] worth = new double[index.askable.size()];
        for (int question = 0; question < worth.length; question++) {
            Askable askable = index.askable.get(question);
            worth[question] =
                    facts.asked(askable.number()) ? NOT_TO_BE_ASKED : promise[askable.number()] / askable.price();
        }
        return worth;
    }

    /** By finding: the most it could move the conditions in contention, and what red flags it could complete. */
    private double[] promise() {
        double[] promise = new double[index.findings.size()];
        for (int condition : index.leaders) {
            if (best - scores.total(condition) <= CONTENTION) {
                double nearness = nearness(condition);
                Gaps gaps = index.gaps(condition);
                for (int place = 0; place < gaps.size(); place++) {
                    promise[gaps.finding(place)] += gaps.weight(place) * nearness;
                }
            }
        }
        for (Guarded<RedFlag> watched : halfEstablished) {
            for (int finding : watched.reads()) {
                promise[finding] += worth(watched.rule());
            }
        }
        return promise;
    }

    private static double worth(RedFlag flag) {
        return FLAG_STEP * Math.max(0, flag.tier().compareTo(Urgency.ROUTINE));
    }

    /** How much movements of a condition count, 1 for the first and less the further behind it stands. */
    private double nearness(int condition) {
        double behind = Math.max(0, best - scores.total(condition));
        return 1 / (1 + behind * behind);
    }

    /** Where the greatest stands, the first of equals; -1 when nothing is to be asked. */
    private static int greatest(double[] worth) {
        int greatest = -1;
        double most = NOT_TO_BE_ASKED;
        for (int question = 0; question < worth.length; question++) {
            if (worth[question] > most) {
                greatest = question;
                most = worth[question];
            }
        }
        return greatest;
    }

    /** Whether some answer would change the first three or the urgency. */
    private boolean decides(Askable askable) {
        Urgency others = raisedBeside(askable);
        boolean decides = false;
        for (Askable.Reply reply : askable.replies()) {
            supposition.put(askable.number(), reply.told());
            decides = !Arrays.equals(supposed.head(), head) || urgency(askable, others) != urgency;
            if (decides) {
                break;
            }
        }
        supposition.takeBack(askable.number());
        return decides;
    }

    /** How soon somebody must act after the answer that is supposed. */
    private Urgency urgency(Askable askable, Urgency others) {
        Urgency most = supposed.urgency().or(others);
        for (Guarded<RedFlag> flag : askable.flags()) {
            if (flag.holds(supposition.truths())) {
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

    private NextQuestion explain(Askable askable) {
        Urgency others = raisedBeside(askable);
        Prospects prospects = new Prospects(index, supposition, this::nearness);
        for (Askable.Reply reply : askable.replies()) {
            supposition.put(askable.number(), reply.told());
            prospects.add(reply.words(), supposed.head(), newlyRaised(askable), urgency(askable, others));
        }
        supposition.takeBack(askable.number());
        return prospects.of(askable.finding());
    }

    /** Titles of the flags that the answer that is supposed would raise and that are not raised without it. */
    private List<String> newlyRaised(Askable askable) {
        List<String> titles = new ArrayList<>(0);
        for (Guarded<RedFlag> flag : askable.flags()) {
            if (flag.holds(supposition.truths()) && !holding.contains(flag)) {
                titles.add(flag.rule().title());
            }
        }
        return List.copyOf(titles);
    }

    private Outcome enough() {
        return new Outcome(
                null,
                index.contents
                        .catalogue()
                        .speech()
                        .said(
                                "Enough: no answer to any one question still open would change the first three or the urgency."));
    }
}
