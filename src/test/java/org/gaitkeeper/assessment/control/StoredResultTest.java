package org.gaitkeeper.assessment.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.gaitkeeper.differential.Differential;
import org.gaitkeeper.platform.json.Json;
import org.junit.jupiter.api.Test;

/** What was stored with a signature by an earlier release is read for ever, and shows what it showed. */
class StoredResultTest {

    @Test
    void a_result_of_the_first_engine_is_still_read_with_every_word_it_had() throws IOException {
        String stored = text("/stored/differential-engine-1.json");
        Differential read = Objects.requireNonNull(AssessmentViews.differential(stored));

        assertThat(read.knowledge()).hasToString("1+" + "ab".repeat(6));
        assertThat(read.knowledge().local()).isEmpty();
        assertHolds(Json.MAPPER.readTree(Json.text(read)), Json.MAPPER.readTree(stored), "result");
    }

    /** Newer releases may add members, never lose or change one; no member of ours is null where pages expect a value. */
    private static void assertHolds(JsonNode now, JsonNode then, String where) {
        if (then.isObject()) {
            for (Map.Entry<String, JsonNode> member : then.properties()) {
                String inside = where + "." + member.getKey();
                assertThat(now.has(member.getKey())).as(inside).isTrue();
                assertHolds(now.get(member.getKey()), member.getValue(), inside);
            }
            now.properties().forEach(member -> assertThat(
                            member.getValue().isNull() && !member.getKey().equals("nextQuestion"))
                    .as(where + "." + member.getKey() + " is null")
                    .isFalse());
        } else if (then.isArray()) {
            assertThat(now.size()).as(where).isEqualTo(then.size());
            for (int i = 0; i < then.size(); i++) {
                assertHolds(now.get(i), then.get(i), where + "[" + i + "]");
            }
        } else {
            assertThat(now).as(where).isEqualTo(then);
        }
    }

    private static String text(String resource) throws IOException {
        try (InputStream stream = StoredResultTest.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
