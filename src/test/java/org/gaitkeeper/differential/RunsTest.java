package org.gaitkeeper.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gaitkeeper.differential.SmallKnowledge.claim;
import static org.gaitkeeper.differential.SmallKnowledge.favours;
import static org.gaitkeeper.differential.SmallKnowledge.present;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.gaitkeeper.differential.Differential.Item;
import org.gaitkeeper.differential.Strength.Ordinal;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Findings;
import org.gaitkeeper.findings.Phase;
import org.gaitkeeper.findings.Side;
import org.gaitkeeper.findings.Status;
import org.gaitkeeper.findings.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunsTest {

    private static Differential assess(Findings findings, List<Findings> runs) {
        Test early = new Test.Of(
                "onset", Place.ANYWHERE, new Predicate.Amount(Predicate.Comparison.AT_MOST, BigDecimal.TEN));
        return new Engine()
                .assess(
                        findings,
                        runs,
                        new SmallKnowledge()
                                .with(
                                        claim("early", early, "c1", favours("nerve", Ordinal.STRONG)),
                                        claim("same", present("same"), "c2", favours("tight", Ordinal.STRONG)))
                                .build());
    }

    private static Answer amount(String finding, String amount) {
        return Answer.of(finding, new Value.Quantity(new BigDecimal(amount)));
    }

    private static List<Findings> onsets(String... amounts) {
        return Stream.of(amounts)
                .map(amount -> Findings.of(amount("onset", amount)))
                .toList();
    }

    private static String words(Differential result, String finding) {
        return result.timing().items().stream()
                .filter(item -> item.finding().equals(finding))
                .map(Item::words)
                .reduce("", (one, two) -> one.isEmpty() ? two : one + " | " + two);
    }

    @org.junit.jupiter.api.Test
    void an_onset_nobody_answered_is_the_median_of_the_runs_and_says_so_with_its_spread() {
        Differential result = assess(Findings.empty(), onsets("8", "12", "9", "11"));

        assertThat(words(result, "onset")).isEqualTo("8 to 12 minutes over 4 runs (median 10)");
        assertThat(result.condition("nerve").orElseThrow().evidenceFor())
                .singleElement()
                .satisfies(line -> assertThat(line.items()).singleElement().satisfies(item -> assertThat(item.derived())
                        .isTrue()));
        assertThat(result.derived()).extracting(Item::finding).containsExactly("onset", "same");
        assertThat(result.timing().unanswered()).containsExactly("age", "trend");
    }

    @org.junit.jupiter.api.Test
    void what_the_clinician_answered_stands_above_what_runs_say_and_alone_counts() {
        Differential result = assess(Findings.of(amount("onset", "20")), onsets("8", "8"));

        assertThat(words(result, "onset")).isEqualTo("20 minutes | 8 minutes on all 2 runs");
        assertThat(result.timing().items()).extracting(Item::derived).containsExactly(false, true);
        assertThat(result.condition("nerve").orElseThrow().evidenceFor()).isEmpty();
    }

    @org.junit.jupiter.api.Test
    void what_was_declined_is_not_answered_by_runs_but_what_was_skipped_is() {
        Answer declined = new Answer("onset", Status.DECLINED, null, Side.NONE, Phase.NONE, "");
        Answer skipped = new Answer("onset", Status.NOT_ASSESSED, null, Side.NONE, Phase.NONE, "");

        assertThat(assess(Findings.of(declined), onsets("8"))
                        .condition("nerve")
                        .orElseThrow()
                        .evidenceFor())
                .isEmpty();
        assertThat(assess(Findings.of(skipped), onsets("8"))
                        .condition("nerve")
                        .orElseThrow()
                        .evidenceFor())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "8, 8 minutes on one run",
        "8 10, 8 to 10 minutes over 2 runs (median 9)",
        "8 9, 8 to 9 minutes over 2 runs (median 8.5)",
        "8 8.15, 8 to 8.15 minutes over 2 runs (median 8.1)",
        "9 9 9, 9 minutes on all 3 runs",
        "30 1 2, 1 to 30 minutes over 3 runs (median 2)"
    })
    void an_amount_is_told_with_its_spread(String onsets, String told) {
        assertThat(words(assess(Findings.empty(), onsets(onsets.split(" "))), "onset"))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "10 10, -",
                "10 10 10, 'yes, by 3 logged runs'",
                "8 10 12, 'yes, by 3 logged runs'",
                "7.5 10 12.5, 'yes, by 3 logged runs'",
                "7.4 10 12, 'no, by 3 logged runs'",
                "8 10 12.6, 'no, by 3 logged runs'",
                "1 2 3, 'yes, by 3 logged runs'",
                "1 2 3.1, 'no, by 3 logged runs'"
            })
    void an_onset_repeats_when_every_run_lies_close_to_the_median_of_at_least_three(String onsets, String told) {
        assertThat(words(assess(Findings.empty(), onsets(onsets.split(" "))), "same"))
                .isEqualTo(told == null ? "" : told);
    }

    @org.junit.jupiter.api.Test
    void the_same_distance_is_enough_when_the_time_changes() {
        List<Findings> runs = List.of(
                Findings.of(amount("onset", "5"), amount("distance", "2")),
                Findings.of(amount("onset", "30"), amount("distance", "2.1")),
                Findings.of(amount("onset", "60"), amount("distance", "2.2")));

        assertThat(words(assess(Findings.empty(), runs), "same")).startsWith("yes");
    }

    @org.junit.jupiter.api.Test
    void anything_but_an_amount_is_taken_when_all_runs_that_know_it_agree() {
        Answer shoe = Answer.of("relief", new Value.Several(List.of("shoe_off")));
        Answer sit = Answer.of("relief", new Value.Several(List.of("sit")));
        Answer coldLeft = Answer.present("cold").on(Side.LEFT);
        Answer warmRight = Answer.absent("cold").on(Side.RIGHT);
        Answer unknown = new Answer("relief", Status.NOT_ASSESSED, null, Side.NONE, Phase.NONE, "");

        assertThat(assess(Findings.empty(), List.of(Findings.of(shoe), Findings.of(shoe), Findings.of(unknown)))
                        .derived())
                .extracting(Item::words)
                .containsExactly("the shoe_off on all 2 runs");
        assertThat(assess(Findings.empty(), List.of(Findings.of(shoe), Findings.of(sit)))
                        .derived())
                .isEmpty();
        assertThat(assess(Findings.empty(), List.of(Findings.of(shoe), Findings.of(Answer.absent("relief"))))
                        .derived())
                .isEmpty();
        assertThat(assess(
                                Findings.empty(),
                                List.of(
                                        Findings.of(coldLeft, warmRight),
                                        Findings.of(Answer.present("cold").on(Side.RIGHT))))
                        .derived())
                .extracting(Item::words)
                .containsExactly("left: yes on one run");
    }

    @org.junit.jupiter.api.Test
    void a_run_answers_only_what_a_run_may_answer() {
        assertThat(assess(Findings.empty(), List.of(Findings.of(Answer.present("same"), amount("age", "9"))))
                        .derived())
                .isEmpty();
    }

    @org.junit.jupiter.api.Test
    void the_order_of_runs_does_not_matter() {
        List<Findings> runs = new ArrayList<>(onsets("8", "12", "9", "11"));
        Differential before = assess(Findings.empty(), runs);
        Collections.reverse(runs);

        assertThat(assess(Findings.empty(), runs)).isEqualTo(before);
    }

    @org.junit.jupiter.api.Test
    void what_runs_answer_feeds_restatements_and_is_not_restated_itself() {
        SmallKnowledge knowledge = new SmallKnowledge()
                .with(new Derivation(
                        "f1", new Test.Of("relief", Place.ANYWHERE, new Predicate.Is(true)), Status.PRESENT, null))
                .with(new Derivation("relief", present("f2"), Status.PRESENT, new Value.Several(List.of("sit"))));
        Differential result = new Engine()
                .assess(
                        Findings.of(Answer.present("f2")),
                        List.of(Findings.of(Answer.of("relief", new Value.Several(List.of("shoe_off"))))),
                        knowledge.build());

        assertThat(result.derived()).extracting(Item::words).containsExactly("the shoe_off on one run", "yes");
    }
}
