package org.gaitkeeper.patients.control;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What remains of a text when case, accents, spaces and signs do not count. */
final class Letters {

    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Letters() {}

    static String of(String text) {
        return OTHERS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT))
                .replaceAll("");
    }
}
