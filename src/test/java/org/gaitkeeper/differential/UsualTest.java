package org.gaitkeeper.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Phase;
import org.gaitkeeper.findings.Side;
import org.gaitkeeper.findings.Value;
import org.junit.jupiter.api.Test;

class UsualTest {

    private static final Place BOTH = new Place(Place.Sides.BOTH, Phase.AFTER);

    private static final Index INDEX = new SmallKnowledge()
            .with(
                    claim("pulse", "pulse", BOTH, new Predicate.Is(true)),
                    claim("trend", "trend", Place.ANYWHERE, in("builds", "fades")),
                    claim("quality", "quality", Place.ANYWHERE, in("numb")),
                    claim("mrc", "mrc", Place.ANYWHERE, in("mrc_3")))
            .build()
            .index();

    private static Predicate in(String... options) {
        return new Predicate.Options(Predicate.Match.IN, Set.of(options));
    }

    private static Claim claim(String id, String finding, Place place, Predicate condition) {
        return SmallKnowledge.claim(
                id,
                new org.gaitkeeper.differential.Test.Of(finding, place, condition),
                id,
                SmallKnowledge.favours("nerve", Strength.Ordinal.WEAK));
    }

    @Test
    void noYesAndEachSingleOptionAreKnownByHeart() {
        knownByHeart(Answer.present("f1"));
        knownByHeart(Answer.absent("f1"));
        knownByHeart(Answer.of("trend", new Value.Choice("fades")));
        knownByHeart(Answer.of("mrc", new Value.Choice("mrc_3")));
        knownByHeart(Answer.of("quality", new Value.Several(List.of("numb"))));
        knownByHeart(Answer.absent("quality"));
    }

    @Test
    void anAnswerForOneSideAndPhaseAndTheSameEverywhereAreKnownByHeart() {
        knownByHeart(Answer.present("pulse").on(Side.LEFT).in(Phase.AFTER));
        knownByHeart(everywhere(Answer.absent("pulse")));
    }

    @Test
    void anyOtherAnswerIsWorkedOutWhenItIsGiven() {
        workedOut(Answer.of("quality", new Value.Several(List.of("numb", "cold"))));
        workedOut(
                Answer.present("pulse").on(Side.LEFT).in(Phase.AFTER),
                Answer.absent("pulse").on(Side.RIGHT).in(Phase.AFTER));
        workedOut(SmallKnowledge.unknown("f1", org.gaitkeeper.findings.Status.DECLINED));
    }

    private static Answer[] everywhere(Answer answer) {
        return List.of(Side.LEFT, Side.RIGHT).stream()
                .flatMap(side -> List.of(Phase.REST, Phase.DURING, Phase.AFTER).stream()
                        .map(phase -> answer.on(side).in(phase)))
                .toArray(Answer[]::new);
    }

    private static void knownByHeart(Answer... answers) {
        Told told = of(answers);
        assertThat(of(answers)).isSameAs(told);
        sameAsWorkedOut(told, answers);
    }

    private static void workedOut(Answer... answers) {
        Told told = of(answers);
        assertThat(of(answers)).isNotSameAs(told);
        sameAsWorkedOut(told, answers);
    }

    private static Told of(Answer... answers) {
        return INDEX.usual.of(INDEX.number(answers[0].finding()), List.of(answers));
    }

    private static void sameAsWorkedOut(Told told, Answer... answers) {
        int number = INDEX.number(answers[0].finding());
        Told fresh = Told.answered(number, List.of(answers), INDEX);
        assertThat(told.answers()).isEqualTo(fresh.answers());
        assertThat(told.items()).isEqualTo(fresh.items());
        assertThat(told.known()).isEqualTo(fresh.known());
        assertThat(told.closes()).isEqualTo(fresh.closes());
        assertThat(told.answered()).isTrue();
        assertThat(truths(told, number)).isEqualTo(truths(fresh, number));
    }

    private static List<Integer> truths(Told told, int number) {
        return IntStream.range(0, INDEX.leavesOf(number).length)
                .mapToObj(place -> (int) told.truth(place))
                .toList();
    }
}
