package org.gaitkeeper.knowledge.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The answer key of a case.
 *
 * @param diagnosis code of the final one
 * @param acceptable codes of others that count for the softer score
 * @param urgencies the appropriate one first, then those also acceptable
 * @param thin only an abstract was published
 */
public record Expected(String diagnosis, List<String> acceptable, List<String> urgencies, boolean thin) {

    static final List<String> HURRIED = List.of("emergency", "same_day");
    private static final List<String> UNHURRIED = List.of("routine", "self_manage");

    public Expected {
        acceptable = List.copyOf(acceptable);
        urgencies = List.copyOf(urgencies);
    }

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
