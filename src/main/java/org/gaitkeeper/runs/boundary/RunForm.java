package org.gaitkeeper.runs.boundary;

import static org.gaitkeeper.platform.words.Words.t;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.AnswerForm;
import org.gaitkeeper.findings.Catalogue;
import org.gaitkeeper.findings.Finding;
import org.gaitkeeper.findings.Findings;
import org.gaitkeeper.findings.Option;
import org.gaitkeeper.findings.Side;
import org.gaitkeeper.findings.Status;
import org.gaitkeeper.findings.ValueType;
import org.gaitkeeper.knowledge.KnowledgeWords;
import org.gaitkeeper.knowledge.WrittenAnswer;
import org.gaitkeeper.platform.problem.Text;
import org.gaitkeeper.platform.web.view.Choice;
import org.gaitkeeper.platform.web.view.Shown;
import org.gaitkeeper.runs.LoggedRun;
import org.gaitkeeper.runs.control.RunEntry;
import org.jspecify.annotations.Nullable;

/**
 * The form of a run with what was typed into it, kept as typed. Each place of a finding is one field, named as the place: the
 * number, the text, the options ticked, or for a yes or no its state. An empty field is not assessed; a state it has no words
 * for (absent, declined) stays as it is stored until something is filled in.
 *
 * @param date as typed
 * @param fields one for each place of each finding a run may answer, in the order of the catalogue
 * @param once key of one act of logging; empty when a run is changed
 * @param version version of the run to be changed; empty when one is logged
 */
public record RunForm(String date, List<Field> fields, String once, String version) {

    private static final String TIMING = "timing";

    /**
     * One field.
     *
     * @param finding what is asked
     * @param name of the field
     * @param label with the side where it has one
     * @param values as typed or stored
     * @param kept a state stored that the field has no words for, in words; empty as a rule
     */
    public record Field(Finding finding, String name, String label, List<String> values, String kept) {

        /** The only value as a page can show it; empty when none. */
        public String shown() {
            return values.isEmpty() ? "" : storable(values.get(0));
        }

        /** The choices of a finding with options, or of a yes or no. */
        public List<Choice> choices() {
            if (finding.type() == ValueType.YES_NO) {
                return List.of(
                        choice("present", t("Yes")), choice("absent", t("No")), choice("declined", t("Declined")));
            }
            return finding.options().stream()
                    .map(option -> choice(option.code(), option.label()))
                    .toList();
        }

        private Choice choice(String value, String words) {
            return new Choice(value, words, values.contains(value));
        }

        /** Whether several options may be ticked, which takes more room. */
        public boolean several() {
            return finding.type() == ValueType.SEVERAL || finding.type() == ValueType.ZONES;
        }

        /** What is ticked, in words, for a folded list; empty when nothing is. */
        public String ticked() {
            return String.join(
                    ", ",
                    finding.options().stream()
                            .filter(option -> values.contains(option.code()))
                            .map(Option::label)
                            .toList());
        }
    }

    /** The date as a page can show it. */
    public String shownDate() {
        return storable(date);
    }

    /** The fields of the first row: what is asked first and fits into a line. */
    public List<Field> first() {
        return fields.stream().filter(field -> asked(field) && !field.several()).toList();
    }

    /** Lists of options that belong to what is asked first. */
    public List<Field> lists() {
        return fields.stream().filter(field -> asked(field) && field.several()).toList();
    }

    /** Everything else. */
    public List<Field> more() {
        return fields.stream().filter(field -> !asked(field)).toList();
    }

    /** When it comes and goes is what a run is logged for. */
    private static boolean asked(Field field) {
        return field.finding().core() && field.finding().section().equals(TIMING);
    }

    /** How many of the others hold something. */
    public long filled() {
        return more().stream()
                .filter(field -> !field.values().isEmpty() || !field.kept().isEmpty())
                .count();
    }

    /** An empty form under a new key. */
    static RunForm empty(Catalogue catalogue) {
        return new RunForm(
                "", fields(catalogue, Findings.empty(), null), UUID.randomUUID().toString(), "");
    }

    /** The form of a stored run. */
    static RunForm of(LoggedRun run, Catalogue catalogue) {
        return new RunForm(
                Shown.date(run.date()), fields(catalogue, run.answers(), null), "", Long.toString(run.version()));
    }

    /** The form as it was sent, over what is stored. */
    static RunForm of(MultivaluedMap<String, String> sent, Findings stored, Catalogue catalogue) {
        return new RunForm(
                given(sent, "date"), fields(catalogue, stored, sent), given(sent, "_once"), given(sent, "version"));
    }

    /** The same form for another version of the run. */
    RunForm withVersion(long stored) {
        return new RunForm(date, fields, once, Long.toString(stored));
    }

    private static List<Field> fields(
            Catalogue catalogue, Findings stored, @Nullable MultivaluedMap<String, String> sent) {
        List<Field> fields = new ArrayList<>();
        catalogue.all().stream().filter(Finding::perRun).forEach(finding -> finding.places()
                .forEach(place -> {
                    Optional<Answer> before = stored.answer(place);
                    List<String> values = sent == null
                            ? before.map(answer -> shown(finding, answer)).orElse(List.of())
                            : sent(sent.get(place.name()));
                    fields.add(new Field(
                            finding,
                            place.name(),
                            label(finding, place),
                            values,
                            values.isEmpty()
                                    ? before.filter(answer -> silent(finding, answer))
                                            .map(answer -> KnowledgeWords.answer(finding, answer))
                                            .orElse("")
                                    : ""));
                }));
        return fields;
    }

    private static List<String> shown(Finding finding, Answer answer) {
        AnswerForm form = AnswerForm.from(answer);
        if (finding.type() == ValueType.YES_NO) {
            return answer.status() == Status.NOT_ASSESSED ? List.of() : List.of(form.status());
        }
        return form.values();
    }

    /** Whether an answer has a state that its field cannot show. */
    private static boolean silent(Finding finding, Answer answer) {
        return finding.type() != ValueType.YES_NO
                && (answer.status() == Status.ABSENT || answer.status() == Status.DECLINED);
    }

    private static String label(Finding finding, Answer.Key place) {
        return place.side() == Side.NONE
                ? finding.label()
                : finding.label() + ", " + (place.side() == Side.LEFT ? t("left") : t("right"));
    }

    private static List<String> sent(@Nullable List<String> values) {
        return values == null
                ? List.of()
                : values.stream().filter(value -> !value.isBlank()).toList();
    }

    private static String given(MultivaluedMap<String, String> sent, String field) {
        @Nullable String value = sent.getFirst(field);
        return value == null ? "" : value;
    }

    /** What was typed, as a page can show it: characters nobody can store become a question mark in a box. */
    static String storable(String typed) {
        if (Text.storable(typed)) {
            return typed;
        }
        StringBuilder shown = new StringBuilder();
        typed.codePoints()
                .map(c -> Text.storable(Character.toString(c)) ? c : 0xFFFD)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    /** What the form says; notes stay with what they were written to. */
    RunEntry entry(Findings stored) {
        List<@Nullable WrittenAnswer> answers = new ArrayList<>();
        for (Field field : fields) {
            Answer.Key place = field.finding().places().stream()
                    .filter(key -> key.name().equals(field.name()))
                    .findFirst()
                    .orElseThrow();
            Optional<Answer> before = stored.answer(place);
            if (field.values().isEmpty()) {
                before.filter(answer -> silent(field.finding(), answer))
                        .map(WrittenAnswer::of)
                        .ifPresent(answers::add);
                continue;
            }
            boolean yesNo = field.finding().type() == ValueType.YES_NO;
            WrittenAnswer at = WrittenAnswer.of(
                    new Answer(place.finding(), Status.NOT_ASSESSED, null, place.side(), place.phase(), ""));
            answers.add(new WrittenAnswer(
                    place.finding(),
                    yesNo ? field.values().get(0) : "present",
                    yesNo ? null : json(field),
                    at.side(),
                    at.phase(),
                    before.map(Answer::note).orElse("")));
        }
        return new RunEntry(date, answers);
    }

    private static JsonNode json(Field field) {
        if (field.values().size() == 1 && !field.several()) {
            return TextNode.valueOf(field.values().get(0));
        }
        ArrayNode parts = JsonNodeFactory.instance.arrayNode();
        field.values().forEach(parts::add);
        return parts;
    }
}
