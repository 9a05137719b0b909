package org.gaitkeeper.knowledge.browse;

import static org.gaitkeeper.platform.words.Words.t;

import java.util.List;
import org.gaitkeeper.knowledge.SourceLine;
import org.gaitkeeper.knowledge.TestWords.Clause;
import org.jspecify.annotations.Nullable;

/**
 * A claim with all that stands behind it.
 *
 * @param id of the claim
 * @param because one sentence
 * @param when its test in one line
 * @param outline the same test as an outline
 * @param effects what follows, the heaviest first
 * @param grade what it rests on, in words
 * @param letter of the grade
 * @param meaning of the grade, a sentence
 * @param population in whom it was measured; empty when nobody measured it
 * @param distant whether those people were unlike active adults, which damps it
 * @param within the patients it was measured in, as a test in words; others damp it; empty when anybody may be
 * @param cluster what it measures, in words: of all claims on one thing only the strongest counts
 * @param companions other claims of the cluster; empty where the claim stands among the arguments of a condition
 * @param contested whether sources disagree
 * @param restingExam an examination at rest, which never lowers what is found only after exercise
 * @param exemption in whom it is not counted and why; null when it always is
 * @param off whether the clinic has switched it off: it moves nothing there
 * @param sources of the claim
 * @param questions it reads
 */
public record ClaimSheet(
        String id,
        String because,
        String when,
        Clause outline,
        List<Effect> effects,
        String grade,
        String letter,
        String meaning,
        String population,
        boolean distant,
        String within,
        String cluster,
        List<Item> companions,
        boolean contested,
        boolean restingExam,
        @Nullable Exemption exemption,
        boolean off,
        List<SourceLine> sources,
        List<Item> questions) {

    public ClaimSheet {
        effects = List.copyOf(effects);
        companions = List.copyOf(companions);
        sources = List.copyOf(sources);
        questions = List.copyOf(questions);
    }

    /**
     * In whom a claim is not counted.
     *
     * @param when the test in words
     * @param because one sentence
     * @param sources never empty
     */
    public record Exemption(String when, String because, List<SourceLine> sources) {
        public Exemption {
            sources = List.copyOf(sources);
        }
    }

    /**
     * What a claim does to one condition.
     *
     * @param condition it moves
     * @param favours true for evidence for, false for evidence against
     * @param whenTrue whether it follows when the test is true; otherwise when it was answered and is false
     * @param weighing how strongly
     */
    public record Effect(Item condition, boolean favours, boolean whenTrue, Weighing weighing) {

        /** Which way, in words. */
        public String direction() {
            return favours ? t("for") : t("against");
        }
    }
}
