package org.gaitkeeper.audit.control;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
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
 * @param afterHours the zone in whose clock it was after hours, see {@link #AFTER_HOURS}; null for any time
 */
public record AuditFilter(
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable UUID personId,
        @Nullable UUID patientId,
        String action,
        @Nullable Outcome outcome,
        @Nullable ZoneId afterHours) {

    /** When a clinic is taken to be closed: at weekends, before 7 and from 19 o'clock. A local convention. */
    private static final String AFTER_HOURS = " and (extract(isodow from occurred_at at time zone ?) > 5"
            + " or extract(hour from occurred_at at time zone ?) not between 7 and 18)";

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
        if (afterHours != null) {
            sql.append(AFTER_HOURS);
            values.add(afterHours.getId());
            values.add(afterHours.getId());
        }
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
        word(words, "afterHours", afterHours);
        return words;
    }

    /** The filter that {@link #words()} told. */
    static AuditFilter of(Map<String, String> words) {
        return new AuditFilter(
                read(words, "from", Instant::parse),
                read(words, "until", Instant::parse),
                read(words, "person", UUID::fromString),
                read(words, "patient", UUID::fromString),
                words.getOrDefault("action", ""),
                read(words, "outcome", Outcome::valueOf),
                read(words, "afterHours", ZoneId::of));
    }

    private static <T> @Nullable T read(Map<String, String> words, String name, Function<String, T> reading) {
        @Nullable String word = words.get(name);
        return word == null ? null : reading.apply(word);
    }

    private static void word(Map<String, String> words, String name, @Nullable Object value) {
        if (value != null) {
            words.put(name, value.toString());
        }
    }
}
