package org.gaitkeeper.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gaitkeeper.assessment.Signature;
import org.gaitkeeper.launch.RunningProduct;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What a page shows and nobody translates there: names, what was typed, dates, ids, units, and the knowledge itself. */
final class Untranslatable {

    /** What the tour typed, and words that are the same in every language. */
    private static final List<String> TYPED = List.of(
            "Gaitkeeper",
            "CSV",
            "PDF",
            "SHA-256",
            "English",
            "Deutsch",
            "Otto Blank",
            "BROUGHT, Along",
            "penicillin (rash), latex",
            "Belongs to another runner.",
            "Please review footwear and orthosis.",
            "They see runners the same day.",
            "Ridge on-call surgeon, 0114 496 0300",
            "Set by a test",
            Signature.MEANING,
            "golden",
            "Emergency department, spinal on-call",
            "min",
            "n");

    /** What everybody typed into this database, whoever ran before: people, clinics, cases, recipients. */
    private static final String STORED = """
            select upper(family_name) || ', ' || given_name from patient
            union select given_name || ' ' || family_name from patient
            union select nullif(title, '') || ' ' || given_name || ' ' || family_name from patient
            union select upper(family_name) || ', ' || given_name || ' (' || title || ')' from patient
            union select substance from allergy union select reaction from allergy
            union select display_name from clinician union select registration from clinician
            union select name from clinic union select time_zone from clinic
            union select regexp_split_to_table(address, '[,\\n] *') from clinic
            union select presenting_problem from case_file
            union select name from recipient union select specialty from recipient
            """;

    /** Entries of the knowledge files whose values people read. */
    private static final Set<String> KEYS = Set.of(
            "label",
            "question",
            "title",
            "plain",
            "because",
            "help",
            "clinical",
            "destination",
            "action",
            "unit_label",
            "journal",
            "population",
            "link",
            "read",
            "reason",
            "check",
            "name",
            "text",
            "id",
            "code",
            "key",
            "cluster");

    private static final Pattern PATTERNS = Pattern.compile(
            "[\\w.+-]+@[\\w.-]+" // e-mail
                    + "|\\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b"
                    + "|\\b[0-9a-f]{8,}\\b" // a digest or its beginning
                    + "|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\b|\\b\\d{2}-[A-Z][a-z]{2}-\\d{4}\\b|\\b[A-Z][a-z]{2}-\\d{4}\\b"
                    + "|\\b\\d{1,2} [A-Z][a-z]+ \\d{4}\\b" // a date in words
                    + "|Written from the assessment signed by .*" // the letter's own words
                    + "|\\b[A-Z][a-z]+ \\d{4}\\b" // an author and a year
                    + "|https?://\\S+"
                    + "|\\b[a-z0-9]+(?:[-_][a-z0-9]+)+\\b|\\b[A-Z]\\d+(?:[-.][a-z0-9]+)*\\b" // ids of the knowledge
                    + "|\\b[A-Z]\\b"); // a grade, the letter of a quality

    private final List<String> known;
    private final Map<String, Boolean> answered = new LinkedHashMap<>();

    private Untranslatable(List<String> known) {
        this.known = known;
    }

    /** Read from the knowledge files that are shipped and from the database of this product. */
    static Untranslatable known(RunningProduct product) {
        Set<String> texts = new TreeSet<>(TYPED);
        try (Connection database = product.connectAsAdministrator();
                Statement statement = database.createStatement();
                ResultSet typed = statement.executeQuery(STORED)) {
            while (typed.next()) {
                String text = typed.getString(1);
                if (text != null && !text.isBlank()) {
                    texts.add(text.strip());
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/knowledge"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                collect("", new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file)), texts);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Untranslatable(texts.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList());
    }

    private static void collect(String key, Object value, Set<String> texts) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, inner) -> collect(String.valueOf(name), inner, texts));
        } else if (value instanceof List<?> list) {
            list.forEach(inner -> collect(key, inner, texts));
        } else if (value instanceof String text && KEYS.contains(key)) {
            texts.add(text.replaceAll("\\s+", " ").strip());
        }
    }

    /** Whether no word is left once what is translated and what is data are taken away. */
    boolean coversAll(String text) {
        return answered.computeIfAbsent(text, this::left);
    }

    private boolean left(String text) {
        String rest = outsideBrackets(text);
        for (String word : known) {
            if (rest.chars().noneMatch(Character::isLetter)) {
                return true;
            }
            rest = without(rest, word);
        }
        rest = PATTERNS.matcher(rest).replaceAll(" ");
        return rest.codePoints().noneMatch(letter -> letter < 256 && Character.isLetter(letter));
    }

    /** What stands outside the brackets of the pseudo language, which may hold each other. */
    private static String outsideBrackets(String text) {
        StringBuilder outside = new StringBuilder();
        int depth = 0;
        for (char letter : text.toCharArray()) {
            depth += letter == '\u27E6' ? 1 : 0;
            if (depth == 0) {
                outside.append(letter);
            }
            depth -= letter == '\u27E7' ? 1 : 0;
        }
        return outside.toString();
    }

    private static String without(String text, String word) {
        if (!text.contains(word)) {
            return text;
        }
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            int end = at + word.length();
            boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (begins && ends && at >= from) {
                parts.add(text.substring(from, at));
                from = end;
            }
        }
        parts.add(text.substring(from));
        return String.join(" ", parts);
    }
}
