package org.gaitkeeper.knowledge.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gaitkeeper.differential.KnowledgeBase;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.Status;
import org.gaitkeeper.knowledge.KnowledgeFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a case says, and nothing else, becomes findings. */
class CaseReaderTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final KnowledgeFiles FILES = KnowledgeFiles.shipped();
    private static final KnowledgeBase KNOWLEDGE = FILES.read();
    private static final CaseReader READER =
            new CaseReader(FILES.caseVocabulary(KNOWLEDGE.catalogue()), List.of("age", "location", "activity"));

    @Test
    void the_answer_of_a_case_is_never_read() throws IOException {
        JsonNode published = JSON.readTree(
                Path.of("src/main/resources/knowledge-cases/published/102.json").toFile());
        ObjectNode blind = JSON.createObjectNode();
        for (String key : List.of("id", "age", "sex", "activity", "findings")) {
            blind.set(key, published.get(key));
        }

        assertThat(READER.read(blind, false).stated())
                .isEqualTo(READER.read(published, false).stated());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            a denied sign is absent;                    "straight_leg_raise": "negative";      slr_positive;      ABSENT
            a stated sign is present;                   "straight_leg_raise": "positive";      slr_positive;      PRESENT
            a word of no meaning is left out;           "straight_leg_raise": "equivocal";     slr_positive;
            words instead of a number are left out;     "onset_minutes_into_run": "ten";       onset_minutes;
            words instead of yes are left out;          "foot_drop": ["left"];                 foot_drop;         PRESENT
            a list instead of a number is left out;     "duration_weeks": [3];                 duration_weeks;
            an empty list says nothing;                 "quality": [];                         quality;
            an option unheard of says nothing;          "quality": ["purple"];                 quality;
            a key unheard of says nothing;              "unheard_of": {"a": 1};                slr_positive;
            null says nothing;                          "foot_drop": null;                     foot_drop;
            what was denied in a phrase is left out;    "medications": ["no metformin"];       medications;
            what was said in a phrase is found;         "medications": ["Metformin 500 mg"];   medications;       PRESENT
            """)
    void answers_follow_the_vocabulary(String sentence, String said, String finding, String status) throws IOException {
        List<Answer> answers = read("{\"id\": \"x\", \"findings\": {\"laterality\": \"left\", " + said + "}}")
                .stated()
                .answers(finding);

        assertThat(answers.stream().map(Answer::status).toList())
                .as(sentence)
                .isEqualTo(status == null ? List.of() : List.of(Status.valueOf(status)));
    }

    @Test
    void numbers_are_drawn_into_the_range_of_the_finding() throws IOException {
        Answer age = read("{\"id\": \"x\", \"age\": 300.5}")
                .stated()
                .answers("age_years")
                .get(0);

        assertThat(KNOWLEDGE.catalogue().problems(age)).isEmpty();
    }

    @Test
    void every_answer_would_be_taken_from_a_clinician() throws IOException {
        JsonNode strange = JSON.readTree("""
                {"id": "x", "age": -4, "sex": "other", "activity": 7, "findings": {"weakness_grade_worst": 4.5,
                 "weakness": "yes", "location": "calf", "laterality": "left", "quality": ["numb", "numb"],
                 "onset_minutes_into_run": 1e9, "babinski": true, "abi_rest": -1, "pulses": ["absent", "reduced"]}}
                """);

        assertThat(KNOWLEDGE
                        .catalogue()
                        .problems(READER.read(strange, false).stated().all()))
                .isEmpty();
    }

    @Test
    void a_case_that_says_nothing_has_no_findings() throws IOException {
        assertThat(read("{\"id\": \"y\"}").stated().all()).isEmpty();
        assertThat(read("{\"id\": \"y\", \"findings\": \"none\"}").stated().all())
                .isEmpty();
    }

    @Test
    void without_a_doppler_no_ankle_index_is_read() throws IOException {
        JsonNode published = JSON.readTree("{\"id\": \"x\", \"findings\": {\"abi_rest\": 0.6, \"abi_reduced\": true}}");

        assertThat(READER.read(published, false).stated().known("abi_rest")).isTrue();
        assertThat(READER.read(published, false).stated().known("abi_reduced")).isTrue();
        assertThat(READER.read(published, true).stated().all()).isEmpty();
    }

    @Test
    void what_is_told_first_is_part_of_what_is_stated() throws IOException {
        ClinicalCase one = read("""
                {"id": "x", "age": 30, "activity": "squats", "findings": {"location": ["calf"], "quality": ["numb"],
                 "habit_squatting_kneeling": false}}
                """);

        assertThat(one.stated().all()).containsAll(one.opening().all());
        assertThat(one.opening().known("location")).isTrue();
        assertThat(one.opening().known("quality")).isFalse();
        assertThat(one.opening().answers("habit_squatting_kneeling"))
                .isEqualTo(one.stated().answers("habit_squatting_kneeling"));
    }

    private static ClinicalCase read(String json) throws IOException {
        return READER.read(JSON.readTree(json), false);
    }
}
