package org.gaitkeeper.findings;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How texts are put before a reader: in the English they are written in, or in another language. It changes words alone,
 * never a code, a number or an order.
 */
public interface Speech {

    /** As written. */
    Speech ENGLISH = Speech::english;

    /**
     * A text in the language of this speech; English where no translation is known.
     *
     * @param english the text, with {0}, {1} … where values go; what follows a bar tells apart two meanings of one text and
     *     is never shown
     * @param values put in as they are
     */
    String said(String english, Object... values);

    /** A number as the reader writes it, with all its decimals. */
    default String number(BigDecimal number) {
        return number.toPlainString();
    }

    private static String english(String text, Object... values) {
        if (values.length == 0) {
            // A text of the knowledge may hold anything; only one with places is a sentence of ours.
            int bar = text.lastIndexOf('|');
            return bar < 0 ? text : text.substring(0, bar);
        }
        return Pattern.compile("\\{([0-9])}")
                .matcher(text)
                .replaceAll(
                        place -> Matcher.quoteReplacement(String.valueOf(values[Integer.parseInt(place.group(1))])));
    }
}
