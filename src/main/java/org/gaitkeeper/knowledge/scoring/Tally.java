package org.gaitkeeper.knowledge.scoring;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.gaitkeeper.knowledge.CaseFigures;
import org.gaitkeeper.knowledge.Share;

/** Counts what became of scored cases. */
public final class Tally {

    private Tally() {}

    /** The figures of these cases. */
    public static CaseFigures of(List<ScoredCase> cases) {
        List<ScoredCase> hurried =
                cases.stream().filter(one -> one.expected().hurried()).toList();
        List<ScoredCase> unhurried =
                cases.stream().filter(one -> one.expected().unhurried()).toList();
        return new CaseFigures(
                cases.size(),
                share(cases, one -> one.within(1)),
                share(cases, one -> one.within(3)),
                share(cases, one -> one.softlyWithin(1)),
                share(cases, one -> one.softlyWithin(3)),
                meanReciprocal(cases, ScoredCase::rank),
                meanReciprocal(cases, ScoredCase::softRank),
                share(cases, ScoredCase::urgencyRight),
                share(hurried, ScoredCase::unsafe),
                share(unhurried, ScoredCase::overTriage));
    }

    private static Share share(List<ScoredCase> cases, Predicate<ScoredCase> counts) {
        return new Share((int) cases.stream().filter(counts).count(), cases.size());
    }

    private static double meanReciprocal(List<ScoredCase> cases, ToIntFunction<ScoredCase> rank) {
        return cases.stream()
                .mapToInt(rank)
                .mapToDouble(place -> place == 0 ? 0 : 1.0 / place)
                .average()
                .orElse(0);
    }
}
