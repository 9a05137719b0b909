package org.gaitkeeper.differential;

import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Phase;
import org.gaitkeeper.findings.Side;
import org.gaitkeeper.findings.Status;
import org.gaitkeeper.findings.Value;
import org.jspecify.annotations.Nullable;

/**
 * An answer that only restates other answers, so that nobody is asked twice. It never overrides what was answered.
 *
 * @param finding code of the finding it answers
 * @param when the answer holds when this is true
 * @param status present or absent
 * @param value null for a plain yes or no, or when absent
 */
public record Derivation(
        String finding, Test when, Status status, @Nullable Value value) {

    /** What it answers, with this value. */
    Answer answer(@Nullable Value with) {
        return new Answer(finding, status, with, Side.NONE, Phase.NONE, "");
    }
}
