package org.gaitkeeper.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gaitkeeper.differential.Claim;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.differential.LocalChanges;
import org.gaitkeeper.findings.Speech;
import org.gaitkeeper.platform.words.Language;
import org.gaitkeeper.platform.words.Words;
import org.junit.jupiter.api.Test;

/** Every text of the shipped knowledge against what is said of it in German. */
class GermanKnowledgeTest {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[.,][0-9]+)?");
    private static final Pattern PLACE = Pattern.compile("\\{[a-z]+}");

    /** The emergency number of the country is told beside that of the source. */
    private static final Set<String> OTHER_NUMBERS = Set.of("Yes to any is an emergency, call 999.");

    private static final KnowledgeBase ENGLISH = KnowledgeFiles.shipped().read();
    private static final Speech SPEECH = Spoken.in(Language.GERMAN);
    private static final Map<String, String> TEXTS = texts();

    private static Map<String, String> texts() {
        Map<String, String> said = new LinkedHashMap<>();
        ENGLISH.in(new Speech(
                english -> {
                    said.put(english, SPEECH.said(english));
                    return english;
                },
                BigDecimal::toPlainString));
        return said;
    }

    @Test
    void every_text_is_said_in_german() {
        Set<String> alike = alike();

        assertThat(TEXTS).hasSizeGreaterThan(3000);
        assertThat(TEXTS.keySet().stream()
                        .filter(english -> english.equals(TEXTS.get(english)))
                        .filter(english -> !alike.contains(english)))
                .isEmpty();
    }

    @Test
    void what_a_claim_is_about_is_said_in_german() {
        assertThat(ENGLISH.contents().claims().stream()
                        .map(Claim::cluster)
                        .distinct()
                        .filter(cluster -> Words.in(Language.GERMAN, () -> KnowledgeWords.cluster(cluster))
                                .equals(KnowledgeWords.cluster(cluster))))
                .isEmpty();
    }

    @Test
    void a_translation_has_the_numbers_of_the_english() {
        List<String> wrong = new ArrayList<>();
        TEXTS.forEach((english, german) -> {
            if (!numbers(english).equals(numbers(german)) && !OTHER_NUMBERS.contains(english)) {
                wrong.add(english + " => " + german);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_translation_has_the_places_of_the_english() {
        TEXTS.forEach((english, german) ->
                assertThat(found(PLACE, german)).as(english).isEqualTo(found(PLACE, english)));
    }

    @Test
    void what_a_clinic_wrote_itself_stays_as_written() {
        KnowledgeBase changed = ENGLISH.with(new LocalChanges(Set.of(), Map.of("R1", "Neurology")));

        KnowledgeBase german = changed.in(SPEECH);

        assertThat(german.version()).isEqualTo(changed.version());
        assertThat(german.contents().redFlags().get(0).destination()).isEqualTo("Neurology");
        assertThat(german.contents().redFlags().get(0).title()).isEqualTo("Verdacht auf Cauda-equina-Syndrom");
    }

    private static List<String> numbers(String text) {
        return found(NUMBER, text).stream()
                .map(number -> number.replace(',', '.'))
                .sorted()
                .toList();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group()).toList();
    }

    /** Names, units and terms that are the same in both languages. */
    private static Set<String> alike() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(GermanKnowledgeTest.class.getResourceAsStream("alike-in-german.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
