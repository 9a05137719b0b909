package org.gaitkeeper.differential;

import java.util.List;
import java.util.Optional;
import org.gaitkeeper.findings.Effort;
import org.jspecify.annotations.Nullable;

/**
 * What the findings could mean, with reasons. Ranks and explains; never a diagnosis, never a percentage. The same
 * findings, knowledge and engine give an equal differential for ever.
 *
 * @param knowledge which knowledge was used
 * @param engine version of the engine's rules
 * @param redFlags raised, most urgent first
 * @param openRedFlagQuestions of the checklist, still to be asked
 * @param urgency the most urgent of the red flags raised and of what leads
 * @param conditions every condition, best first
 * @param contributors conditions that only contribute, best first; those with evidence only
 * @param axes evidence by where the cause lies, strongest first
 * @param timing onset, trend, offset and relief read together
 * @param spinePosition the spine-position test
 * @param territories overlap of the drawn zones, greatest first; empty when nothing was drawn
 * @param derived answers that were restated from others
 * @param nextQuestion null when nothing left would change the first three conditions or the urgency
 * @param enough why there is no next question, one sentence; empty while there is one
 * @param stopAdvice what to do on the run
 */
public record Differential(
        KnowledgeVersion knowledge,
        String engine,
        List<RaisedFlag> redFlags,
        List<OpenQuestion> openRedFlagQuestions,
        Urgency urgency,
        List<RankedCondition> conditions,
        List<RankedCondition> contributors,
        List<AxisReading> axes,
        Reading timing,
        Reading spinePosition,
        List<TerritoryOverlap> territories,
        List<Item> derived,
        @Nullable NextQuestion nextQuestion,
        String enough,
        StopAdvice stopAdvice) {

    /** Results stored by the first engine have no {@code enough}. */
    public Differential {
        enough = enough == null ? "" : enough;
    }

    /** The condition with this code. */
    public Optional<RankedCondition> condition(String code) {
        return conditions.stream().filter(ranked -> ranked.code().equals(code)).findFirst();
    }

    /** The conditions in this band, best first. */
    public List<RankedCondition> inBand(Band band) {
        return conditions.stream().filter(ranked -> ranked.band() == band).toList();
    }

    /**
     * An answer as it was used.
     *
     * @param finding code
     * @param label of the finding
     * @param words the answer as given, in words
     * @param derived whether it was restated from other answers or taken from logged runs
     * @param runs how many logged runs it was taken from, 0 for none; results stored before runs were logged have none
     */
    public record Item(String finding, String label, String words, boolean derived, Integer runs) {

        public Item {
            runs = runs == null ? 0 : runs;
        }

        /** An answer that is not taken from runs. */
        public Item(String finding, String label, String words, boolean derived) {
            this(finding, label, words, derived, 0);
        }
    }

    /**
     * A red flag that is raised.
     *
     * @param id as {@code R1}
     * @param code stable
     * @param title as shown
     * @param tier how soon
     * @param destination who
     * @param action what to do and say
     * @param because why
     * @param sources of the rule
     * @param items the answers that raised it
     */
    public record RaisedFlag(
            String id,
            String code,
            String title,
            Urgency tier,
            String destination,
            String action,
            String because,
            List<String> sources,
            List<Item> items) {}

    /**
     * A question of the red-flag checklist nobody has asked yet.
     *
     * @param finding code
     * @param label of the finding
     * @param question as asked
     * @param flags ids of the red flags it serves
     */
    public record OpenQuestion(String finding, String label, String question, List<String> flags) {}

    /**
     * One condition and all that bears on it.
     *
     * @param code of the condition
     * @param name in clinical words
     * @param plain in the patient's words
     * @param axis where the cause lies
     * @param band how it stands
     * @param score thousandths of log-odds: orders the list and pins it in tests; never shown
     * @param evidenceFor lines that favour it, strongest first
     * @param evidenceAgainst lines that argue against it, strongest first
     * @param missing the weightiest findings not assessed that would bear on it, strongest first, at most twelve
     * @param conflicting clusters in which sources pull both ways
     * @param urgency when it leads
     * @param destination who should see the patient when it leads
     * @param stopRule what to do on the run when it leads
     * @param advice ids
     * @param counterfactuals answers without which it would stand elsewhere, dearest first, at most three; only for the
     *     first three conditions
     */
    public record RankedCondition(
            String code,
            String name,
            String plain,
            Axis axis,
            Band band,
            int score,
            List<Evidence> evidenceFor,
            List<Evidence> evidenceAgainst,
            List<Missing> missing,
            List<Conflict> conflicting,
            Urgency urgency,
            String destination,
            StopOutcome stopRule,
            List<String> advice,
            List<Counterfactual> counterfactuals) {

        /** Results stored by the first engine have no counterfactuals. */
        public RankedCondition {
            counterfactuals = counterfactuals == null ? List.of() : counterfactuals;
        }
    }

    /**
     * Where a condition would stand without one answer and all that follows from it.
     *
     * @param finding code
     * @param label of the finding
     * @param words the answer as given, in words
     * @param place it would take, from 1
     * @param band it would be in
     */
    public record Counterfactual(String finding, String label, String words, int place, Band band) {}

    /**
     * One claim at work.
     *
     * @param items the answers it used
     * @param claim its id
     * @param cluster of the claim
     * @param contribution how much it moves the condition
     * @param counted false when a stronger claim of the same cluster stands in its place, or the claim does not count in
     *     such a patient
     * @param grade what it rests on
     * @param contested whether sources disagree about it
     * @param population in whom it was measured, empty when not measured
     * @param sources of the claim
     * @param because one sentence
     * @param strength as the claim declares it: {@code LR 4.7}, {@code strong}
     * @param cap the ratio counted where the declared one is beyond what its grade allows, {@code LR 10}; empty when not
     *     capped
     * @param notCounted why it is not counted, empty when it is
     */
    public record Evidence(
            List<Item> items,
            String claim,
            String cluster,
            Contribution contribution,
            boolean counted,
            Grade grade,
            boolean contested,
            String population,
            List<String> sources,
            String because,
            String strength,
            String cap,
            String notCounted) {

        /** Results stored by the first engine tell neither strength nor cap, and have one reason not to count a line. */
        public Evidence {
            strength = strength == null ? "" : strength;
            cap = cap == null ? "" : cap;
            notCounted = notCounted != null ? notCounted : counted ? "" : "a stronger line says the same";
        }
    }

    /**
     * A finding that would bear on a condition and was not assessed.
     *
     * @param finding code
     * @param label of the finding
     * @param effort what it takes
     * @param contribution the most it could move the condition
     */
    public record Missing(String finding, String label, Effort effort, Contribution contribution) {}

    /**
     * Claims about one thing that pull both ways.
     *
     * @param cluster they share
     * @param claimsFor ids
     * @param claimsAgainst ids
     */
    public record Conflict(String cluster, List<String> claimsFor, List<String> claimsAgainst) {}

    /**
     * The evidence for one axis.
     *
     * @param axis where the cause lies
     * @param favoured how strongly the evidence taken together favours it
     * @param opposed how strongly it argues against it
     * @param linesFor number of claims that favour it
     * @param linesAgainst number of claims that argue against it
     * @param conditions codes of its leading and possible conditions, best first
     */
    public record AxisReading(
            Axis axis,
            Contribution favoured,
            Contribution opposed,
            int linesFor,
            int linesAgainst,
            List<String> conditions) {}

    /**
     * Answers read together.
     *
     * @param title as shown
     * @param items what was answered, in order
     * @param unanswered labels of what was not
     * @param statements what may be said
     */
    public record Reading(String title, List<Item> items, List<String> unanswered, List<Sentence> statements) {}

    /**
     * A sourced sentence.
     *
     * @param id of the rule it comes from
     * @param text the sentence
     * @param sources of the rule
     */
    public record Sentence(String id, String text, List<String> sources) {}

    /**
     * The drawn zones against one territory, on one side.
     *
     * @param territory code
     * @param name as shown
     * @param side {@code left}, {@code right}, or empty
     * @param shared zones both drawn and of the territory
     * @param drawn zones drawn on that side
     * @param size zones of the territory
     */
    public record TerritoryOverlap(String territory, String name, String side, int shared, int drawn, int size) {}
}
