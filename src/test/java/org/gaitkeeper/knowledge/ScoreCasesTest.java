package org.gaitkeeper.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command that scores a folder of cases. */
class ScoreCasesTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void twoCases() throws IOException {
        Path published = Path.of("src/main/resources/knowledge-cases/published");
        for (String file : List.of("039.json", "102.json")) {
            Files.copy(published.resolve(file), folder.resolve(file));
        }
    }

    @Test
    void prints_one_line_for_each_case_for_programs() throws IOException {
        assertThat(run(folder.toString(), "--json")).isZero();

        List<String> lines = text(out).lines().toList();
        assertThat(lines).hasSize(2);
        JsonNode line = new ObjectMapper().readTree(lines.get(1));
        assertThat(line.fieldNames()).toIterable().containsExactly("id", "ranked", "urgency");
        assertThat(line.path("id").asText()).isEqualTo("102");
        assertThat(line.path("ranked").path(0).asText()).isEqualTo("footwear_compression");
        assertThat(line.path("urgency").asText()).isEqualTo("self_manage");
    }

    @Test
    void reports_for_people_unless_told_otherwise() throws IOException {
        assertThat(run(folder.toString(), "--without-abi")).isZero();

        assertThat(text(out)).contains("102  footwear_compression at 1", "All: 2 cases", "By group", "Brier score");
    }

    @Test
    void follows_the_questions() throws IOException {
        assertThat(run(folder.toString(), "--questions")).isZero();

        assertThat(text(out))
                .containsPattern("039 +pad +\\d+ ")
                .contains("median", "Settled by the engine's questions: ", "When the engine had enough: 2 cases");
    }

    @Test
    void changes_the_weights() throws IOException {
        assertThat(run(folder.toString(), "--sensitivity")).isZero();

        assertThat(text(out))
                .containsPattern("\\d+ single changes of a quarter")
                .contains("not chosen on: 2 cases");
    }

    @Test
    void passes_over_what_is_no_case() throws IOException {
        Files.writeString(folder.resolve("a.json"), "[1, 2]");
        Files.writeString(folder.resolve("b.json"), "{\"id\": ");
        Files.writeString(folder.resolve("c.txt"), "{\"id\": \"c\"}");

        assertThat(run(folder.toString(), "--json")).isZero();

        assertThat(text(out).lines()).hasSize(2);
        assertThat(text(err))
                .contains("no case: ", "a.json", "no JSON: ", "b.json")
                .doesNotContain("c.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--json", "nowhere", "src src", "src --colour", "src --json --questions", "src --Json"})
    void explains_itself_when_it_is_not_understood(String words) throws IOException {
        assertThat(run(Arrays.stream(words.split(" ", -1))
                        .filter(word -> !word.isEmpty())
                        .toArray(String[]::new)))
                .isEqualTo(2);

        assertThat(text(out)).isEmpty();
        assertThat(text(err)).startsWith("Usage: score-cases DIR");
    }

    private int run(String... words) throws IOException {
        return ScoreCases.run(List.of(words), print(out), print(err));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
