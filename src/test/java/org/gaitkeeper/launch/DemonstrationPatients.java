package org.gaitkeeper.launch;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gaitkeeper.launch.ClinicalWork.Record;
import org.gaitkeeper.platform.json.Json;

/** Enters the demonstration patients of {@code ops/demo/patients.json} through the JSON interface. */
final class DemonstrationPatients {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final TypeReference<List<Map<String, Object>>> ROWS = new TypeReference<>() {};

    private final URI address;
    private final Path folder;

    DemonstrationPatients(URI address, Path folder) {
        this.address = address;
        this.folder = folder;
    }

    void load() {
        Map<String, ClinicalWork> clinicians = new LinkedHashMap<>();
        for (JsonNode runner : read()) {
            ClinicalWork work = clinicians.computeIfAbsent(
                    runner.path("by").asText(),
                    email -> new ClinicalWork(ApiClient.signedIn(address, email, Demonstration.PASSWORD)));
            String patient = work.register(Json.MAPPER.convertValue(runner.path("patient"), FIELDS));
            String caseId = work.openCase(patient, runner.path("problem").asText());
            for (JsonNode run : runner.path("runs")) {
                work.logRun(caseId, run.path("date").asText(), Json.MAPPER.convertValue(run.path("answers"), ROWS));
            }
            for (JsonNode assessment : runner.path("assessments")) {
                enter(work, caseId, assessment);
            }
        }
    }

    private static void enter(ClinicalWork work, String caseId, JsonNode assessment) {
        Record draft = work.answer(work.start(caseId), Json.MAPPER.convertValue(assessment.path("answers"), ROWS));
        if (!assessment.path("sign").asBoolean()) {
            return;
        }
        draft = work.screenNegative(draft);
        draft = work.actOnFlags(draft, assessment.path("act").asText("ROUTINE_REFERRAL"), "Discussed and referred.");
        Record signed = work.sign(draft, Demonstration.PASSWORD, conclusion(assessment));
        if (assessment.has("confirmed")) {
            work.confirm(signed, Json.MAPPER.convertValue(assessment.path("confirmed"), FIELDS));
        }
        if (assessment.has("letter")) {
            Map<String, Object> letter = Json.MAPPER.convertValue(assessment.path("letter"), FIELDS);
            letter.remove("recipient");
            letter.put(
                    "recipientId",
                    work.addRecipient(
                            Json.MAPPER.convertValue(assessment.path("letter").path("recipient"), FIELDS)));
            work.signLetter(work.draftLetter(signed, letter), Demonstration.PASSWORD);
        }
    }

    private static Map<String, Object> conclusion(JsonNode assessment) {
        return assessment.has("conclusion")
                ? Json.MAPPER.convertValue(assessment.path("conclusion"), FIELDS)
                : Map.of("undecided", true);
    }

    private JsonNode read() {
        try {
            return Json.MAPPER.readTree(Files.readAllBytes(folder.resolve("patients.json")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
