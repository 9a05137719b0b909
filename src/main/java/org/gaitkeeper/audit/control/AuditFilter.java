package org.gaitkeeper.audit.control;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gaitkeeper.audit.chain.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Which events are asked for; null or empty means any.
 *
 * @param from first instant
 * @param until instant after the last
 * @param personId who did it
 * @param patientId whose record it was
 * @param action exact name
 */
public record AuditFilter(
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable UUID personId,
        @Nullable UUID patientId,
        String action,
        @Nullable Outcome outcome) {

    /** A condition in SQL with the values for its question marks. */
    record Condition(String sql, List<Object> values) {}

    /** The condition that a row of this clinic meets. */
    Condition condition(UUID clinicId) {
        StringBuilder sql = new StringBuilder("clinic_id = ?");
        List<Object> values = new ArrayList<>(List.of(clinicId));
        add(sql, values, " and occurred_at >= ?", utc(from));
        add(sql, values, " and occurred_at < ?", utc(until));
        add(sql, values, " and actor_id = ?", personId);
        add(sql, values, " and patient_id = ?", patientId);
        add(sql, values, " and action = ?", action.isEmpty() ? null : action);
        add(sql, values, " and outcome = ?", outcome == null ? null : outcome.name());
        return new Condition(sql.toString(), values);
    }

    private static void add(StringBuilder sql, List<Object> values, String part, @Nullable Object value) {
        if (value != null) {
            sql.append(part);
            values.add(value);
        }
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** The filter in words, as it is written into the trail and beside an export; names in alphabetical order. */
    public Map<String, String> words() {
        Map<String, String> words = new TreeMap<>();
        word(words, "from", from);
        word(words, "until", until);
        word(words, "person", personId);
        word(words, "patient", patientId);
        word(words, "action", action.isEmpty() ? null : action);
        word(words, "outcome", outcome);
        return words;
    }

    private static void word(Map<String, String> words, String name, @Nullable Object value) {
        if (value != null) {
            words.put(name, value.toString());
        }
    }
}
