package org.gaitkeeper.platform.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language the product speaks. */
public enum Language {
    ENGLISH("en-GB", "English"),
    GERMAN("de", "Deutsch"),
    /** No language: every text that went through {@link Words}, accented, in brackets and 40 % longer. For tests. */
    PSEUDO("en-XA", "Pseudo");

    /** Those a person can choose. */
    public static final List<Language> READ = List.of(ENGLISH, GERMAN);

    private final Locale locale;
    private final String label;

    Language(String tag, String label) {
        this.locale = Locale.forLanguageTag(tag);
        this.label = label;
    }

    /** The tag as in the attribute {@code lang} (BCP 47). */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** For numbers. */
    public Locale locale() {
        return this == PSEUDO ? Locale.UK : locale;
    }

    /** For names of months and days: English ones have three letters, as the United Kingdom locale's do not. */
    public Locale calendar() {
        return this == GERMAN ? locale : Locale.ENGLISH;
    }

    /** Its name in itself. */
    public String label() {
        return label;
    }

    /** The language of a tag; empty when the product does not speak it. */
    public static Optional<Language> of(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equalsIgnoreCase(tag))
                .findFirst();
    }

    /**
     * The first language of a list of wishes that the product speaks, English when there is none. A wish for one country
     * is met by the language of another.
     *
     * @param wishes the header {@code Accept-Language}; may be empty or malformed
     */
    public static Language wished(String wishes) {
        try {
            return Locale.LanguageRange.parse(wishes).stream()
                    .map(wish -> Locale.forLanguageTag(wish.getRange()))
                    .flatMap(wish -> Stream.concat(
                            of(wish.toLanguageTag()).stream(), READ.stream().filter(language -> language.speaks(wish))))
                    .findFirst()
                    .orElse(ENGLISH);
        } catch (IllegalArgumentException malformed) {
            return ENGLISH;
        }
    }

    private boolean speaks(Locale wish) {
        return locale.getLanguage().equals(wish.getLanguage());
    }
}
