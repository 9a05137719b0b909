package org.gaitkeeper.assessment.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.List;
import java.util.Optional;
import org.gaitkeeper.differential.Differential;
import org.gaitkeeper.differential.Urgency;
import org.gaitkeeper.platform.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * What of a differential decides who sees the patient and when.
 *
 * @param first codes of the first three conditions
 * @param urgency overall
 */
record Headline(List<String> first, Urgency urgency) {

    private static final int FIRST = 3;

    private static final ObjectReader STORED =
            Json.MAPPER.readerFor(Stored.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** The two members of a stored result that are looked at; results of every release have them. */
    private record Stored(
            @Nullable List<Coded> conditions, @Nullable Urgency urgency) {}

    private record Coded(String code) {}

    static Headline of(Differential differential) {
        return new Headline(
                differential.conditions().stream()
                        .limit(FIRST)
                        .map(Differential.RankedCondition::code)
                        .toList(),
                differential.urgency());
    }

    /** Reads it out of a stored result; empty when that is damaged. */
    static Optional<Headline> stored(String result) {
        try {
            Stored stored = STORED.readValue(result);
            return stored.conditions() == null || stored.urgency() == null
                    ? Optional.empty()
                    : Optional.of(new Headline(
                            stored.conditions().stream()
                                    .limit(FIRST)
                                    .map(Coded::code)
                                    .toList(),
                            stored.urgency()));
        } catch (JsonProcessingException damaged) {
            return Optional.empty();
        }
    }
}
