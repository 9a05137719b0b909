package org.gaitkeeper.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.util.Map;
import java.util.stream.Stream;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.knowledge.SuiteReader.Declared;
import org.gaitkeeper.knowledge.scoring.CaseReader;
import org.gaitkeeper.knowledge.scoring.CaseReport;
import org.gaitkeeper.knowledge.scoring.ClinicalCase;
import org.gaitkeeper.knowledge.scoring.QuestionReport;
import org.gaitkeeper.knowledge.scoring.ScoredCase;
import org.gaitkeeper.knowledge.scoring.Scorer;
import org.gaitkeeper.knowledge.scoring.Sensitivity;

/** Scores a folder of cases with a known diagnosis; a command, see {@code ops/score-cases}. */
public final class ScoreCases {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WITHOUT_ABI = "--without-abi";
    private static final List<String> OPTIONS = List.of(WITHOUT_ABI, "--json", "--questions", "--sensitivity");
    private static final String USAGE = """
            Usage: score-cases DIR [--without-abi] [--json | --questions | --sensitivity]
              DIR            holds cases, *.json
              --without-abi  as a clinic without a Doppler: ankle-brachial indices are not read
              --json         one line for each case instead of the report: id, ranked, urgency
              --questions    how many of the engine's questions it takes to the final answer
              --sensitivity  how far the scores hang on the declared weights
            """;

    private ScoreCases() {}

    /** Prints what became of the cases; a file that is no case is named on standard error and passed over. */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int status = run(Arrays.asList(args), out, System.err);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Does what the words ask for; 0 when done, 2 when they are not understood. */
    static int run(List<String> words, PrintStream out, PrintStream err) throws IOException {
        List<String> folders =
                words.stream().filter(word -> !word.startsWith("--")).toList();
        List<String> options =
                words.stream().filter(word -> word.startsWith("--")).toList();
        long reports =
                options.stream().filter(word -> !word.equals(WITHOUT_ABI)).count();
        if (folders.size() != 1
                || !OPTIONS.containsAll(options)
                || reports > 1
                || !Files.isDirectory(Path.of(folders.get(0)))) {
            err.print(USAGE);
            return 2;
        }
        KnowledgeFiles files = KnowledgeFiles.shipped();
        KnowledgeBase knowledge = files.read();
        Declared declared = SuiteReader.shipped().read();
        CaseReader reader = new CaseReader(files.caseVocabulary(knowledge.catalogue()), declared.toldFirst());
        List<ClinicalCase> cases = published(Path.of(folders.get(0)), err).stream()
                .map(published -> reader.read(published, options.contains(WITHOUT_ABI)))
                .toList();
        if (options.contains("--json")) {
            for (ScoredCase one : new Scorer(knowledge).score(cases)) {
                out.println(JSON.writeValueAsString(line(one)));
            }
        } else if (options.contains("--questions")) {
            out.print(new QuestionReport(knowledge, cases).text());
        } else if (options.contains("--sensitivity")) {
            out.print(Sensitivity.of(knowledge, cases).text());
        } else {
            out.print(new CaseReport(new Scorer(knowledge).score(cases), declared.groups()).text());
        }
        return 0;
    }

    private static Map<String, Object> line(ScoredCase scored) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", scored.id());
        line.put("ranked", scored.ranked());
        line.put("urgency", scored.urgency());
        return line;
    }

    private static List<JsonNode> published(Path folder, PrintStream err) throws IOException {
        List<Path> files;
        try (Stream<Path> listing = Files.list(folder)) {
            files = listing.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        List<JsonNode> published = new ArrayList<>();
        for (Path file : files) {
            try {
                JsonNode read = JSON.readTree(file.toFile());
                if (read.isObject() && read.hasNonNull("id")) {
                    published.add(read);
                } else {
                    err.println("Passed over, no case: " + file);
                }
            } catch (JsonProcessingException e) {
                err.println("Passed over, no JSON: " + file);
            }
        }
        return published;
    }
}
