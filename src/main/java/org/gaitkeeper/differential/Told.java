package org.gaitkeeper.differential;

import java.util.List;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Status;

/** Answers to one finding, and what they make of the leaves that look at nothing else. */
final class Told {

    /** No answer. */
    static final Told NOTHING = new Told(List.of(), new Truth[0]);

    private final List<Answer> answers;
    private final Truth[] truths;
    private final boolean known;
    private final boolean closes;

    private Told(List<Answer> answers, Truth[] truths) {
        this.answers = answers;
        this.truths = truths;
        boolean someKnown = false;
        boolean someSettled = false;
        for (Answer answer : answers) {
            someKnown |= answer.status().known();
            someSettled |= answer.status() != Status.NOT_ASSESSED;
        }
        this.known = someKnown;
        this.closes = someSettled;
    }

    static Told of(int finding, List<Answer> answers, Index index) {
        int[] leaves = index.leavesOf(finding);
        Truth[] truths = new Truth[leaves.length];
        Answers these = code -> answers;
        for (int i = 0; i < leaves.length; i++) {
            truths[i] = index.circuit.leaf(leaves[i]).look(these);
        }
        return new Told(answers, truths);
    }

    List<Answer> answers() {
        return answers;
    }

    /** What the answers make of a leaf, by its place in {@link Index#leavesOf}. */
    Truth truth(int place) {
        return this == NOTHING ? Truth.UNKNOWN : truths[place];
    }

    /** Whether some answer is known, present or absent. */
    boolean known() {
        return known;
    }

    /** Whether the patient was asked, and answered or declined: a no is not overruled by inference. */
    boolean closes() {
        return closes;
    }
}
