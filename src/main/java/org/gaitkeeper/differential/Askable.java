package org.gaitkeeper.differential;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Option;
import org.gaitkeeper.findings.Phase;
import org.gaitkeeper.findings.Side;
import org.gaitkeeper.findings.Value;

/**
 * A finding worth asking, with the answers that claims or red flags tell apart.
 *
 * @param finding what is asked
 * @param number of the finding
 * @param claims numbers of the claims that read it; empty when only red flags do
 * @param replies answers that lead to different results; answers no claim tells apart stand in for one another
 */
record Askable(Finding finding, int number, List<Integer> claims, List<Reply> replies) {

    /**
     * One possible answer.
     *
     * @param words for a person
     * @param answers as they would be recorded
     * @param alone what each claim says when nothing else is known, in the order of {@link Askable#claims()}
     */
    record Reply(String words, List<Answer> answers, List<Truth> alone) {}

    static List<Askable> all(List<Finding> findings, Index index) {
        List<Askable> all = new ArrayList<>();
        for (int number = 0; number < findings.size(); number++) {
            Finding finding = findings.get(number);
            List<Integer> claims =
                    index.claimsOn(finding.code()).stream().boxed().toList();
            List<Test> tests = claims.stream()
                    .map(claim -> index.claims.get(claim).claim().when())
                    .toList();
            List<Test> flags = index.flags.stream()
                    .filter(watched -> watched.reads().contains(finding.code()))
                    .map(watched -> watched.flag().when())
                    .toList();
            if (!claims.isEmpty() || !flags.isEmpty()) {
                List<Reply> replies = replies(finding, tests, flags);
                if (replies.size() > 1) {
                    all.add(new Askable(finding, number, claims, replies));
                }
            }
        }
        return List.copyOf(all);
    }

    private static List<Reply> replies(Finding finding, List<Test> tests, List<Test> flags) {
        List<Test.Of> atoms = Stream.concat(tests.stream(), flags.stream())
                .flatMap(Askable::atoms)
                .filter(atom -> atom.finding().equals(finding.code()))
                .toList();
        Set<List<Truth>> seen = new HashSet<>();
        List<Reply> replies = new ArrayList<>();
        for (Answer answer : candidates(finding, atoms)) {
            List<Answer> recorded = places(finding, answer);
            Answers only = code -> code.equals(finding.code()) ? recorded : List.of();
            List<Truth> signature =
                    atoms.stream().map(atom -> atom.evaluate(only)).toList();
            if (seen.add(signature)) {
                replies.add(new Reply(
                        finding.words(answer),
                        recorded,
                        tests.stream().map(test -> test.evaluate(only)).toList()));
            }
        }
        return List.copyOf(replies);
    }

    private static Stream<Test.Of> atoms(Test test) {
        if (test instanceof Test.Of atom) {
            return Stream.of(atom);
        }
        if (test instanceof Test.All all) {
            return all.parts().stream().flatMap(Askable::atoms);
        }
        if (test instanceof Test.Any any) {
            return any.parts().stream().flatMap(Askable::atoms);
        }
        if (test instanceof Test.Count count) {
            return count.parts().stream().flatMap(Askable::atoms);
        }
        if (test instanceof Test.Not not) {
            return atoms(not.part());
        }
        // Zones are drawn, not asked one by one.
        return Stream.empty();
    }

    private static List<Answer> candidates(Finding finding, List<Test.Of> atoms) {
        String code = finding.code();
        return switch (finding.type()) {
            case YES_NO -> List.of(Answer.present(code), Answer.absent(code));
            case CHOICE, GRADE ->
                finding.options().stream()
                        .map(option -> Answer.of(code, new Value.Choice(option.code())))
                        .toList();
            case SEVERAL ->
                Stream.concat(
                                finding.options().stream()
                                        .map(Option::code)
                                        .map(option -> Answer.of(code, new Value.Several(List.of(option)))),
                                Stream.of(Answer.absent(code)))
                        .toList();
            case QUANTITY ->
                amounts(finding, atoms).stream()
                        .map(amount -> Answer.of(code, new Value.Quantity(amount)))
                        .toList();
            case ZONES, TEXT -> List.of();
        };
    }

    /** Every bound that is tested and a little to either side of it, within the finding's range. */
    private static Set<BigDecimal> amounts(Finding finding, List<Test.Of> atoms) {
        BigDecimal step = BigDecimal.ONE.movePointLeft(finding.decimals());
        Set<BigDecimal> amounts = new TreeSet<>();
        for (Test.Of atom : atoms) {
            if (atom.condition() instanceof Predicate.Amount amount) {
                Stream.of(
                                amount.bound().subtract(step),
                                amount.bound(),
                                amount.bound().add(step))
                        .filter(candidate -> within(finding, candidate))
                        .forEach(amounts::add);
            }
        }
        return amounts;
    }

    private static boolean within(Finding finding, BigDecimal amount) {
        BigDecimal min = finding.min();
        BigDecimal max = finding.max();
        return (min == null || amount.compareTo(min) >= 0) && (max == null || amount.compareTo(max) <= 0);
    }

    /** The answer on one side and in every phase, so that claims about any phase see it. */
    private static List<Answer> places(Finding finding, Answer answer) {
        Answer sided = finding.eachSide() ? answer.on(Side.LEFT) : answer;
        return finding.eachPhase()
                ? List.of(sided.in(Phase.REST), sided.in(Phase.DURING), sided.in(Phase.AFTER))
                : List.of(sided);
    }
}
