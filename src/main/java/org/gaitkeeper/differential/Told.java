package org.gaitkeeper.differential;

import java.util.ArrayList;
import java.util.List;
import org.gaitkeeper.differential.Differential.Item;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Speech;
import org.gaitkeeper.findings.Status;

/** Answers to one finding, what they make of the leaves that look at nothing else, and how they are put in words. */
final class Told {

    /** Where known answers come from. */
    private enum Origin {
        NOWHERE,
        ANSWERED,
        RUNS,
        RESTATED
    }

    /** No known answer. */
    static final Told NOTHING = new Told(List.of(), Origin.NOWHERE, new byte[0], List.of());

    private final List<Answer> answers;
    private final Origin origin;
    private final byte[] truths;
    private final List<Item> items;
    private final boolean known;
    private final boolean closes;

    private Told(List<Answer> answers, Origin origin, byte[] truths, List<Item> items) {
        this.answers = answers;
        this.origin = origin;
        this.truths = truths;
        this.items = items;
        boolean someKnown = false;
        boolean someSettled = false;
        for (Answer answer : answers) {
            someKnown |= answer.status().known();
            someSettled |= answer.status() != Status.NOT_ASSESSED;
        }
        this.known = someKnown;
        this.closes = someSettled;
    }

    /** What somebody answered. */
    static Told answered(int finding, List<Answer> answers, Index index) {
        return new Told(
                answers, Origin.ANSWERED, truths(finding, answers, index), items(finding, answers, false, index));
    }

    /** What only restates other answers. */
    static Told restated(int finding, Answer answer, Index index) {
        List<Answer> answers = List.of(answer);
        return new Told(
                answers, Origin.RESTATED, truths(finding, answers, index), items(finding, answers, true, index));
    }

    /** What logged runs answer, which they put in their own words. */
    static Told logged(int finding, Runs runs, Index index) {
        String code = index.findings.get(finding).code();
        List<Answer> answers = runs.to(code);
        return answers.isEmpty()
                ? NOTHING
                : new Told(answers, Origin.RUNS, truths(finding, answers, index), List.copyOf(runs.items(code)));
    }

    private static byte[] truths(int finding, List<Answer> answers, Index index) {
        int[] leaves = index.leavesOf(finding);
        byte[] truths = new byte[leaves.length];
        Answers these = code -> answers;
        for (int place = 0; place < leaves.length; place++) {
            truths[place] = index.circuit.leaf(leaves[place]).look(these).sign();
        }
        return truths;
    }

    private static List<Item> items(int number, List<Answer> answers, boolean restated, Index index) {
        Finding finding = index.findings.get(number);
        Speech speech = index.contents.catalogue().speech();
        List<Item> items = new ArrayList<>(answers.size());
        for (Answer answer : answers) {
            if (answer.status().known()) {
                items.add(new Item(finding.code(), finding.label(), finding.words(answer, speech), restated));
            }
        }
        return List.copyOf(items);
    }

    List<Answer> answers() {
        return answers;
    }

    /** What the answers make of a leaf, by its place in {@link Index#leavesOf}: above 0 true, below 0 false, 0 unknown. */
    byte truth(int place) {
        return this == NOTHING ? 0 : truths[place];
    }

    /** Those of the answers that are known, in words. */
    List<Item> items() {
        return items;
    }

    /** Whether some answer is known, present or absent. */
    boolean known() {
        return known;
    }

    /** Whether the patient was asked, and answered or declined: a no is not overruled by inference. */
    boolean closes() {
        return closes;
    }

    /** Whether somebody answered, rather than runs or other answers. */
    boolean answered() {
        return origin == Origin.ANSWERED;
    }

    /** Whether it was taken from logged runs. */
    boolean logged() {
        return origin == Origin.RUNS;
    }

    /** Whether it only restates other answers. */
    boolean restated() {
        return origin == Origin.RESTATED;
    }
}
