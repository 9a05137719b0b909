package org.gaitkeeper.launch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gaitkeeper.launch.ApiClient.Answer;

/** The job as a program does it, step by step; each step fails loudly when the product refuses it. */
public final class ClinicalWork {

    private final ApiClient api;

    public ClinicalWork(ApiClient api) {
        this.api = api;
    }

    /** A draft or signed assessment and the version last seen of it. */
    public record Record(String id, String etag) {}

    /** Registers somebody, duplicates or not, and gives their identifier. */
    public String register(Map<String, Object> patient) {
        Map<String, Object> all = new LinkedHashMap<>(patient);
        all.put("acknowledgeDuplicates", true);
        return expect(201, api.post("api/patients", all)).json().path("id").asText();
    }

    /** Opens a case in the care of the person acting. */
    public String openCase(String patient, String problem) {
        String me = expect(200, api.get("api/me")).json().path("id").asText();
        return expect(
                        201,
                        api.post(
                                "api/patients/" + patient + "/cases",
                                Map.of("presentingProblem", problem, "responsibleId", me)))
                .json()
                .path("id")
                .asText();
    }

    /** Logs a run: its day as people write it, and answers in the form the interface takes. */
    public Record logRun(String caseId, String date, List<Map<String, Object>> answers) {
        Answer logged =
                expect(201, api.post("api/cases/" + caseId + "/runs", Map.of("date", date, "answers", answers)));
        return new Record(logged.json().path("id").asText(), logged.etag());
    }

    public Record start(String caseId) {
        Answer started = expect(201, api.post("api/cases/" + caseId + "/assessments", Map.of()));
        return new Record(started.json().path("id").asText(), started.etag());
    }

    /** Records answers in the form the interface takes: finding, status and, where there is one, value, side, phase, note. */
    public Record answer(Record draft, List<Map<String, Object>> answers) {
        Answer recorded = expect(
                200, api.patch("api/assessments/" + draft.id() + "/answers", Map.of("answers", answers), draft.etag()));
        return new Record(draft.id(), recorded.etag());
    }

    /** Answers every safety question that is still open with no, and those that know no "no" as declined. */
    public Record screenNegative(Record draft) {
        Map<String, JsonNode> findings = new LinkedHashMap<>();
        for (JsonNode section : expect(200, api.get("api/findings")).json().path("sections")) {
            section.path("findings")
                    .forEach(finding -> findings.put(finding.path("code").asText(), finding));
        }
        List<Map<String, Object>> answers = new ArrayList<>();
        for (JsonNode question : read(draft.id()).path("open").path("questions")) {
            JsonNode finding = findings.get(question.asText());
            boolean plain = finding.path("type").asText().equals("YES_NO");
            for (String side : finding.path("eachSide").asBoolean() ? List.of("left", "right") : List.of("")) {
                answers.add(
                        Map.of("finding", question.asText(), "status", plain ? "absent" : "declined", "side", side));
            }
        }
        return answers.isEmpty() ? draft : answer(draft, answers);
    }

    /** Records an action for every raised flag that has none. */
    public Record actOnFlags(Record draft, String kind, String reason) {
        Record now = draft;
        for (JsonNode flag : read(draft.id()).path("open").path("flags")) {
            Answer recorded = expect(
                    200,
                    api.post(
                            "api/assessments/" + draft.id() + "/flag-actions",
                            Map.of("flag", flag.asText(), "kind", kind, "reason", reason, "toldPatient", true),
                            Map.of("If-Match", now.etag())));
            now = new Record(draft.id(), recorded.etag());
        }
        return now;
    }

    /** Signs without a conclusion: undecided. */
    public Record sign(Record draft, String password) {
        return sign(draft, password, Map.of("undecided", true));
    }

    /** Signs with a conclusion in the form the interface takes. */
    public Record sign(Record draft, String password, Map<String, Object> conclusion) {
        Answer signed = expect(
                200,
                api.post(
                        "api/assessments/" + draft.id() + "/signature",
                        Map.of("password", password, "conclusion", conclusion),
                        Map.of("If-Match", draft.etag())));
        return new Record(draft.id(), signed.etag());
    }

    /** Adds somebody letters can go to. */
    public String addRecipient(Map<String, Object> recipient) {
        return expect(201, api.post("api/recipients", recipient))
                .json()
                .path("id")
                .asText();
    }

    /** Begins a letter with the standard choice of findings. */
    public Record draftLetter(Record assessment, Map<String, Object> letter) {
        Answer drafted = expect(201, api.post("api/assessments/" + assessment.id() + "/referrals", letter));
        return new Record(drafted.json().path("id").asText(), drafted.etag());
    }

    public Record signLetter(Record letter, String password) {
        Answer signed = expect(
                200,
                api.post(
                        "api/referrals/" + letter.id() + "/signature",
                        Map.of("password", password),
                        Map.of("If-Match", letter.etag())));
        return new Record(letter.id(), signed.etag());
    }

    /** Records what the cause turned out to be, in the form the interface takes, and gives the identifier of the entry. */
    public String confirm(Record signed, Map<String, Object> diagnosis) {
        return expect(201, api.post("api/assessments/" + signed.id() + "/confirmed-diagnoses", diagnosis))
                .json()
                .path("id")
                .asText();
    }

    public JsonNode read(String assessment) {
        return expect(200, api.get("api/assessments/" + assessment)).json();
    }

    public JsonNode differential(String assessment) {
        return expect(200, api.get("api/assessments/" + assessment + "/differential"))
                .json();
    }

    private static Answer expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException("Expected " + status + ", got " + answer.status() + ": " + answer.text());
        }
        return answer;
    }
}
