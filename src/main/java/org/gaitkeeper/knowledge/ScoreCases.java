package org.gaitkeeper.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.gaitkeeper.differential.Condition;
import org.gaitkeeper.differential.Differential;
import org.gaitkeeper.differential.Engine;
import org.gaitkeeper.differential.KnowledgeBase;

/** Scores a folder of published cases: {@code DIR [--without-abi] [--json]}. */
public final class ScoreCases {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final KnowledgeBase knowledge;
    private final CaseReader reader;
    private final boolean withoutAbi;

    ScoreCases(KnowledgeFiles files, boolean withoutAbi) {
        this.knowledge = files.read();
        this.reader = new CaseReader(new CaseVocabulary(files, knowledge.catalogue()));
        this.withoutAbi = withoutAbi;
    }

    /** Prints the result for every case; a file that is no case is named on standard error and passed over. */
    public static void main(String[] args) throws IOException {
        List<String> words = Arrays.asList(args);
        List<String> folders =
                words.stream().filter(word -> !word.startsWith("--")).toList();
        List<String> unknown = words.stream()
                .filter(word -> word.startsWith("--")
                        && !List.of("--json", "--without-abi").contains(word))
                .toList();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (folders.size() != 1 || !unknown.isEmpty() || !Files.isDirectory(Path.of(folders.get(0)))) {
            System.err.println("Usage: score-cases DIR [--without-abi] [--json]   DIR holds published cases, *.json");
            System.exit(2);
        }
        ScoreCases scorer = new ScoreCases(KnowledgeFiles.shipped(), words.contains("--without-abi"));
        List<ScoredCase> scored = scorer.score(Path.of(folders.get(0)));
        if (words.contains("--json")) {
            for (ScoredCase one : scored) {
                out.println(JSON.writeValueAsString(line(one)));
            }
        } else {
            out.print(CaseReport.of(scored));
        }
    }

    private static Map<String, Object> line(ScoredCase scored) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", scored.id());
        line.put("ranked", scored.ranked());
        line.put("urgency", scored.urgency());
        return line;
    }

    List<ScoredCase> score(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> listing = Files.list(folder)) {
            files = listing.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        List<ScoredCase> scored = new ArrayList<>();
        for (Path file : files) {
            JsonNode published = JSON.readTree(file.toFile());
            if (published.isObject() && published.hasNonNull("id")) {
                scored.add(score(published));
            } else {
                System.err.println("Passed over, no case: " + file);
            }
        }
        return scored;
    }

    ScoredCase score(JsonNode published) {
        Differential differential = new Engine().assess(reader.read(published, withoutAbi), knowledge);
        List<String> ranked = differential.conditions().stream()
                .map(one ->
                        knowledge.condition(one.code()).map(Condition::caseCode).orElse(""))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        return new ScoredCase(
                published.path("id").asText(),
                ranked,
                differential.urgency().name().toLowerCase(Locale.ROOT),
                differential,
                Expected.of(published));
    }

    /**
     * A case and what the differential made of it.
     *
     * @param id of the case
     * @param ranked diagnosis codes, best first
     * @param urgency in the words of the cases
     * @param differential the whole result
     * @param expected what the case was; looked at only after ranking
     */
    record ScoredCase(String id, List<String> ranked, String urgency, Differential differential, Expected expected) {

        /** Place of the final diagnosis, from 1; 0 when it was not ranked. */
        int rank() {
            return ranked.indexOf(expected.diagnosis()) + 1;
        }

        boolean within(int places) {
            return rank() >= 1 && rank() <= places;
        }

        /** Whether the final or an acceptable diagnosis is among the first. */
        boolean softlyWithin(int places) {
            return within(places) || ranked.stream().limit(places).anyMatch(expected.acceptable()::contains);
        }

        boolean urgencyRight() {
            return expected.urgencies().contains(urgency);
        }

        /** The case could not wait and was told to. */
        boolean unsafe() {
            return expected.hurried() && !Expected.HURRIED.contains(urgency);
        }

        /** The case could wait and was sent at once. */
        boolean overTriage() {
            return expected.unhurried() && Expected.HURRIED.contains(urgency);
        }
    }

    /**
     * The answer key of a case.
     *
     * @param diagnosis the final one
     * @param acceptable others that count for the softer score
     * @param urgencies the appropriate one first, then those also acceptable
     * @param thin only an abstract was published
     */
    record Expected(String diagnosis, List<String> acceptable, List<String> urgencies, boolean thin) {

        static final List<String> HURRIED = List.of("emergency", "same_day");
        private static final List<String> UNHURRIED = List.of("routine", "self_manage");

        static Expected of(JsonNode published) {
            List<String> urgencies = new ArrayList<>();
            urgencies.add(published.path("appropriate_urgency").asText());
            urgencies.addAll(texts(published.path("urgency_also_acceptable")));
            return new Expected(
                    published.path("final_diagnosis").asText(),
                    texts(published.path("acceptable_also")),
                    urgencies,
                    published.path("abstract_only").asBoolean());
        }

        private static List<String> texts(JsonNode list) {
            List<String> texts = new ArrayList<>();
            list.forEach(item -> texts.add(item.asText()));
            return texts;
        }

        boolean hurried() {
            return HURRIED.contains(urgencies.get(0));
        }

        boolean unhurried() {
            return UNHURRIED.contains(urgencies.get(0));
        }
    }
}
