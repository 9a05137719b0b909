package org.gaitkeeper.referral.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gaitkeeper.referral.letter.LetterSamples.CATALOGUE;
import static org.gaitkeeper.referral.letter.LetterSamples.choice;
import static org.gaitkeeper.referral.letter.LetterSamples.quantity;
import static org.gaitkeeper.referral.letter.LetterSamples.several;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Phase;
import org.gaitkeeper.findings.Side;
import org.gaitkeeper.findings.Status;
import org.gaitkeeper.findings.Value;
import org.junit.jupiter.api.Test;

class PhrasesTest {

    private final Phrases phrases = new Phrases(Wording.shipped());

    @Test
    void anAmountCarriesItsUnitInNumber() {
        assertThat(text(quantity("onset_minutes", "12.0"))).isEqualTo("starts 12 minutes into the run");
        assertThat(text(quantity("onset_minutes", "1"))).isEqualTo("starts 1 minute into the run");
        assertThat(text(quantity("onset_distance_km", "2.5"))).isEqualTo("starts 2.5 km into the run");
    }

    @Test
    void anIndexHasNoUnitAndNamesItsSide() {
        assertThat(text(quantity("abi_rest", "1.02").on(Side.RIGHT)))
                .isEqualTo("ankle-brachial index 1.02 on the right");
    }

    @Test
    void severalOptionsBecomeAList() {
        assertThat(text(several("triggers", "running", "tight_footwear", "cold_exposure")))
                .isEqualTo("is brought on by cold, running and tight footwear");
    }

    @Test
    void absentIsSaidAsAbsent() {
        assertThat(text(Answer.absent("slr_positive").on(Side.LEFT)))
                .isEqualTo("straight leg raise negative on the left");
    }

    @Test
    void theSameOnBothSidesIsSaidOnce() {
        assertThat(text(
                        Answer.present("tinel_dorsal_foot").on(Side.LEFT),
                        Answer.present("tinel_dorsal_foot").on(Side.RIGHT)))
                .isEqualTo("Tinel positive over the dorsum on both sides");
    }

    @Test
    void differentSidesAreKeptApart() {
        assertThat(text(
                        Answer.present("tinel_dorsal_foot").on(Side.LEFT),
                        Answer.absent("tinel_dorsal_foot").on(Side.RIGHT)))
                .isEqualTo("Tinel positive over the dorsum on the left; Tinel negative over the dorsum on the right");
    }

    @Test
    void aSideThatWasOnlySeenInOnePhaseIsNotSpreadToTheOther() {
        Answer during = Answer.of("symptom_zones", Value.Zones.of(List.of("first_web")));
        assertThat(text(
                        during.on(Side.LEFT).in(Phase.DURING),
                        during.on(Side.RIGHT).in(Phase.DURING),
                        during.on(Side.LEFT).in(Phase.AFTER)))
                .contains("during the run: ")
                .contains("on both sides")
                .contains("after the run: ")
                .endsWith("on the left");
    }

    @Test
    void howBadItIsStandsOnceBehindItsAreaWhateverIsFeltThere() {
        assertThat(text(zones("first_web:N", "first_web:6", "hallux", "hallux:3", "toe_2:8")))
                .contains("numb in first web (6/10)", "great toe, top (3/10)", "second toe, top (8/10)")
                .containsOnlyOnce("(6/10)")
                .containsOnlyOnce("(3/10)");
    }

    @Test
    void whatIsFeltIsNotLostWhenTheKnowledgeNoLongerNamesIt() {
        assertThat(text(zones("first_web:X"))).contains("X in first web");
    }

    private static Answer zones(String... parts) {
        return Answer.of(
                        "symptom_zones",
                        new Value.Zones(Stream.of(parts).map(Value.Area::parse).toList()))
                .on(Side.LEFT)
                .in(Phase.DURING);
    }

    @Test
    void powerIsGivenByItsNumber() {
        assertThat(text(choice("ehl_or_dorsiflexion_mrc", "4").on(Side.LEFT)))
                .contains("4 of 5")
                .endsWith("on the left")
                .doesNotContain("grade grade");
    }

    @Test
    void whatNobodySawIsNotSaid() {
        assertThat(phrase(choice("overstride", "not_seen").on(Side.LEFT))).isEmpty();
        assertThat(text(
                        choice("overstride", "marked").on(Side.LEFT),
                        choice("overstride", "not_seen").on(Side.RIGHT)))
                .endsWith("on the left");
    }

    @Test
    void aNormalOptionCountsAsANegativeFinding() {
        assertThat(phrase(choice("pulse_abnormal", "normal").on(Side.LEFT))
                        .orElseThrow()
                        .positive())
                .isFalse();
        assertThat(phrase(choice("pulse_abnormal", "reduced").on(Side.LEFT))
                        .orElseThrow()
                        .positive())
                .isTrue();
    }

    @Test
    void aNoteFollowsInBrackets() {
        Answer noted = new Answer("cramps", Status.PRESENT, null, Side.NONE, Phase.NONE, " at\n night ");
        assertThat(text(noted)).isEqualTo("muscle cramps (at night)");
    }

    @Test
    void everyFindingOfTheCatalogueHasWordsForEveryStatusWithoutAPlaceholder() {
        for (Finding finding : CATALOGUE.all()) {
            if (Wording.shipped().silent().contains(finding.code())) {
                continue;
            }
            for (Answer answer : everyAnswer(finding)) {
                Optional<Phrases.Phrase> phrase = phrases.of(finding, List.of(answer));
                assertThat(phrase).as(answer.toString()).isPresent();
                assertThat(phrase.orElseThrow().text())
                        .as(answer.toString())
                        .isNotBlank()
                        .doesNotContain("{", "}", "  ");
                if (answer.side() == Side.LEFT) {
                    assertThat(phrase.orElseThrow().text())
                            .contains("on the left")
                            .doesNotContain("right side");
                }
            }
        }
    }

    private static List<Answer> everyAnswer(Finding finding) {
        List<Answer> answers = new ArrayList<>();
        for (Status status : Status.values()) {
            Optional<Value> value = status == Status.PRESENT ? value(finding) : Optional.empty();
            Answer answer = new Answer(finding.code(), status, value.orElse(null), Side.NONE, Phase.NONE, "");
            answer = finding.eachSide() ? answer.on(Side.LEFT) : answer;
            answers.add(finding.eachPhase() ? answer.in(Phase.DURING) : answer);
        }
        return answers;
    }

    private static Optional<Value> value(Finding finding) {
        return switch (finding.type()) {
            case YES_NO -> Optional.empty();
            case CHOICE, GRADE ->
                Optional.of(new Value.Choice(finding.options().get(0).code()));
            case SEVERAL ->
                Optional.of(new Value.Several(List.of(finding.options().get(0).code())));
            case QUANTITY -> Optional.of(new Value.Quantity(BigDecimal.TEN));
            case ZONES ->
                Optional.of(Value.Zones.of(List.of(finding.options().get(0).code())));
            case TEXT -> Optional.of(new Value.Text("as typed"));
        };
    }

    private String text(Answer... answers) {
        return phrase(answers).orElseThrow().text();
    }

    private Optional<Phrases.Phrase> phrase(Answer... answers) {
        return phrases.of(CATALOGUE.find(answers[0].finding()).orElseThrow(), List.of(answers));
    }
}
