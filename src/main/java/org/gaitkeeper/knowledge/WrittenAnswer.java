package org.gaitkeeper.knowledge;

import static org.gaitkeeper.platform.words.Words.t;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.AnswerForm;
import org.gaitkeeper.findings.Catalogue;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Findings;
import org.gaitkeeper.findings.Phase;
import org.gaitkeeper.findings.Side;
import org.gaitkeeper.findings.Status;
import org.gaitkeeper.platform.json.Json;
import org.gaitkeeper.platform.problem.CommonProblem;
import org.gaitkeeper.platform.problem.FieldProblem;
import org.gaitkeeper.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * An answer as JSON holds it, sent by a program or stored; what is missing counts as empty.
 *
 * @param finding code
 * @param status {@code present}, {@code absent}, {@code not_assessed} or {@code declined}; empty means present when there is
 *     a value, else not assessed
 * @param value as {@link ValueJson} writes it
 * @param side {@code left}, {@code right}, or empty
 * @param phase {@code rest}, {@code during}, {@code after}, or empty
 * @param note free words, empty when none
 */
public record WrittenAnswer(
        @Nullable String finding,
        @Nullable String status,
        @Nullable JsonNode value,
        @Nullable String side,
        @Nullable String phase,
        @Nullable String note) {

    /** How to mend a value that is of no form a finding takes. */
    public static final String NO_VALUE =
            "Send the value as a text, a number, a list of texts, or null. See GET /api/findings.";

    /** Longest answer in {@link #brief}. */
    private static final int BRIEF = 500;

    private static final TypeReference<SortedMap<String, WrittenAnswer>> MEMBERS = new TypeReference<>() {};

    /** The answer, written. */
    public static WrittenAnswer of(Answer answer) {
        AnswerForm words = AnswerForm.from(answer);
        return new WrittenAnswer(
                answer.finding(),
                words.status(),
                ValueJson.write(answer.value()),
                words.side(),
                words.phase(),
                answer.note());
    }

    /** Answers as one JSON object, each under the name of its place, in the order of names. */
    public static String json(Findings findings) {
        SortedMap<String, WrittenAnswer> members = new TreeMap<>();
        findings.all().forEach(answer -> members.put(answer.key().name(), of(answer)));
        return Json.text(members);
    }

    /**
     * Reads what {@link #json} wrote.
     *
     * @throws IllegalStateException when the text is damaged
     */
    public static Findings findings(String json, Catalogue catalogue) {
        try {
            Map<String, WrittenAnswer> members = Json.MAPPER.readValue(json, MEMBERS);
            return Findings.of(members.values().stream()
                    .map(answer -> answer.stored(catalogue))
                    .toList());
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("Stored answers cannot be read.", damaged);
        }
    }

    /** The answer that {@link #of} wrote, whatever the catalogue has become since. */
    public Answer stored(Catalogue catalogue) {
        String code = text(finding);
        return new Answer(
                code,
                constant(Status.class, text(status)),
                ValueJson.stored(value, catalogue.find(code).map(Finding::type).orElse(null)),
                constant(Side.class, text(side)),
                constant(Phase.class, text(phase)),
                text(note));
    }

    /** The words of an answer that somebody sent; empty when its value is of no form a finding takes. */
    public Optional<AnswerForm> form() {
        return ValueJson.parts(value)
                .map(parts -> new AnswerForm(
                        text(finding),
                        text(status),
                        parts,
                        text(side),
                        text(phase),
                        text(note).strip()));
    }

    /**
     * Understands what somebody sent.
     *
     * @throws Problem 400 naming each answer that cannot be one
     */
    public static List<Answer> understood(List<? extends @Nullable WrittenAnswer> sent, Catalogue catalogue) {
        List<Answer> answers = new ArrayList<>();
        List<FieldProblem> problems = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            WrittenAnswer one = sent.get(i);
            String code = one == null ? "" : text(one.finding());
            if (one == null || catalogue.find(code).isEmpty()) {
                String field = sent.size() == 1 ? "finding" : "answers[" + i + "].finding";
                problems.add(new FieldProblem(field, t("Use the code of a finding; GET /api/findings lists them.")));
                continue;
            }
            Optional<AnswerForm> form = one.form();
            if (form.isEmpty()) {
                problems.add(new FieldProblem(code, NO_VALUE));
                continue;
            }
            AnswerForm.Reading reading = catalogue.read(form.get());
            reading.answer().ifPresent(answers::add);
            reading.problems()
                    .forEach(
                            problem -> problems.add(new FieldProblem(code + "." + problem.field(), problem.message())));
        }
        if (!problems.isEmpty()) {
            throw Problem.of(CommonProblem.VALIDATION_FAILED, problems);
        }
        return answers;
    }

    /** An answer in the few words the trail keeps of it, at most {@value #BRIEF} characters. */
    public static String brief(Answer answer) {
        StringBuilder words = new StringBuilder(answer.status().name().toLowerCase(Locale.ROOT));
        JsonNode value = ValueJson.write(answer.value());
        if (value != null) {
            words.append(' ').append(value);
        }
        if (!answer.note().isEmpty()) {
            words.append("; note: ").append(answer.note());
        }
        return words.length() <= BRIEF ? words.toString() : words.substring(0, BRIEF) + "…";
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.isEmpty() ? "NONE" : word.toUpperCase(Locale.ROOT));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
