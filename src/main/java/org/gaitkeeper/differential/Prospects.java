package org.gaitkeeper.differential;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.gaitkeeper.differential.NextQuestion.Consequence;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Speech;

/** What the answers to a question would do, in words. */
final class Prospects {

    /** Movements smaller than this, in log-odds, are not worth a word. */
    private static final double NOTABLE = 0.05;
    /** How many conditions are named for one answer. */
    private static final int NAMED = 4;

    private final Index index;
    private final Speech speech;
    private final Supposition supposition;
    private final IntToDoubleFunction nearness;
    private final List<Consequence> consequences = new ArrayList<>();
    /** By condition: the most some answer moves it, the less the further behind it stands. */
    private final double[] most;

    /**
     * Nothing yet.
     *
     * @param supposition what would follow from an answer
     * @param nearness how much the movements of a condition count, 1 for the first and less the further behind
     */
    Prospects(Index index, Supposition supposition, IntToDoubleFunction nearness) {
        this.index = index;
        this.speech = index.contents.catalogue().speech();
        this.supposition = supposition;
        this.nearness = nearness;
        this.most = new double[index.conditions.size()];
    }

    /**
     * Adds the answer that is supposed.
     *
     * @param answer in words
     * @param head the conditions that would be first
     * @param flags titles of red flags it would raise
     * @param urgency how soon somebody would have to act
     */
    void add(String answer, int[] head, List<String> flags, Urgency urgency) {
        Foremost raised = new Foremost();
        Foremost lowered = new Foremost();
        BitSet touched = supposition.touched();
        for (int condition = touched.nextSetBit(0); condition >= 0; condition = touched.nextSetBit(condition + 1)) {
            double moved = supposition.moved(condition);
            if (moved != 0 && !index.conditions.get(condition).modifier()) {
                double counted = Math.abs(moved) * nearness.applyAsDouble(condition);
                most[condition] = Math.max(most[condition], counted);
                if (Math.abs(moved) >= NOTABLE) {
                    (moved > 0 ? raised : lowered).add(condition, counted);
                }
            }
        }
        List<String> first = names(head, head.length);
        consequences.add(new Consequence(answer, raised.names(), lowered.names(), first.get(0), flags, first, urgency));
    }

    /** The question with the answers that were added. */
    NextQuestion of(Finding finding) {
        String time = time(finding);
        Foremost moved = new Foremost();
        for (int condition : index.leaders) {
            if (most[condition] >= NOTABLE) {
                moved.add(condition, most[condition]);
            }
        }
        String names = String.join("; ", moved.names());
        String reason = consequences.isEmpty()
                ? speech.said("Could still change the first three or the urgency ({0}).", time)
                : names.isEmpty()
                        ? speech.said("Completes a red-flag check ({0}).", time)
                        : speech.said("Would move most for its time ({0}): {1}.", time, names);
        return new NextQuestion(finding.code(), finding.label(), finding.question(), reason, List.copyOf(consequences));
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

    private List<String> names(int[] conditions, int count) {
        String[] names = new String[count];
        for (int place = 0; place < count; place++) {
            names[place] = index.conditions.get(conditions[place]).name();
        }
        return List.of(names);
    }

    /** The few conditions with the greatest weights, greatest first, of equals the first that was added. */
    private final class Foremost {

        private final int[] conditions = new int[NAMED + 1];
        private final double[] weights = new double[NAMED + 1];
        private int count;

        /** Adds a condition whose weight is above 0. */
        void add(int condition, double weight) {
            int place = count;
            for (; place > 0 && weight > weights[place - 1]; place--) {
                conditions[place] = conditions[place - 1];
                weights[place] = weights[place - 1];
            }
            conditions[place] = condition;
            weights[place] = weight;
            count = Math.min(count + 1, NAMED);
        }

        List<String> names() {
            return Prospects.this.names(conditions, count);
        }
    }
}
