package org.gaitkeeper.knowledge.control;

import static org.gaitkeeper.platform.words.Words.t;

import org.gaitkeeper.knowledge.CaseSuite;
import org.gaitkeeper.platform.problem.ProblemCode;

/** Refusals that say which figure stands in the way. */
final class Sentences {

    private static final int MOST = 3;

    private Sentences() {}

    /** The title of the problem with the first few things the case suite finds wrong. */
    static String withFailures(ProblemCode code, CaseSuite.Verdict verdict) {
        int left = verdict.failures().size() - MOST;
        return code.title() + " " + String.join(". ", verdict.failures().subList(0, Math.min(MOST, MOST + left))) + "."
                + (left > 0 ? " " + t("And {0} more.", left) : "");
    }
}
