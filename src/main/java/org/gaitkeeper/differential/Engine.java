package org.gaitkeeper.differential;

import java.util.List;
import org.gaitkeeper.differential.Differential.RaisedFlag;
import org.gaitkeeper.differential.Differential.RankedCondition;
import org.gaitkeeper.findings.Findings;

/**
 * Ranks what could explain the findings. A pure function: no clock, no files, no randomness.
 *
 * <p>Log-odds are added to a declared base rate; what was not assessed moves nothing; of the claims that measure the
 * same thing only the strongest counts; ratios are capped and damped as {@link Weights} declares; several conditions
 * may hold at once and nothing is made to sum to one. Red flags are looked at apart and are never a score.
 */
public final class Engine {

    /** Version of these rules; changes whenever the same findings and knowledge could give another result. */
    public static final String VERSION = "1";

    /** What the findings could mean when no run was logged. */
    public Differential assess(Findings findings, KnowledgeBase knowledge) {
        return assess(findings, List.of(), knowledge);
    }

    /**
     * What the findings could mean.
     *
     * @param findings answers; those to findings the knowledge base does not know move nothing
     * @param runs what was logged on each run, oldest first; only answers to findings a run may answer count, and only
     *     where {@code findings} holds no answer
     * @param knowledge the medicine to use
     */
    public Differential assess(Findings findings, List<Findings> runs, KnowledgeBase knowledge) {
        KnowledgeBase.Contents contents = knowledge.contents();
        Recorded recorded = new Recorded(findings, new Runs(runs, contents), contents);
        Checklist checklist = new Checklist(knowledge.index(), recorded);
        List<RaisedFlag> flags = checklist.raised();

        Scores scores = new Scores(knowledge.index(), recorded, contents.weights());
        Ranking ranking = new Ranking(scores, contents.weights());
        List<RankedCondition> conditions = ranking.conditions();
        Views views = new Views(contents, scores);
        return new Differential(
                knowledge.version(),
                VERSION,
                flags,
                checklist.open(),
                urgency(flags, conditions),
                conditions,
                ranking.contributors(),
                views.axes(conditions),
                views.read(contents.timing()),
                views.read(contents.spinePosition()),
                views.territories(),
                recorded.derivedItems(),
                new Inquiry(scores, checklist.halfEstablished()).next(),
                views.stop(flags, conditions));
    }

    /** Red flags first; then everything that leads; failing that the first that is possible; failing all routine. */
    private static Urgency urgency(List<RaisedFlag> flags, List<RankedCondition> conditions) {
        List<RankedCondition> leading =
                conditions.stream().filter(one -> one.band() == Band.LEADING).toList();
        Urgency ranked = leading.stream()
                .map(RankedCondition::urgency)
                .reduce(Urgency::or)
                .orElseGet(() -> conditions.stream()
                        .filter(one -> one.band() == Band.POSSIBLE
                                && !one.evidenceFor().isEmpty())
                        .findFirst()
                        .map(RankedCondition::urgency)
                        .orElse(Urgency.ROUTINE));
        return flags.stream().map(RaisedFlag::tier).reduce(ranked, Urgency::or);
    }
}
