package org.gaitkeeper.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.gaitkeeper.findings.Problem.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {

    private final Catalogue catalogue = Catalogues.of(
            Catalogues.finding("back_pain", ValueType.YES_NO),
            Catalogues.finding("trend", ValueType.CHOICE, "builds", "fades"),
            Catalogues.finding("quality", ValueType.SEVERAL, "numb", "tingling"),
            Catalogues.finding("mrc", ValueType.GRADE, "0", "5"),
            Catalogues.finding("onset", ValueType.QUANTITY),
            Catalogues.finding("zones", ValueType.ZONES, "first_web", "heel"),
            Catalogues.finding("story", ValueType.TEXT),
            Catalogues.sided(Catalogues.finding("pulse", ValueType.YES_NO), true, true));

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    back_pain, present,      -,          -,    -,      -
                    back_pain, '',           -,          -,    -,      -
                    back_pain, ABSENT,       -,          -,    -,      -
                    back_pain, declined,     -,          -,    -,      -
                    back_pain, present,      yes,        -,    -,      VALUE_NOT_ALLOWED
                    back_pain, maybe,        -,          -,    -,      UNKNOWN_STATUS
                    nothing,   present,      -,          -,    -,      UNKNOWN_FINDING
                    trend,     '',           builds,     -,    -,      -
                    trend,     present,      -,          -,    -,      VALUE_REQUIRED
                    trend,     present,      grows,      -,    -,      UNKNOWN_OPTION
                    trend,     absent,       -,          -,    -,      ABSENT_NOT_POSSIBLE
                    trend,     absent,       builds,     -,    -,      VALUE_NOT_ALLOWED
                    trend,     present,      builds|fades, -,  -,      VALUE_NOT_ALLOWED
                    quality,   present,      numb|tingling, -, -,      -
                    quality,   absent,       -,          -,    -,      -
                    quality,   present,      numb|cold,  -,    -,      UNKNOWN_OPTION
                    mrc,       present,      5,          -,    -,      -
                    onset,     present,      12.5,       -,    -,      -
                    onset,     present,      '12,5',     -,    -,      -
                    onset,     present,      12.55,      -,    -,      TOO_MANY_DECIMALS
                    onset,     present,      0,          -,    -,      -
                    onset,     present,      600,        -,    -,      -
                    onset,     present,      00000000000000000012, -, -, -
                    onset,     present,      601,        -,    -,      OUT_OF_RANGE
                    onset,     present,      -1,         -,    -,      OUT_OF_RANGE
                    onset,     present,      ten,        -,    -,      NOT_A_NUMBER
                    onset,     present,      1e9,        -,    -,      NOT_A_NUMBER
                    onset,     present,      111111111111111111111, -, -, NOT_A_NUMBER
                    zones,     present,      first_web:N, -,   -,      -
                    zones,     present,      first_web:Q, -,   -,      UNKNOWN_OPTION
                    zones,     present,      first_web:0, -,   -,      -
                    zones,     present,      first_web:10, -,  -,      -
                    zones,     present,      first_web:11, -,  -,      UNKNOWN_OPTION
                    zones,     present,      moon,       -,    -,      UNKNOWN_OPTION
                    story,     present,      fell,       -,    -,      -
                    pulse,     present,      -,          left, after,  -
                    pulse,     present,      -,          -,    after,  SIDE_REQUIRED
                    pulse,     present,      -,          left, -,      PHASE_REQUIRED
                    pulse,     present,      -,          both, rest,   SIDE_REQUIRED
                    back_pain, present,      -,          left, -,      SIDE_NOT_ALLOWED
                    back_pain, present,      -,          -,    rest,   PHASE_NOT_ALLOWED
                    """)
    void words_become_an_answer_or_a_problem_with_a_code(
            String finding, String status, String values, String side, String phase, String problem) {
        AnswerForm.Reading reading = catalogue.read(new AnswerForm(
                finding,
                status,
                values == null ? List.of() : List.of(values.split("\\|")),
                side == null ? "" : side,
                phase == null ? "" : phase,
                ""));

        if (problem == null) {
            assertThat(reading.problems()).isEmpty();
            assertThat(reading.answer()).isPresent();
        } else {
            assertThat(reading.answer()).isEmpty();
            assertThat(reading.problems()).extracting(Problem::code).contains(Code.valueOf(problem));
            assertThat(reading.problems()).allSatisfy(one -> {
                assertThat(one.field()).isNotBlank();
                assertThat(one.message()).endsWith(".");
            });
        }
    }

    @Test
    void an_answer_written_as_words_reads_back_the_same() {
        Answer pulse = Answer.absent("pulse").on(Side.RIGHT).in(Phase.AFTER);
        Answer onset = Answer.of("onset", new Value.Quantity(new BigDecimal("12.0")));

        assertThat(catalogue.read(AnswerForm.from(pulse)).answer()).contains(pulse);
        assertThat(catalogue.read(AnswerForm.from(onset)).answer()).contains(onset);
    }

    @Test
    void a_value_of_the_wrong_kind_is_refused() {
        for (String code : List.of("back_pain", "trend", "quality", "mrc", "zones", "onset")) {
            assertThat(catalogue.problems(Answer.of(code, new Value.Text("x")))).isNotEmpty();
        }
        assertThat(catalogue.problems(Answer.of("story", new Value.Choice("x"))))
                .extracting(Problem::code)
                .containsExactly(Code.VALUE_WRONG_TYPE);
        assertThat(catalogue.problems(Answer.of("quality", new Value.Several(List.of()))))
                .extracting(Problem::code)
                .containsExactly(Code.VALUE_REQUIRED);
    }

    @Test
    void text_with_control_characters_broken_symbols_or_too_much_of_it_is_refused() {
        assertThat(codes("a\u0000b")).containsExactly(Code.TEXT_UNREADABLE);
        assertThat(codes("a\ud800b")).containsExactly(Code.TEXT_UNREADABLE);
        assertThat(codes("x".repeat(4001))).containsExactly(Code.TEXT_TOO_LONG);
        assertThat(codes("x".repeat(4000))).isEmpty();
        assertThat(codes("line one\nline two\t\u2026 \ud83d\udc5f")).isEmpty();
        Answer noted = new Answer("back_pain", Status.PRESENT, null, Side.NONE, Phase.NONE, "\u0007");
        assertThat(catalogue.problems(List.of(noted)))
                .extracting(Problem::field)
                .containsExactly("note");
    }

    private List<Code> codes(String text) {
        return catalogue.problems(Answer.of("story", new Value.Text(text))).stream()
                .map(Problem::code)
                .toList();
    }

    @Test
    void findings_are_found_by_code_and_section_in_order() {
        assertThat(catalogue.find("onset")).map(Finding::type).contains(ValueType.QUANTITY);
        assertThat(catalogue.find("nothing")).isEmpty();
        assertThat(catalogue.section("history")).isPresent();
        assertThat(catalogue.section("nothing")).isEmpty();
        assertThat(catalogue.sections()).hasSize(1);
        assertThat(catalogue.all()).hasSize(8).first().extracting(Finding::code).isEqualTo("back_pain");
    }

    @Test
    void a_code_that_occurs_twice_is_refused() {
        Finding one = Catalogues.finding("one", ValueType.YES_NO);
        Section section = new Section("history", "History", List.of(one));

        assertThatThrownBy(() -> Catalogues.of(one, one)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Catalogue(List.of(section, section))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void answers_read_as_a_person_would_say_them() {
        assertThat(words(Answer.of("onset", new Value.Quantity(new BigDecimal("12.50")))))
                .isEqualTo("12.5 minutes");
        assertThat(words(Answer.present("back_pain"))).isEqualTo("yes");
        assertThat(words(Answer.absent("back_pain"))).isEqualTo("no");
        assertThat(words(Answer.absent("quality"))).isEqualTo("none");
        assertThat(words(Answer.of("quality", new Value.Several(List.of("tingling", "numb")))))
                .isEqualTo("the numb, the tingling");
        assertThat(words(Answer.of("zones", new Value.Zones(List.of(Value.Area.parse("heel:N"))))))
                .isEqualTo("the heel (numb)");
        assertThat(words(Answer.of("zones", Value.Zones.of(List.of("heel"))))).isEqualTo("the heel");
        assertThat(words(Answer.of("zones", areas("heel:N", "first_web", "heel:6"))))
                .isEqualTo("the first_web, the heel (numb, 6/10)");
        assertThat(words(Answer.of("zones", areas("heel:10")))).isEqualTo("the heel (10/10)");
        assertThat(words(Answer.present("pulse").on(Side.LEFT).in(Phase.DURING)))
                .isEqualTo("left, during the run: yes");
        assertThat(words(Answer.present("pulse").on(Side.RIGHT))).isEqualTo("right: yes");
        assertThat(words(Answer.present("pulse").in(Phase.REST))).isEqualTo("at rest: yes");
        assertThat(words(Answer.present("pulse").in(Phase.AFTER))).isEqualTo("after the run: yes");
        assertThat(words(new Answer("pulse", Status.DECLINED, null, Side.NONE, Phase.NONE, "")))
                .isEqualTo("declined");
        assertThat(words(new Answer("pulse", Status.NOT_ASSESSED, null, Side.NONE, Phase.NONE, "")))
                .isEqualTo("not assessed");
    }

    @Test
    void an_area_has_one_number() {
        Answer twice = Answer.of("zones", areas("heel:N", "heel:6", "heel:7"));

        assertThat(catalogue.problems(twice)).extracting(Problem::code).containsExactly(Problem.Code.OUT_OF_RANGE);
        assertThat(catalogue.problems(Answer.of("zones", areas("heel:6", "first_web:7"))))
                .isEmpty();
    }

    private static Value.Zones areas(String... parts) {
        return new Value.Zones(Stream.of(parts).map(Value.Area::parse).toList());
    }

    private String words(Answer answer) {
        return catalogue.find(answer.finding()).orElseThrow().words(answer, Speech.ENGLISH);
    }

    @Test
    void a_soft_limit_questions_without_refusing() {
        Finding.SoftLimit cadence = new Finding.SoftLimit(BigDecimal.TEN, BigDecimal.valueOf(20), "Check the watch.");

        assertThat(cadence.questions(BigDecimal.valueOf(9))).isTrue();
        assertThat(cadence.questions(BigDecimal.valueOf(21))).isTrue();
        assertThat(cadence.questions(BigDecimal.valueOf(15))).isFalse();
        assertThat(new Finding.SoftLimit(null, null, "").questions(BigDecimal.ONE))
                .isFalse();
    }

    @Test
    void only_open_ended_quantities_say_so_in_the_problem() {
        Finding plain = Catalogues.finding("load", ValueType.QUANTITY);
        Finding upTo = bounded(plain, null, BigDecimal.TEN);
        Finding from = bounded(plain, BigDecimal.ONE, null);

        assertThat(message(upTo, 11)).isEqualTo("Give a number up to 10 minutes.");
        assertThat(message(from, 0)).isEqualTo("Give a number from 1 minutes.");
    }

    private static Finding bounded(Finding plain, BigDecimal min, BigDecimal max) {
        return new Finding(
                plain.code(),
                plain.section(),
                plain.question(),
                plain.label(),
                "",
                "",
                plain.type(),
                "min",
                "minutes",
                min,
                max,
                0,
                false,
                false,
                Effort.HISTORY,
                BigDecimal.ONE,
                plain.sources(),
                "",
                List.of(),
                List.of(),
                List.of(),
                null,
                false,
                "",
                false,
                "");
    }

    private static String message(Finding finding, int amount) {
        Answer answer = Answer.of(finding.code(), new Value.Quantity(BigDecimal.valueOf(amount)));
        return Catalogues.of(finding).problems(answer).get(0).message();
    }

    @Test
    void a_whole_number_is_asked_for_where_no_decimals_are_allowed() {
        Finding whole = bounded(Catalogues.finding("count", ValueType.QUANTITY), BigDecimal.ZERO, BigDecimal.TEN);
        Answer half = Answer.of("count", new Value.Quantity(new BigDecimal("1.5")));

        assertThat(Catalogues.of(whole).problems(half))
                .extracting(Problem::message)
                .containsExactly("Give a whole number.");
    }

    @Test
    void a_finding_is_answered_once_for_each_side_in_each_phase() {
        Finding plain = Catalogues.finding("x", ValueType.YES_NO);

        assertThat(plain.places()).extracting(Answer.Key::name).containsExactly("x");
        assertThat(Catalogues.sided(plain, true, false).places())
                .extracting(Answer.Key::name)
                .containsExactly("x.left", "x.right");
        assertThat(Catalogues.sided(plain, false, true).places())
                .extracting(Answer.Key::name)
                .containsExactly("x.rest", "x.during", "x.after");
        assertThat(Catalogues.sided(plain, true, true).places())
                .extracting(Answer.Key::name)
                .startsWith("x.left.rest", "x.right.rest", "x.left.during")
                .hasSize(6);
    }
}
