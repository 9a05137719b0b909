package org.gaitkeeper.platform.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said in the sources against what the German dictionary knows. */
class DictionaryTest {

    /** A string, or several joined by plus signs. */
    private static final String LITERAL = "\"(?:[^\"\\\\]|\\\\.)*\"(?:\\s*\\+\\s*\"(?:[^\"\\\\]|\\\\.)*\")*";

    private static final Pattern SAID = Pattern.compile("\\b(?:t|said)\\(\\s*(" + LITERAL + ")");
    private static final Pattern COUNTED =
            Pattern.compile("\\bcounted\\(\\s*[^;\"]*?,\\s*(" + LITERAL + ")\\s*,\\s*(" + LITERAL + ")");
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

    private static final Map<String, String> GERMAN =
            Dictionary.of(Language.GERMAN).texts();

    @Test
    void everything_that_is_said_is_said_in_german_too() {
        assertThat(said().filter(english -> !GERMAN.containsKey(english))).isEmpty();
    }

    @Test
    void a_translation_has_the_places_of_the_english() {
        GERMAN.forEach(
                (english, german) -> assertThat(places(german)).as(english).isEqualTo(places(english)));
    }

    private static TreeSet<String> places(String text) {
        return PLACE.matcher(text).results().map(place -> place.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> said() {
        return Stream.of(Path.of("src/main/java"), Path.of("src/main/jte"))
                .flatMap(DictionaryTest::files)
                .flatMap(text -> {
                    List<String> found = new ArrayList<>();
                    for (Pattern pattern : List.of(SAID, COUNTED)) {
                        Matcher matcher = pattern.matcher(text);
                        while (matcher.find()) {
                            for (int group = 1; group <= matcher.groupCount(); group++) {
                                found.add(joined(matcher.group(group)));
                            }
                        }
                    }
                    return found.stream();
                })
                .distinct();
    }

    private static String joined(String literal) {
        return literal.replaceAll("\"\\s*\\+\\s*\"", "")
                .replaceAll("^\"|\"$", "")
                .translateEscapes();
    }

    private static Stream<String> files(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk
                    .filter(file -> file.toString().matches(".*\\.(java|jte)"))
                    .filter(file -> !file.toString().contains("platform/words/"))
                    .map(file -> {
                        try {
                            return Files.readString(file);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
