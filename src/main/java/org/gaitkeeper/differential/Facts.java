package org.gaitkeeper.differential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.gaitkeeper.differential.Differential.Item;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Findings;
import org.gaitkeeper.findings.Value;

/**
 * What was answered, what logged runs answer where nobody did, what only restates other answers, and how that makes the
 * leaves of all tests true or false. One answer can be put otherwise for a while, to see what would follow.
 */
final class Facts implements Answers {

    /** One restatement may feed another, but never in a long chain. */
    private static final int ROUNDS = 3;

    private final Index index;
    private final Runs runs;
    private final Told[] known;
    /** Findings answered or declined: a patient's no is not overruled by inference. */
    private final BitSet closed;

    private final Truths truths;
    /** Restatements to look at again. */
    private final BitSet due = new BitSet();
    /** How many of the changed truths were looked at for restatements. */
    private int followed;

    Facts(Findings findings, Runs runs, Index index) {
        this.index = index;
        this.runs = runs;
        this.known = new Told[index.findings.size()];
        this.truths = new Truths(index.circuit);
        this.closed = new BitSet(known.length);
        Arrays.fill(known, Told.NOTHING);
        findings.byFinding().forEach((finding, answers) -> {
            int number = index.number(finding);
            if (number >= 0) {
                answer(number, index.usual.of(number, answers));
            }
        });
        for (String finding : runs.findings()) {
            fall(index.number(finding));
        }
        restate();
    }

    /** The same, to be changed apart. */
    Facts(Facts other) {
        this.index = other.index;
        this.runs = other.runs;
        this.known = other.known.clone();
        this.closed = (BitSet) other.closed.clone();
        this.truths = new Truths(other.truths);
    }

    /** Takes answers, or takes them back when there are none; nothing is restated yet. */
    private void answer(int finding, Told told) {
        closed.set(finding, told.closes());
        if (told.known()) {
            know(finding, told);
        } else {
            know(finding, Told.NOTHING);
            fall(finding);
        }
    }

    /** What nobody answered falls to the runs, or becomes unknown until it is restated. */
    private void fall(int finding) {
        if (!closed.get(finding)) {
            know(finding, runs.findings().isEmpty() ? Told.NOTHING : Told.logged(finding, runs, index));
            for (int rule : index.rulesOf(finding)) {
                due.set(rule);
            }
        }
    }

    private void know(int finding, Told told) {
        if (told != known[finding]) {
            known[finding] = told;
            truths.set(index.leavesOf(finding), told);
            look(index.drawingsOf(finding));
            follow();
        }
    }

    /** Restatements are due whose tests changed. */
    private void follow() {
        for (; followed < truths.changes(); followed++) {
            int node = truths.changed(followed);
            for (int place = index.rulesWith.first(node); place < index.rulesWith.first(node + 1); place++) {
                due.set(index.rulesWith.at(place));
            }
        }
    }

    private void look(int[] drawings) {
        List<String> maps = List.of();
        BodyMap drawn = BodyMap.BLANK;
        for (int leaf : drawings) {
            Test.Overlap overlap = (Test.Overlap) index.circuit.leaf(leaf);
            if (!overlap.maps().equals(maps)) {
                maps = overlap.maps();
                drawn = BodyMap.read(maps, this);
            }
            truths.set(leaf, overlap.look(drawn));
        }
    }

    /** Restates what is due, in the order of the knowledge; what that makes due in turn waits for its place. */
    private void restate() {
        for (int round = 0; !due.isEmpty() && round < ROUNDS; round++) {
            for (int number = due.nextSetBit(0); number >= 0; number = due.nextSetBit(number + 1)) {
                due.clear(number);
                Index.Rule rule = index.rules.get(number);
                if (open(rule.finding()) && truths.holds(rule.when())) {
                    restate(rule);
                }
            }
        }
        due.clear();
    }

    /** Whether a restatement may still answer it. */
    boolean open(int finding) {
        return !closed.get(finding) && !known[finding].logged();
    }

    /** The first restatement stands, except that options of several restatements are taken together. */
    private void restate(Index.Rule rule) {
        Told told = rule.told();
        if (known[rule.finding()].restated()) {
            Value before = known[rule.finding()].answers().get(0).value();
            if (!(before instanceof Value.Several chosen && rule.derivation().value() instanceof Value.Several more)
                    || chosen.options().containsAll(more.options())) {
                return;
            }
            List<String> options = new ArrayList<>(chosen.options());
            options.addAll(more.options());
            Answer both = rule.derivation().answer(new Value.Several(options));
            told = Told.restated(rule.finding(), both, index);
        }
        know(rule.finding(), told);
    }

    /**
     * Puts other answers in place of those to one finding, and restates anew what may follow from it.
     *
     * @param told {@link Told#NOTHING} to take them back
     */
    void put(int finding, Told told) {
        for (int follower : index.follows(finding)) {
            if (follower != finding) {
                fall(follower);
            }
        }
        answer(finding, told);
        restate();
    }

    /** Takes back what was put in place of the answers to a finding, and what was restated from it. */
    void takeBack(int finding, Facts before) {
        for (int follower : index.follows(finding)) {
            known[follower] = before.known[follower];
            closed.set(follower, before.closed.get(follower));
        }
        truths.takeBack(before.truths);
        followed = 0;
    }

    @Override
    public List<Answer> to(String finding) {
        int number = index.number(finding);
        return number < 0 ? List.of() : known[number].answers();
    }

    /** How all tests stand. */
    Truths truths() {
        return truths;
    }

    boolean known(int finding) {
        return known[finding] != Told.NOTHING;
    }

    /** Whether somebody answered it, rather than runs or other answers. */
    boolean answered(int finding) {
        return known[finding].answered();
    }

    /** Whether the question was put: known, or declined. */
    boolean asked(int finding) {
        return known(finding) || closed.get(finding);
    }

    /** The known answers to a finding in words; empty when it is unknown. */
    List<Item> items(int finding) {
        return known[finding].items();
    }

    /** What logged runs say although it was also answered; empty when they are silent or their answer is used. */
    List<Item> runsBeside(int finding) {
        return known[finding].logged()
                ? List.of()
                : runs.items(index.findings.get(finding).code());
    }
}
