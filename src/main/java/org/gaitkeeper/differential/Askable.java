package org.gaitkeeper.differential;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Effort;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Option;
import org.gaitkeeper.findings.Phase;
import org.gaitkeeper.findings.Side;
import org.gaitkeeper.findings.Value;

/**
 * A finding worth asking, with the answers that claims, restatements or red flags tell apart.
 *
 * @param finding what is asked
 * @param number of the finding
 * @param price minutes it takes with {@link #OVERHEAD}, doubled for an examination and again for a measurement, so that
 *     history comes first unless looking is clearly worth more for its time
 * @param flags red flags that depend on it or on what it restates
 * @param replies answers that lead to different results; empty for drawings and free words, whose answers have no end
 * @param complete whether no other answer could lead to a different result: false where several options, sides or
 *     phases may be answered together
 */
record Askable(
        Finding finding,
        int number,
        double price,
        List<Guarded<RedFlag>> flags,
        List<Reply> replies,
        boolean complete) {

    /** Changing the subject costs time too; in minutes. */
    private static final double OVERHEAD = 0.5;
    /** How much more for its time an examination must be worth than history, and a measurement than an examination. */
    private static final double CLEARLY_MORE = 2;

    /**
     * One possible answer.
     *
     * @param words for a person
     * @param told as it would be recorded
     */
    record Reply(String words, Told told) {}

    /** Every finding whose answer could move a score or raise a flag, by itself or by what it restates. */
    static List<Askable> all(Index index) {
        List<Askable> all = new ArrayList<>();
        for (int number = 0; number < index.findings.size(); number++) {
            Finding finding = index.findings.get(number);
            BitSet reached = new BitSet();
            boolean moves = false;
            for (int follower : index.follows(number)) {
                reached.set(follower);
                moves |= index.claimsOn(follower).length > 0;
            }
            List<Guarded<RedFlag>> flags = index.flags.stream()
                    .filter(flag -> IntStream.of(flag.depends()).anyMatch(reached::get))
                    .toList();
            if (moves || !flags.isEmpty()) {
                all.add(of(finding, number, flags, index));
            }
        }
        return List.copyOf(all);
    }

    private static Askable of(Finding finding, int number, List<Guarded<RedFlag>> flags, Index index) {
        double price = (finding.minutes().doubleValue() + OVERHEAD) * dearer(finding.effort());
        boolean single = !finding.eachSide() && !finding.eachPhase();
        boolean complete =
                switch (finding.type()) {
                    case YES_NO, CHOICE, GRADE, QUANTITY -> single;
                    case SEVERAL, ZONES, TEXT -> false;
                };
        return new Askable(finding, number, price, flags, replies(finding, number, index), complete);
    }

    private static double dearer(Effort effort) {
        return switch (effort) {
            case HISTORY -> 1;
            case EXAMINATION -> CLEARLY_MORE;
            case MEASUREMENT -> CLEARLY_MORE * CLEARLY_MORE;
        };
    }

    /** Leaves of claims, restatements and red flags that look at the finding. */
    private static Set<Test.Leaf> leaves(String finding, Index index) {
        Set<Test.Leaf> leaves = new LinkedHashSet<>();
        Stream.of(
                        IntStream.of(index.claimsOn(index.number(finding)))
                                .mapToObj(index.contents.claims()::get)
                                .flatMap(Claim::tests),
                        index.rules.stream().map(rule -> rule.derivation().when()),
                        index.flags.stream().flatMap(flag -> flag.rule().tests()))
                .flatMap(tests -> tests)
                .flatMap(Test::leaves)
                .filter(leaf -> leaf.findings().contains(finding))
                .forEach(leaves::add);
        return leaves;
    }

    private static List<Reply> replies(Finding finding, int number, Index index) {
        Set<Test.Leaf> leaves = leaves(finding.code(), index);
        Set<List<Truth>> seen = new HashSet<>();
        List<Reply> replies = new ArrayList<>();
        for (Answer answer : candidates(finding, leaves)) {
            List<Answer> recorded = places(finding, answer);
            Answers only = code -> code.equals(finding.code()) ? recorded : List.of();
            if (seen.add(leaves.stream().map(leaf -> leaf.look(only)).toList())) {
                replies.add(new Reply(
                        finding.words(answer, index.contents.catalogue().speech()), index.usual.of(number, recorded)));
            }
        }
        return List.copyOf(replies);
    }

    private static List<Answer> candidates(Finding finding, Set<Test.Leaf> leaves) {
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
                amounts(finding, leaves)
                        .map(amount -> Answer.of(code, new Value.Quantity(amount)))
                        .toList();
            case ZONES, TEXT -> List.of();
        };
    }

    /** Every bound that is tested and a little to either side of it, within the finding's range; then its ends. */
    private static Stream<BigDecimal> amounts(Finding finding, Set<Test.Leaf> leaves) {
        BigDecimal step = BigDecimal.ONE.movePointLeft(finding.decimals());
        Set<BigDecimal> amounts = new TreeSet<>();
        for (Test.Leaf leaf : leaves) {
            if (leaf instanceof Test.Of of && of.condition() instanceof Predicate.Amount amount) {
                amounts.add(amount.bound().subtract(step));
                amounts.add(amount.bound());
                amounts.add(amount.bound().add(step));
            }
        }
        Stream<BigDecimal> ends = Stream.of(finding.min(), finding.max()).flatMap(Stream::ofNullable);
        return Stream.concat(amounts.stream().filter(amount -> within(finding, amount)), ends);
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
