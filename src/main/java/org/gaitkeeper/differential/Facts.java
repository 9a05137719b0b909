package org.gaitkeeper.differential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.gaitkeeper.differential.Differential.Item;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Findings;
import org.gaitkeeper.findings.Phase;
import org.gaitkeeper.findings.Side;
import org.gaitkeeper.findings.Status;
import org.gaitkeeper.findings.Value;

/**
 * What was answered, what logged runs answer where nobody did, what only restates other answers, and how that makes the
 * leaves of all tests true or false. One answer can be put otherwise for a while, to see what would follow.
 */
final class Facts implements Answers {

    /** One restatement may feed another, but never in a long chain. */
    private static final int ROUNDS = 3;

    /** Where a known answer comes from. */
    private enum Origin {
        NOWHERE,
        ANSWERED,
        RUNS,
        RESTATED
    }

    private final Index index;
    private final Runs runs;
    private final List<List<Answer>> known;
    private final Origin[] origins;
    /** Findings answered or declined: a patient's no is not overruled by inference. */
    private final BitSet closed = new BitSet();

    private final Truth[] truths;
    private final BitSet changed = new BitSet();
    /** Restatements to look at again. */
    private final BitSet due = new BitSet();

    Facts(Findings findings, Runs runs, Index index) {
        this.index = index;
        this.runs = runs;
        int size = index.findings.size();
        this.known = new ArrayList<>(Collections.nCopies(size, List.of()));
        this.origins = new Origin[size];
        this.truths = new Truth[2 * index.leaves.size()];
        Arrays.fill(origins, Origin.NOWHERE);
        Arrays.fill(truths, Truth.UNKNOWN);
        String last = "";
        for (Answer answer : findings.all()) {
            int number = answer.finding().equals(last) ? -1 : index.number(answer.finding());
            last = answer.finding();
            if (number >= 0) {
                answer(number, findings.answers(last));
            }
        }
        for (String finding : runs.findings()) {
            fall(index.number(finding));
        }
        restate();
    }

    /** Takes an answer, or takes it back when there is none; nothing is restated yet. */
    private void answer(int finding, List<Answer> answers) {
        closed.clear(finding);
        boolean told = false;
        for (Answer answer : answers) {
            told |= answer.status().known();
            if (answer.status() != Status.NOT_ASSESSED) {
                closed.set(finding);
            }
        }
        if (told) {
            know(finding, answers, Origin.ANSWERED);
        } else {
            know(finding, List.of(), Origin.NOWHERE);
            if (!closed.get(finding)) {
                fall(finding);
                for (int rule : index.rulesOf(finding)) {
                    due.set(rule);
                }
            }
        }
    }

    /** What nobody answered falls to the runs, or becomes unknown until it is restated. */
    private void fall(int finding) {
        if (!closed.get(finding) && (known(finding) || !runs.findings().isEmpty())) {
            List<Answer> logged = runs.to(index.findings.get(finding).code());
            know(finding, logged, logged.isEmpty() ? Origin.NOWHERE : Origin.RUNS);
            for (int rule : index.rulesOf(finding)) {
                due.set(rule);
            }
        }
    }

    private void know(int finding, List<Answer> answers, Origin origin) {
        if (origin == Origin.NOWHERE && origins[finding] == Origin.NOWHERE) {
            return;
        }
        known.set(finding, answers);
        origins[finding] = origin;
        Answers these = code -> answers;
        for (int leaf : index.leavesOf(finding)) {
            Test.Leaf test = index.leaves.get(leaf);
            set(leaf, test.look(test instanceof Test.Of ? these : this));
        }
    }

    private void set(int leaf, Truth truth) {
        int literal = Gate.literal(leaf, false);
        if (truths[literal] != truth) {
            truths[literal] = truth;
            truths[Gate.literal(leaf, true)] = truth.negate();
            changed.set(leaf);
            for (int rule : index.rulesWith(leaf)) {
                due.set(rule);
            }
        }
    }

    /** Restates what is due, in the order of the knowledge; what that makes due in turn waits for its place. */
    private void restate() {
        for (int round = 0; !due.isEmpty() && round < ROUNDS; round++) {
            for (int number = due.nextSetBit(0); number >= 0; number = due.nextSetBit(number + 1)) {
                due.clear(number);
                Index.Rule rule = index.rules.get(number);
                if (open(rule.finding()) && rule.when().evaluate(truths) == Truth.TRUE) {
                    restate(rule);
                }
            }
        }
        due.clear();
    }

    /** Whether a restatement may still answer it. */
    boolean open(int finding) {
        return !closed.get(finding) && origins[finding] != Origin.RUNS;
    }

    /** The first restatement stands, except that options of several restatements are taken together. */
    private void restate(Index.Rule rule) {
        Derivation derivation = rule.derivation();
        Value value = derivation.value();
        if (origins[rule.finding()] == Origin.RESTATED) {
            Value before = known.get(rule.finding()).get(0).value();
            if (!(before instanceof Value.Several chosen && value instanceof Value.Several more)
                    || chosen.options().containsAll(more.options())) {
                return;
            }
            List<String> options = new ArrayList<>(chosen.options());
            options.addAll(more.options());
            value = new Value.Several(options);
        }
        Answer restated = new Answer(derivation.finding(), derivation.status(), value, Side.NONE, Phase.NONE, "");
        know(rule.finding(), List.of(restated), Origin.RESTATED);
    }

    /**
     * Puts other answers in place of those to one finding, and restates anew what may follow from it.
     *
     * @param answers empty to take them back
     */
    void put(int finding, List<Answer> answers) {
        for (int follower : index.follows(finding)) {
            fall(follower);
        }
        answer(finding, answers);
        restate();
    }

    /** Puts a reply to a question nobody has answered; see {@link #put(int, List)}. */
    void put(int finding, Askable.Reply reply) {
        int[] follows = index.follows(finding);
        for (int i = 1; i < follows.length; i++) {
            fall(follows[i]);
        }
        closed.set(finding);
        known.set(finding, reply.answers());
        origins[finding] = Origin.ANSWERED;
        int[] leaves = index.leavesOf(finding);
        for (int i = 0; i < leaves.length; i++) {
            set(leaves[i], reply.truths().get(i));
        }
        restate();
    }

    /** Leaves whose truth may have changed since the last call of {@link #settled()}. */
    BitSet changed() {
        return changed;
    }

    /** To be called when everything that depends on changed leaves was looked at again. */
    void settled() {
        changed.clear();
    }

    @Override
    public List<Answer> to(String finding) {
        int number = index.number(finding);
        return number < 0 ? List.of() : known.get(number);
    }

    /** The answers to a finding; empty when none of them is known. */
    List<Answer> to(int finding) {
        return known.get(finding);
    }

    /** Truth of each leaf and of its opposite. */
    Truth[] truths() {
        return truths;
    }

    boolean known(int finding) {
        return origins[finding] != Origin.NOWHERE;
    }

    /** Whether somebody answered it, rather than runs or other answers. */
    boolean answered(int finding) {
        return origins[finding] == Origin.ANSWERED;
    }

    /** Whether the question was put: known, or declined. */
    boolean asked(int finding) {
        return known(finding) || closed.get(finding);
    }

    /** The known answers to a finding in words; empty when it is unknown. */
    List<Item> items(int number) {
        Finding finding = index.findings.get(number);
        return switch (origins[number]) {
            case NOWHERE -> List.of();
            case RUNS -> runs.items(finding.code());
            case ANSWERED, RESTATED -> describe(finding, known.get(number), origins[number] == Origin.RESTATED);
        };
    }

    private List<Item> describe(Finding finding, List<Answer> answers, boolean restated) {
        List<Item> described = new ArrayList<>(answers.size());
        for (Answer answer : answers) {
            if (answer.status().known()) {
                described.add(new Item(
                        finding.code(),
                        finding.label(),
                        finding.words(answer, index.contents.catalogue().speech()),
                        restated));
            }
        }
        return described;
    }

    /** What logged runs say although it was also answered; empty when they are silent or their answer is used. */
    List<Item> runsBeside(int finding) {
        return origins[finding] == Origin.RUNS
                ? List.of()
                : runs.items(index.findings.get(finding).code());
    }
}
