package org.gaitkeeper.assessment.boundary;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gaitkeeper.assessment.AnswerSheet;
import org.gaitkeeper.assessment.RecordedAnswer;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.AnswerForm;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Status;
import org.gaitkeeper.findings.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a form that make up an answer. With {@code NAME} as in {@link Answer.Key#name}: {@code NAME} is the state
 * ({@code present}, {@code absent}, {@code not_assessed}, {@code declined}, or {@code =option} where one option is the
 * answer), {@code NAME:v} the values, {@code NAME:n} the note.
 */
final class AnswerFields {

    private AnswerFields() {}

    /** The answer the form gives in one place; empty when the form does not speak of it. */
    static Optional<AnswerForm> read(
            Finding finding, Answer.Key key, MultivaluedMap<String, String> form, AnswerSheet stored) {
        String name = key.name();
        if (!form.containsKey(name) && !form.containsKey(name + ":v") && !form.containsKey(name + ":n")) {
            return Optional.empty();
        }
        Optional<Answer> before = stored.find(key).map(RecordedAnswer::answer);
        String state = first(form, name, "");
        List<String> values = values(finding, form.get(name + ":v"));
        String note = first(form, name + ":n", before.map(Answer::note).orElse(""))
                .strip()
                .replace("\r\n", "\n");
        if (state.startsWith("=")) {
            return Optional.of(form(key, "present", List.of(state.substring(1)), note));
        }
        boolean sameValues = before.map(answer -> answer.status() == Status.PRESENT
                        && Set.copyOf(AnswerForm.from(answer).values()).equals(new HashSet<>(values)))
                .orElse(false);
        if (values.isEmpty()) {
            return Optional.of(form(key, emptyState(finding, state), values, note));
        }
        if (!state.isEmpty() && !state.equals("present") && sameValues) {
            return Optional.of(form(key, state, List.of(), note));
        }
        boolean given = state.isEmpty() || state.equals("not_assessed");
        return Optional.of(form(key, given ? "present" : state, values, note));
    }

    /** A finding with values and none given is not assessed unless the form says more. */
    private static String emptyState(Finding finding, String state) {
        boolean plain = finding.type() == ValueType.YES_NO;
        return state.isEmpty() || (state.equals("present") && !plain) ? "not_assessed" : state;
    }

    private static AnswerForm form(Answer.Key key, String status, List<String> values, String note) {
        AnswerForm place =
                AnswerForm.from(new Answer(key.finding(), Status.NOT_ASSESSED, null, key.side(), key.phase(), ""));
        return new AnswerForm(key.finding(), status, values, place.side(), place.phase(), note);
    }

    /** An area ticked with a quality need not be ticked without one as well. */
    private static List<String> values(Finding finding, @Nullable List<String> sent) {
        List<String> given = sent == null
                ? List.of()
                : sent.stream().filter(value -> !value.isBlank()).toList();
        if (finding.type() == ValueType.TEXT) {
            return given.stream()
                    .map(text -> text.strip().replace("\r\n", "\n"))
                    .toList();
        }
        if (finding.type() != ValueType.ZONES) {
            return given;
        }
        return given.stream()
                .filter(value ->
                        value.contains(":") || given.stream().noneMatch(other -> other.startsWith(value + ":")))
                .toList();
    }

    private static String first(MultivaluedMap<String, String> form, String name, String otherwise) {
        String value = form.getFirst(name);
        return value == null ? otherwise : value;
    }
}
