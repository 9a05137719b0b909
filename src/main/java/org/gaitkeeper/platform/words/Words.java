package org.gaitkeeper.platform.words;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the product says, in the language of this thread's reader. A sentence stands in English where it is said; its
 * translation stands in a dictionary beside that English, so that a changed sentence cannot keep a stale translation. The
 * language is set once a request knows its reader and forgotten at its end, as the clinic is.
 */
public final class Words {

    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

    private static final ThreadLocal<Language> CURRENT = ThreadLocal.withInitial(() -> Language.ENGLISH);

    private Words() {}

    /** The language of this thread's reader; English unless set. */
    public static Language language() {
        return CURRENT.get();
    }

    /** Sets the language for the rest of this thread's request. */
    public static void speak(Language language) {
        CURRENT.set(language);
    }

    /** Forgets the language. */
    public static void leave() {
        CURRENT.remove();
    }

    /** Does one piece of work in a language and goes back to the one before. */
    public static <T> T in(Language language, Supplier<T> work) {
        Language before = CURRENT.get();
        CURRENT.set(language);
        try {
            return work.get();
        } finally {
            CURRENT.set(before);
        }
    }

    /**
     * A text in the language of the reader; English where no translation is known.
     *
     * @param english the text, with {0}, {1} … where values go; what follows a bar tells apart two meanings of one English
     *     text ({@code "Left|side"}) and is never shown
     * @param values put in as they are: names, numbers and dates come formatted, words come translated
     */
    public static String t(String english, Object... values) {
        return fill(Dictionary.of(language()).text(english), values);
    }

    /**
     * A text about a number of things, in the language of the reader.
     *
     * @param count put in for {0}
     * @param one the English text for one thing
     * @param other the English text for none or several
     * @param more put in for {1}, {2} …
     */
    public static String counted(long count, String one, String other, Object... more) {
        Object[] values = new Object[more.length + 1];
        values[0] = number(BigDecimal.valueOf(count));
        System.arraycopy(more, 0, values, 1, more.length);
        return t(count == 1 ? one : other, values);
    }

    /** A text that is translated later, where it is shown: it is only marked here, so that it is in the dictionary. */
    public static String said(String english) {
        return english;
    }

    /** A label as it stands inside a sentence: English ones begin small there, German nouns do not. */
    public static String inside(String label) {
        return language() == Language.GERMAN || label.isEmpty()
                ? label
                : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    /** A count as the reader writes it, in groups of three digits. */
    public static String grouped(long count) {
        return NumberFormat.getIntegerInstance(language().locale()).format(count);
    }

    /** A number as the reader writes it, with all its decimals and without grouping. */
    public static String number(BigDecimal number) {
        DecimalFormat format = new DecimalFormat(
                "0", DecimalFormatSymbols.getInstance(language().locale()));
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    private static String fill(String text, Object[] values) {
        if (values.length == 0) {
            return text;
        }
        return PLACE.matcher(text).replaceAll(place -> {
            int number = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(number < values.length ? String.valueOf(values[number]) : place.group());
        });
    }
}
