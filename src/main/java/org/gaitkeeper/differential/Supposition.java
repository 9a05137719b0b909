package org.gaitkeeper.differential;

import java.util.BitSet;

/**
 * The facts and scores with one answer put otherwise: to see what would follow, with all that is restated from it. What was
 * supposed is taken back by copying what it touched, so that the next supposition begins where this one did.
 */
final class Supposition {

    private final Facts before;
    private final Scores scoredBefore;
    private final Facts facts;
    private final Scores scores;

    Supposition(Facts facts, Scores scores) {
        this.before = facts;
        this.scoredBefore = scores;
        this.facts = new Facts(facts);
        this.scores = new Scores(scores, this.facts);
    }

    /**
     * Puts other answers in place of those to one finding, until others are put there or they are taken back.
     *
     * @param told {@link Told#NOTHING} to suppose that it was never answered
     */
    void put(int finding, Told told) {
        facts.put(finding, told);
        scores.follow();
    }

    /** Takes back what was put in place of the answers to this finding. */
    void takeBack(int finding) {
        scores.takeBack(scoredBefore);
        facts.takeBack(finding, before);
    }

    /** All tests as they would stand. */
    Truths truths() {
        return facts.truths();
    }

    Scores scores() {
        return scores;
    }

    /** Conditions it may have moved. */
    BitSet touched() {
        return scores.touched();
    }

    /** How far the supposition moves a condition, in log-odds. */
    double moved(int condition) {
        return scores.total(condition) - scoredBefore.total(condition);
    }
}
