package org.gaitkeeper.platform.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @AfterEach
    void forget() {
        Words.leave();
    }

    @Test
    void a_text_is_said_in_the_language_of_the_reader() {
        assertThat(Words.t("Sign out")).isEqualTo("Sign out");
        assertThat(Words.in(Language.GERMAN, () -> Words.t("Sign out"))).isEqualTo("Abmelden");
        assertThat(Words.t("Sign out")).isEqualTo("Sign out");
    }

    @Test
    void values_go_where_the_sentence_wants_them_and_are_never_read_as_places() {
        assertThat(Words.t("{1} of {0}", "{1}", "$2")).isEqualTo("$2 of {1}");
    }

    @Test
    void what_follows_the_bar_is_never_shown() {
        assertThat(Words.t("Left|side")).isEqualTo("Left");
    }

    @Test
    void one_thing_and_several_are_said_differently() {
        assertThat(Words.counted(1, "{0} change of {1}", "{0} changes of {1}", 5))
                .isEqualTo("1 change of 5");
        assertThat(Words.counted(0, "{0} change of {1}", "{0} changes of {1}", 5))
                .isEqualTo("0 changes of 5");
    }

    @Test
    void decimals_are_written_as_the_reader_writes_them() {
        BigDecimal number = new BigDecimal("1234.50");
        assertThat(Words.number(number)).isEqualTo("1234.50");
        assertThat(Words.in(Language.GERMAN, () -> Words.number(number))).isEqualTo("1234,50");
    }

    @Test
    void the_pseudo_language_marks_and_lengthens_what_it_says_but_not_the_values() {
        assertThat(Words.in(Language.PSEUDO, () -> Words.t("Saved {0}", "09:02")))
                .startsWith("\u27E6")
                .endsWith("~\u27E7")
                .contains("09:02");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de-AT,de;q=0.9,en;q=0.8 | GERMAN",
                "fr,de;q=0.5 | GERMAN",
                "en-US,de | ENGLISH",
                "en-XA | PSEUDO",
                "fr | ENGLISH",
                "'' | ENGLISH",
                "@@;;, | ENGLISH",
            })
    void the_wish_of_the_browser_is_met_where_it_can_be(String wishes, Language language) {
        assertThat(Language.wished(wishes)).isEqualTo(language);
    }
}
