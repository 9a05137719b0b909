package org.gaitkeeper.knowledge;

import java.math.BigDecimal;
import org.gaitkeeper.findings.Speech;
import org.gaitkeeper.platform.words.Language;
import org.gaitkeeper.platform.words.Words;

/**
 * The knowledge in a language the product speaks, by its dictionaries.
 *
 * @param language whatever the reader of this thread speaks
 */
public record Spoken(Language language) implements Speech {

    /** The language of this thread's reader. */
    public static Speech here() {
        return of(Words.language());
    }

    /** A language. */
    public static Speech of(Language language) {
        return language == Language.ENGLISH ? ENGLISH : new Spoken(language);
    }

    @Override
    public String said(String english, Object... values) {
        return english.isEmpty() ? english : Words.in(language, () -> Words.t(english, values));
    }

    @Override
    public String number(BigDecimal number) {
        return Words.in(language, () -> Words.number(number));
    }
}
