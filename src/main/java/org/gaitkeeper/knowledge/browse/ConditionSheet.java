package org.gaitkeeper.knowledge.browse;

import static org.gaitkeeper.platform.words.Words.t;

import java.util.List;
import org.gaitkeeper.knowledge.SourceLine;

/**
 * A condition with the case for and against it.
 *
 * @param code of the condition
 * @param name in clinical words
 * @param plain in the patient's words
 * @param axis where the cause lies, in words
 * @param baseRate how common it is taken to be, in words; a local convention
 * @param baseRateSources what the convention leans on
 * @param modifier whether it only contributes and never leads
 * @param exerciseOnly whether a normal examination at rest leaves it standing
 * @param territories nerve and root territories it involves
 * @param urgency when it leads, in words
 * @param destination who should see the patient when it leads
 * @param released destination of the release when the clinic uses another; empty when it does not
 * @param stopRule what to do on the run when it leads
 * @param advice what to tell and do
 * @param sources of the condition
 * @param claimsFor the heaviest first
 * @param claimsAgainst the heaviest first
 */
public record ConditionSheet(
        String code,
        String name,
        String plain,
        String axis,
        String baseRate,
        List<SourceLine> baseRateSources,
        boolean modifier,
        boolean exerciseOnly,
        List<TerritoryLine> territories,
        String urgency,
        String destination,
        String released,
        String stopRule,
        List<AdviceSheet> advice,
        List<SourceLine> sources,
        List<Argument> claimsFor,
        List<Argument> claimsAgainst) {

    public ConditionSheet {
        baseRateSources = List.copyOf(baseRateSources);
        territories = List.copyOf(territories);
        advice = List.copyOf(advice);
        sources = List.copyOf(sources);
        claimsFor = List.copyOf(claimsFor);
        claimsAgainst = List.copyOf(claimsAgainst);
    }

    /** One claim and what it does to this condition. */
    public record Argument(ClaimSheet claim, ClaimSheet.Effect effect) {

        /** When it holds, in words. */
        public String when() {
            return effect.whenTrue() ? claim.when() : t("Not so: {0}", claim.when());
        }
    }

    /**
     * The skin of a nerve or root.
     *
     * @param name as shown
     * @param zones areas of the body map, in words
     * @param check movement or reflex that goes with it; empty when none
     */
    public record TerritoryLine(String name, String zones, String check) {}
}
