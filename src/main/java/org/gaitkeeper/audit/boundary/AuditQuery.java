package org.gaitkeeper.audit.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gaitkeeper.audit.chain.Outcome;
import org.gaitkeeper.audit.control.AuditFilter;
import org.gaitkeeper.platform.problem.CommonProblem;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for, as it was typed and as it was understood.
 *
 * @param typed the fields that were filled in, by name
 * @param filter what could be understood
 * @param problems the fields that could not
 */
record AuditQuery(Map<String, String> typed, AuditFilter filter, List<FieldProblem> problems) {

    /** The fields of a question, wherever they stand: in an address, a form or a body. */
    @FunctionalInterface
    interface Asked {

        @Nullable
        String field(String name);
    }

    private static final List<String> FIELDS = List.of("from", "to", "person", "patient", "action", "outcome", "hours");
    private static final int MAX = 100;

    /**
     * Reads what was asked for; days and minutes are those of the clinic.
     *
     * @param asked gives the field of a name as it was written; null when it was not
     */
    static AuditQuery read(Asked asked, ZoneId zone, Clock clock) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String field : FIELDS) {
            @Nullable String value = asked.field(field);
            if (value != null && !value.isBlank()) {
                typed.put(field, value.strip());
            }
        }
        List<FieldProblem> problems = new ArrayList<>();
        Function<String, Optional<Span>> span = text -> Span.read(text, zone, clock);
        @Nullable
        Instant from = understood(typed, "from", span.andThen(s -> s.map(Span::start)), t(Span.UNDERSTOOD), problems);
        @Nullable
        Instant until = understood(typed, "to", span.andThen(s -> s.map(Span::end)), t(Span.UNDERSTOOD), problems);
        if (from != null && until != null && !from.isBefore(until)) {
            problems.add(new FieldProblem("to", t("Choose an end that is not before the beginning.")));
        }
        @Nullable
        UUID person = understood(typed, "person", AuditQuery::id, t("Choose a person from the list."), problems);
        @Nullable
        UUID patient = understood(
                typed, "patient", AuditQuery::id, t("Enter the identifier of the patient's record."), problems);
        @Nullable
        String action = understood(typed, "action", AuditQuery::action, t("Choose an action from the list."), problems);
        @Nullable
        Outcome outcome =
                understood(typed, "outcome", AuditQuery::outcome, t("Choose an outcome from the list."), problems);
        @Nullable
        ZoneId hours = understood(
                typed,
                "hours",
                text -> text.equals("after") ? Optional.of(zone) : Optional.empty(),
                t("Choose after hours or leave it."),
                problems);
        return new AuditQuery(
                typed,
                new AuditFilter(from, until, person, patient, action == null ? "" : action, outcome, hours),
                List.copyOf(problems));
    }

    private static <T> @Nullable T understood(
            Map<String, String> typed,
            String field,
            Function<String, Optional<T>> reading,
            String message,
            List<FieldProblem> problems) {
        @Nullable String text = typed.get(field);
        if (text == null) {
            return null;
        }
        Optional<T> value = text.length() > MAX ? Optional.empty() : reading.apply(text);
        if (value.isEmpty()) {
            problems.add(new FieldProblem(field, message));
        }
        return value.orElse(null);
    }

    private static Optional<UUID> id(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    private static Optional<String> action(String text) {
        return Optional.of(text).filter(name -> name.matches("[A-Z][A-Z0-9_]*"));
    }

    private static Optional<Outcome> outcome(String text) {
        return Stream.of(Outcome.values())
                .filter(outcome -> outcome.name().equals(text))
                .findFirst();
    }

    /**
     * The filter, for those who cannot be asked again.
     *
     * @throws Problem 400 naming the fields that could not be understood
     */
    AuditFilter filterOrThrow() {
        if (!problems.isEmpty()) {
            throw Problem.of(CommonProblem.VALIDATION_FAILED, problems);
        }
        return filter;
    }

    /** A field as it was typed; empty when it was not. */
    String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** The same question as the query of an address, with further parameters; begins with a question mark or is empty. */
    String address(Map<String, String> further) {
        Map<String, String> all = new LinkedHashMap<>(typed);
        all.putAll(further);
        return all.isEmpty()
                ? ""
                : all.entrySet().stream()
                        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
