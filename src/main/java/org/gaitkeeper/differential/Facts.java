package org.gaitkeeper.differential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.gaitkeeper.differential.Differential.Item;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Findings;
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
    private final Told[] known;
    private final Origin[] origins;
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
        this.origins = new Origin[known.length];
        this.truths = new Truths(index.circuit);
        this.closed = new BitSet(known.length);
        Arrays.fill(known, Told.NOTHING);
        Arrays.fill(origins, Origin.NOWHERE);
        findings.byFinding().forEach((finding, answers) -> {
            int number = index.number(finding);
            if (number >= 0) {
                answer(number, Told.of(number, answers, index));
            }
        });
        for (String finding : runs.findings()) {
            fall(index.number(finding));
        }
        due.set(0, index.rules.size());
        restate();
    }

    /** The same, to be changed apart. */
    Facts(Facts other) {
        this.index = other.index;
        this.runs = other.runs;
        this.known = other.known.clone();
        this.origins = other.origins.clone();
        this.closed = (BitSet) other.closed.clone();
        this.truths = new Truths(other.truths);
    }

    /** Takes answers, or takes them back when there are none; nothing is restated yet. */
    private void answer(int finding, Told told) {
        closed.set(finding, told.closes());
        if (told.known()) {
            know(finding, told, Origin.ANSWERED);
        } else {
            know(finding, Told.NOTHING, Origin.NOWHERE);
            fall(finding);
        }
    }

    /** What nobody answered falls to the runs, or becomes unknown until it is restated. */
    private void fall(int finding) {
        if (!closed.get(finding)) {
            Told logged = runs.findings().isEmpty() ? Told.NOTHING : logged(finding);
            know(finding, logged, logged.known() ? Origin.RUNS : Origin.NOWHERE);
            for (int rule : index.rulesOf(finding)) {
                due.set(rule);
            }
        }
    }

    private Told logged(int finding) {
        List<Answer> answers = runs.to(index.findings.get(finding).code());
        return answers.isEmpty() ? Told.NOTHING : Told.of(finding, answers, index);
    }

    private void know(int finding, Told told, Origin origin) {
        if (origin == Origin.NOWHERE && origins[finding] == Origin.NOWHERE) {
            return;
        }
        known[finding] = told;
        origins[finding] = origin;
        int[] leaves = index.leavesOf(finding);
        for (int i = 0; i < leaves.length; i++) {
            truths.set(leaves[i], told.truth(i));
        }
        look(index.drawingsOf(finding));
        follow();
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
        return !closed.get(finding) && origins[finding] != Origin.RUNS;
    }

    /** The first restatement stands, except that options of several restatements are taken together. */
    private void restate(Index.Rule rule) {
        Told told = rule.told();
        if (origins[rule.finding()] == Origin.RESTATED) {
            Value before = known[rule.finding()].answers().get(0).value();
            if (!(before instanceof Value.Several chosen && rule.derivation().value() instanceof Value.Several more)
                    || chosen.options().containsAll(more.options())) {
                return;
            }
            List<String> options = new ArrayList<>(chosen.options());
            options.addAll(more.options());
            Answer both = rule.derivation().answer(new Value.Several(options));
            told = Told.of(rule.finding(), List.of(both), index);
        }
        know(rule.finding(), told, Origin.RESTATED);
    }

    /**
     * Puts other answers in place of those to one finding, and restates anew what may follow from it.
     *
     * @param told {@link Told#NOTHING} to take them back
     */
    void put(int finding, Told told) {
        for (int follower : index.follows(finding)) {
            fall(follower);
        }
        answer(finding, told);
        restate();
    }

    /** Takes back what was put in place of the answers to a finding, and what was restated from it. */
    void takeBack(int finding, Facts before) {
        for (int follower : index.follows(finding)) {
            known[follower] = before.known[follower];
            origins[follower] = before.origins[follower];
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
            case RUNS -> List.copyOf(runs.items(finding.code()));
            case ANSWERED, RESTATED -> describe(finding, known[number].answers(), origins[number] == Origin.RESTATED);
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
        return List.copyOf(described);
    }

    /** What logged runs say although it was also answered; empty when they are silent or their answer is used. */
    List<Item> runsBeside(int finding) {
        return origins[finding] == Origin.RUNS
                ? List.of()
                : runs.items(index.findings.get(finding).code());
    }
}
