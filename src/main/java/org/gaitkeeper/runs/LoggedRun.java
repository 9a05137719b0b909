package org.gaitkeeper.runs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gaitkeeper.findings.Catalogue;
import org.gaitkeeper.findings.Findings;
import org.gaitkeeper.knowledge.KnowledgeWords;
import org.gaitkeeper.knowledge.WrittenAnswer;
import org.gaitkeeper.platform.json.Json;
import org.gaitkeeper.platform.web.view.MinutesChart;

/**
 * One logged run as the differential takes it.
 *
 * @param id of the run
 * @param version of the run, from 1
 * @param date of the run in the runner's calendar
 * @param answers to findings a run may answer, never empty
 */
public record LoggedRun(UUID id, long version, LocalDate date, Findings answers) {

    /** The finding that says how many minutes into the run it starts. */
    public static final String ONSET = "onset_minutes";
    /** The finding that says how many minutes after stopping it has gone. */
    public static final String OFFSET = "offset_minutes";

    private static final TypeReference<List<Stored>> STORED = new TypeReference<>() {};

    /** One element of the stored list. */
    private record Stored(UUID run, long version, LocalDate date, JsonNode answers) {}

    /** What was recorded, in words and in the order of the catalogue: {@code Onset 10 minutes; Offset 15 minutes}. */
    public String words(Catalogue catalogue) {
        return catalogue.all().stream()
                .flatMap(finding -> answers.answers(finding.code()).stream()
                        .map(answer -> finding.label() + " " + KnowledgeWords.answer(finding, answer)
                                + (answer.note().isEmpty() ? "" : " (" + answer.note() + ")")))
                .collect(Collectors.joining("; "));
    }

    /** When it came and went on this run, to be drawn. */
    public MinutesChart.Occasion occasion() {
        return new MinutesChart.Occasion(
                date,
                false,
                answers.amount(ONSET).orElse(null),
                answers.amount(OFFSET).orElse(null));
    }

    /** Runs as JSON text, in their order, to be kept with what was made of them. */
    public static String json(List<LoggedRun> runs) {
        return Json.text(runs.stream()
                .map(run -> new Stored(
                        run.id(),
                        run.version(),
                        run.date(),
                        Json.stored(WrittenAnswer.json(run.answers()), JsonNode.class)))
                .toList());
    }

    /**
     * Reads what {@link #json} wrote.
     *
     * @throws IllegalStateException when the text is damaged
     */
    public static List<LoggedRun> stored(String json, Catalogue catalogue) {
        try {
            return Json.MAPPER.readValue(json, STORED).stream()
                    .map(run -> new LoggedRun(
                            run.run(),
                            run.version(),
                            run.date(),
                            WrittenAnswer.findings(run.answers().toString(), catalogue)))
                    .toList();
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("Stored runs cannot be read.", damaged);
        }
    }
}
