package org.gaitkeeper.audit.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DetailTest {

    @Test
    void a_detail_can_always_be_written() {
        UUID id = new UUID(1, 2);
        Map<String, Object> detail =
                Map.of("z", "a\0\ud800b", "a", List.of(1, true, id), "m", Map.of("long", "x".repeat(3_000)));

        String json = Detail.json(detail);

        assertThat(json)
                .startsWith("{\"a\":[1,true,\"" + id + "\"],\"m\":{\"long\":\"xxx")
                .endsWith("\"z\":\"a\uFFFD\uFFFDb\"}")
                .hasSizeLessThan(2_200);
    }

    @Test
    void a_detail_may_hold_nothing() {
        assertThat(Detail.json(Collections.singletonMap("old", null))).isEqualTo("{\"old\":null}");
    }

    @Test
    void a_detail_of_lists_that_are_nested_too_deeply_ends_in_text() {
        Object nested = "end";
        for (int i = 0; i < 40; i++) {
            nested = List.of(nested);
        }

        assertThat(Detail.json(Map.of("n", nested)))
                .startsWith("{\"n\":[[[")
                .contains("\"[[")
                .endsWith("}");
    }

    @Test
    void a_detail_that_is_nested_too_deeply_ends_in_text() {
        Object nested = "end";
        for (int i = 0; i < 40; i++) {
            nested = Map.of("n", nested);
        }

        assertThat(Detail.json(Map.of("n", nested))).contains("{n=").endsWith("}");
    }
}
