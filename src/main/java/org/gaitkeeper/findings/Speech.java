package org.gaitkeeper.findings;

import java.math.BigDecimal;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How texts are put before a reader: in the English they are written in, or in another language. It changes words alone,
 * never a code, a number or an order.
 */
public final class Speech {

    /** As written. */
    public static final Speech ENGLISH = new Speech(Speech::withoutMeaning, BigDecimal::toPlainString);

    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

    private final UnaryOperator<String> dictionary;
    private final Function<BigDecimal, String> numbers;

    /**
     * A speech.
     *
     * @param dictionary gives the text for an English one, English where no translation is known; never asked for an empty
     *     one
     * @param numbers gives a number as the reader writes it, with all its decimals
     */
    public Speech(UnaryOperator<String> dictionary, Function<BigDecimal, String> numbers) {
        this.dictionary = dictionary;
        this.numbers = numbers;
    }

    /**
     * A text in the language of this speech.
     *
     * @param english the text, with {0}, {1} … where values go; what follows a bar tells apart two meanings of one text and
     *     is never shown
     * @param values put in as they are
     */
    public String said(String english, Object... values) {
        if (english.isEmpty()) {
            return english;
        }
        String text = dictionary.apply(english);
        return values.length == 0
                ? text
                : PLACE.matcher(text)
                        .replaceAll(place ->
                                Matcher.quoteReplacement(String.valueOf(values[Integer.parseInt(place.group(1))])));
    }

    /** A number as the reader writes it, with all its decimals. */
    public String number(BigDecimal number) {
        return numbers.apply(number);
    }

    private static String withoutMeaning(String english) {
        int bar = english.lastIndexOf('|');
        return bar < 0 ? english : english.substring(0, bar);
    }
}
