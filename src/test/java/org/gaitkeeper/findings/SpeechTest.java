package org.gaitkeeper.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SpeechTest {

    private static final Speech LOUD =
            new Speech(text -> text.toUpperCase(Locale.ROOT), number -> number.toPlainString()
                    .replace('.', ','));

    @Test
    void english_is_said_as_written_without_what_follows_the_bar() {
        assertThat(Speech.ENGLISH.said("left|answer")).isEqualTo("left");
        assertThat(Speech.ENGLISH.said("{0} of {1}|pages", 1, "$2")).isEqualTo("1 of $2");
        assertThat(Speech.ENGLISH.number(new BigDecimal("2.50"))).isEqualTo("2.50");
    }

    @Test
    void values_go_into_the_translated_text_as_they_are_and_nothing_is_said_of_an_empty_one() {
        assertThat(LOUD.said("{0} runs", "ten")).isEqualTo("ten RUNS");
        assertThat(LOUD.said("")).isEmpty();
    }

    @Test
    void a_catalogue_in_other_words_keeps_codes_and_rules() {
        Finding onset = Catalogues.finding("onset", ValueType.QUANTITY);
        Finding quality = Catalogues.finding("quality", ValueType.SEVERAL, "numb");
        Catalogue loud = Catalogues.of(onset, quality).in(LOUD);

        Finding said = loud.find("onset").orElseThrow();
        assertThat(said.question()).isEqualTo("QUESTION ABOUT ONSET?");
        assertThat(said.code()).isEqualTo(onset.code());
        assertThat(said.max()).isEqualTo(onset.max());
        assertThat(said.words(Answer.of("onset", new Value.Quantity(new BigDecimal("2.5"))), LOUD))
                .isEqualTo("2,5 MINUTES");
        assertThat(loud.find("quality")
                        .orElseThrow()
                        .words(Answer.of("quality", new Value.Several(List.of("numb"))), LOUD))
                .isEqualTo("THE NUMB");
        assertThat(loud.problems(Answer.of("onset", new Value.Quantity(new BigDecimal("900")))))
                .extracting(Problem::code, Problem::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        Problem.Code.OUT_OF_RANGE, "GIVE A NUMBER FROM 0 TO 600 MINUTES."));
    }
}
