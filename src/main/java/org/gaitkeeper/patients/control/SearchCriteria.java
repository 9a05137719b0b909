package org.gaitkeeper.patients.control;

import static org.gaitkeeper.platform.words.Words.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gaitkeeper.platform.problem.Problem;
import org.gaitkeeper.platform.problem.Text;
import org.gaitkeeper.platform.time.WrittenDate;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for. All that is given must hold.
 *
 * @param words beginnings of words of the name, in any order; at most 6
 * @param identifier beginning of an identifier, without gaps; empty when none is looked for
 * @param birthDate null when none is looked for
 */
public record SearchCriteria(
        List<String> words, String identifier, @Nullable LocalDate birthDate) {

    private static final int MOST_WORDS = 6;
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’]+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’]");

    public SearchCriteria {
        words = List.copyOf(words);
    }

    /**
     * Reads the one box of the page: {@code smi ja}, {@code 943 476 5919}, {@code 2 Mar 1988} or {@code smith 02/03/1988}.
     * Digits that are no date are taken as an identifier.
     *
     * @throws Problem 400 when it is longer than 100 characters or cannot be a name
     */
    public static SearchCriteria ofBox(@Nullable String box) {
        Text text = new Text();
        String asked = text.optional("q", box, 100);
        text.orThrow();
        Optional<LocalDate> whole = WrittenDate.read(asked);
        if (whole.isPresent()) {
            return new SearchCriteria(List.of(), "", whole.get());
        }
        List<String> names = new ArrayList<>();
        @Nullable LocalDate day = null;
        for (String part : asked.split("\\s+", -1)) {
            Optional<LocalDate> date = WrittenDate.read(part);
            if (date.isPresent()) {
                day = date.get();
            } else if (part.chars().anyMatch(Character::isDigit)) {
                return new SearchCriteria(List.of(), compact(asked), null);
            } else {
                names.addAll(words(part));
            }
        }
        if (names.isEmpty() && day == null && !asked.isEmpty()) {
            throw Problem.field("q", t("Type the beginning of a name, an identifier or a birth date."));
        }
        return new SearchCriteria(atMost(names), "", day);
    }

    /**
     * Reads the three parameters of a program.
     *
     * @throws Problem 400 naming what cannot be read
     */
    public static SearchCriteria of(@Nullable String name, @Nullable String identifier, @Nullable String birthDate) {
        Text text = new Text();
        String askedName = text.optional("name", name, 100);
        String askedIdentifier = text.optional("identifier", identifier, 40);
        String askedDate = text.optional("birthDate", birthDate, 40);
        Optional<LocalDate> day = WrittenDate.read(askedDate);
        if (!askedDate.isEmpty() && day.isEmpty()) {
            text.problem("birthDate", t(WrittenDate.HOW));
        }
        text.orThrow();
        return new SearchCriteria(atMost(words(askedName)), compact(askedIdentifier), day.orElse(null));
    }

    /** Whether nothing at all is looked for. */
    public boolean none() {
        return words.isEmpty() && identifier.isEmpty() && birthDate == null;
    }

    /** Which kinds of thing are looked for, without what was typed: this is what the trail keeps. */
    public String kind() {
        String kinds = Stream.of(
                        words.isEmpty() ? "" : "name",
                        identifier.isEmpty() ? "" : "identifier",
                        birthDate == null ? "" : "birth date")
                .filter(kind -> !kind.isEmpty())
                .collect(Collectors.joining(" and "));
        return kinds.isEmpty() ? "all" : kinds;
    }

    private static List<String> words(String text) {
        return GAPS.splitAsStream(text)
                .map(word -> APOSTROPHES.matcher(word).replaceAll(""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<String> atMost(List<String> words) {
        return words.subList(0, Math.min(MOST_WORDS, words.size()));
    }

    /** Without spaces; hyphens count where there are letters, as in {@code R-20418}, and are gaps between digits only. */
    private static String compact(String text) {
        String joined = text.replaceAll("[\\s\\u00a0]+", "").toUpperCase(Locale.ROOT);
        return joined.matches("[0-9-]+") ? joined.replace("-", "") : joined;
    }
}
