package org.gaitkeeper.knowledge;

import org.gaitkeeper.findings.Speech;
import org.gaitkeeper.platform.words.Language;
import org.gaitkeeper.platform.words.Words;

/** The knowledge in the languages the product speaks, by its dictionaries. */
public final class Spoken {

    private Spoken() {}

    /** In the language of this thread's reader. */
    public static Speech here() {
        return in(Words.language());
    }

    /** In a language. */
    public static Speech in(Language language) {
        return language == Language.ENGLISH
                ? Speech.ENGLISH
                : new Speech(
                        english -> Words.in(language, () -> Words.t(english)),
                        number -> Words.in(language, () -> Words.number(number)));
    }
}
