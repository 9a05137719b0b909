package org.gaitkeeper.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gaitkeeper.knowledge.ScoreCases.ScoredCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 34 published patients: what must never get worse. */
class PublishedCasesTest {

    private static final Path FOLDER = Path.of("src/test/resources/cases");
    private static final KnowledgeFiles FILES = KnowledgeFiles.shipped();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void are_ranked_well_and_never_told_to_wait_when_they_cannot(boolean withoutAbi) throws IOException {
        List<ScoredCase> scored = new ScoreCases(FILES, withoutAbi).score(FOLDER);

        assertThat(scored).hasSize(34);
        assertThat(scored).as("unsafe misses").noneMatch(ScoredCase::unsafe);
        assertThat(scored.stream().filter(one -> one.within(1)).count()).isGreaterThanOrEqualTo(26);
        assertThat(scored.stream().filter(one -> one.within(3)).count()).isGreaterThanOrEqualTo(32);
        assertThat(scored.stream().filter(ScoredCase::overTriage).count()).isLessThanOrEqualTo(1);
    }

    @Test
    void are_ranked_without_a_look_at_the_answer() throws IOException {
        ScoreCases scorer = new ScoreCases(FILES, false);
        ObjectMapper json = new ObjectMapper();
        JsonNode published = json.readTree(FOLDER.resolve("102.json").toFile());
        ObjectNode blind = json.createObjectNode();
        for (String key : List.of("id", "age", "sex", "activity", "findings")) {
            blind.set(key, published.get(key));
        }

        assertThat(scorer.score(blind).ranked())
                .isEqualTo(scorer.score(published).ranked());
        assertThat(scorer.score(blind).urgency())
                .isEqualTo(scorer.score(published).urgency());
    }

    @Test
    void name_each_diagnosis_once() throws IOException {
        assertThat(new ScoreCases(FILES, false).score(FOLDER))
                .allSatisfy(
                        one -> assertThat(one.ranked()).doesNotHaveDuplicates().contains("cauda_equina"));
    }

    @Test
    void that_say_nothing_or_say_it_strangely_are_still_scored() throws IOException {
        JsonNode strange = new ObjectMapper().readTree("""
                        {"id": "x", "age": 300.5, "findings": {"onset_minutes_into_run": "ten", "location": "calf",
                         "weakness_grade_worst": 4.5, "weakness": "yes", "quality": [], "unheard_of": {"a": 1},
                         "babinski": "equivocal", "duration_weeks": -3}}
                        """);
        ScoreCases scorer = new ScoreCases(FILES, false);

        assertThat(scorer.score(strange).ranked()).isNotEmpty();
        assertThat(scorer.score(new ObjectMapper().readTree("{\"id\": \"y\"}")).urgency())
                .isEqualTo("routine");
    }

    @Test
    void are_reported_with_thin_ones_apart() throws IOException {
        assertThat(CaseReport.of(new ScoreCases(FILES, false).score(FOLDER)))
                .contains("102  footwear_compression at 1", "All: 34 cases", "Abstract only: 9 cases", "unsafe misses");
    }
}
