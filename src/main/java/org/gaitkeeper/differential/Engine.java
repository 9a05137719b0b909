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
    public static final String VERSION = "3";

    /** What the findings could mean when no run was logged. */
    public Differential assess(Findings findings, KnowledgeBase knowledge) {
        return assess(findings, List.of(), knowledge);
    }

    /**
     * What the findings could mean.
     *
     * @param findings answers; those to findings the knowledge base does not know move nothing
     * @param logged what was logged on each run, oldest first; only answers to findings a run may answer count, and only
     *     where {@code findings} holds no answer
     * @param knowledge the medicine to use
     */
    public Differential assess(Findings findings, List<Findings> logged, KnowledgeBase knowledge) {
        Index index = knowledge.index();
        Runs runs = new Runs(logged, knowledge.contents());
        Facts facts = new Facts(findings, runs, index);
        Account account = new Account(facts, runs, index);
        Checklist checklist = new Checklist(index, facts, account);
        List<RaisedFlag> flags = checklist.raised();

        Scores scores = new Scores(index, facts);
        Standing standing = new Standing(index, scores);
        Urgency urgency = flags.stream().map(RaisedFlag::tier).reduce(standing.urgency(), Urgency::or);
        Supposition supposition = new Supposition(facts, scores);
        Counterfactuals counterfactuals = new Counterfactuals(index, facts, account, scores, standing, supposition);
        Ranking ranking = new Ranking(index, facts, account, scores, standing, counterfactuals.all());
        List<RankedCondition> conditions = ranking.conditions();
        Views views = new Views(index, facts, account, scores);
        Inquiry.Outcome next =
                new Inquiry(index, facts, scores, standing, supposition, checklist.halfEstablished()).next();
        return new Differential(
                knowledge.version(),
                VERSION,
                flags,
                checklist.open(),
                urgency,
                conditions,
                ranking.contributors(),
                views.axes(conditions),
                views.read(index.timing),
                views.read(index.spinePosition),
                views.territories(),
                account.derived(),
                next.question(),
                next.enough(),
                views.stop(flags, conditions));
    }
}
