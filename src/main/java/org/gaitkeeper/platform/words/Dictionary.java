package org.gaitkeeper.platform.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * English texts and what they are in another language, from the files of {@code words/LANGUAGE}, each a mapping of the one
 * to the other. A text in two files must say the same in both.
 */
final class Dictionary {

    /** One file for each room of the house, and some for the knowledge. */
    static final List<String> FILES = List.of(
            "access",
            "administration",
            "assessment",
            "audit",
            "cases",
            "common",
            "course",
            "draft",
            "engine",
            "entry",
            "jobs",
            "knowledge",
            "knowledge-advice",
            "knowledge-claims",
            "knowledge-clusters",
            "knowledge-conditions",
            "knowledge-labels",
            "knowledge-letter",
            "knowledge-populations",
            "knowledge-questions",
            "knowledge-readings",
            "knowledge-red-flags",
            "letter",
            "patients",
            "platform",
            "referral",
            "runs");

    /** What is added to a text may be broken into lines as words are. */
    private static final int LONGEST_WORD = 8;

    private static final Map<Language, Dictionary> READ = new EnumMap<>(Language.class);

    private final Language language;
    private final Map<String, String> texts;

    private Dictionary(Language language, Map<String, String> texts) {
        this.language = language;
        this.texts = Map.copyOf(texts);
    }

    /** The dictionary of a language, read once. */
    static synchronized Dictionary of(Language language) {
        return READ.computeIfAbsent(
                language, one -> new Dictionary(one, one == Language.GERMAN ? read(one) : Map.of()));
    }

    String text(String english) {
        String translated = texts.get(english);
        if (translated != null) {
            return translated;
        }
        int context = english.lastIndexOf('|');
        String plain = context < 0 ? english : english.substring(0, context);
        return language == Language.PSEUDO ? pseudo(plain) : plain;
    }

    /** English texts with a translation. */
    Map<String, String> texts() {
        return texts;
    }

    private static Map<String, String> read(Language language) {
        Map<String, String> all = new HashMap<>();
        for (String file : FILES) {
            String path = "/words/" + language.tag() + "/" + file + ".yaml";
            try (InputStream in = Dictionary.class.getResourceAsStream(path)) {
                if (in == null) {
                    throw new IllegalStateException("There is no dictionary " + path);
                }
                Object content = new Load(LoadSettings.builder()
                                .setLabel(path)
                                .setAllowDuplicateKeys(false)
                                .build())
                        .loadFromInputStream(in);
                ((Map<?, ?>) content).forEach((english, translated) -> put(all, english, translated, path));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    private static void put(Map<String, String> all, Object english, Object translated, String path) {
        String before = all.putIfAbsent(String.valueOf(english), String.valueOf(translated));
        if (before != null && !before.equals(translated)) {
            throw new IllegalStateException(path + " translates otherwise than another file: " + english);
        }
    }

    /** Accented, in brackets and 40 % longer; places for values stay. */
    private static String pseudo(String english) {
        StringBuilder said = new StringBuilder("\u27E6");
        boolean place = false;
        for (int i = 0; i < english.length(); i++) {
            char letter = english.charAt(i);
            place = letter == '{' || (place && letter != '}');
            int at = place ? -1 : "aeiouAEIOUcnsy".indexOf(letter);
            said.append(
                    at < 0
                            ? letter
                            : "\u00E4\u00EB\u00EF\u00F6\u00FC\u00C4\u00CB\u00CF\u00D6\u00DC\u00E7\u00F1\u0161\u00FD"
                                    .charAt(at));
        }
        for (int i = (english.length() * 2 + 4) / 5; i > 0; i--) {
            said.append(i % LONGEST_WORD == 0 ? " ~" : "~");
        }
        return said.append('\u27E7').toString();
    }
}
