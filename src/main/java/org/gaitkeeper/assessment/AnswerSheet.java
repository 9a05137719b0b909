package org.gaitkeeper.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.gaitkeeper.findings.Answer;
import org.gaitkeeper.findings.AnswerForm;
import org.gaitkeeper.findings.Catalogue;
import org.gaitkeeper.findings.Findings;
import org.gaitkeeper.findings.Phase;
import org.gaitkeeper.findings.Side;
import org.gaitkeeper.findings.Status;
import org.gaitkeeper.platform.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * Every answer of one assessment with who gave it and when. Immutable. Stored as one JSON object whose member names are
 * {@code finding}, {@code finding.left} or {@code finding.left.during}: the finding with the side and phase it is about.
 */
public final class AnswerSheet {

    private static final AnswerSheet EMPTY = new AnswerSheet(new TreeMap<>());

    private final SortedMap<Answer.Key, RecordedAnswer> answers;

    private AnswerSheet(SortedMap<Answer.Key, RecordedAnswer> answers) {
        this.answers = answers;
    }

    /** Nothing recorded. */
    public static AnswerSheet empty() {
        return EMPTY;
    }

    /**
     * Reads what {@link #json()} wrote.
     *
     * @throws IllegalStateException when the text is damaged
     */
    public static AnswerSheet stored(String json, Catalogue catalogue) {
        SortedMap<Answer.Key, RecordedAnswer> answers = new TreeMap<>();
        JsonNode root = Json.stored(json, JsonNode.class);
        for (JsonNode member : root) {
            RecordedAnswer answer = Json.stored(member.toString(), Stored.class).answer(catalogue);
            answers.put(answer.answer().key(), answer);
        }
        return new AnswerSheet(answers);
    }

    /** The name under which an answer is stored, and the name of its field in a form. */
    public static String name(Answer.Key key) {
        StringBuilder name = new StringBuilder(key.finding());
        if (key.side() != Side.NONE) {
            name.append('.').append(ValueJson.word(key.side()));
        }
        if (key.phase() != Phase.NONE) {
            name.append('.').append(ValueJson.word(key.phase()));
        }
        return name.toString();
    }

    /** This sheet with the answers added, or put in the place of those with the same key. */
    public AnswerSheet with(Collection<RecordedAnswer> changed) {
        SortedMap<Answer.Key, RecordedAnswer> next = new TreeMap<>(answers);
        changed.forEach(answer -> next.put(answer.answer().key(), answer));
        return new AnswerSheet(next);
    }

    /** The answer under the key; empty when nothing was recorded there. */
    public Optional<RecordedAnswer> find(Answer.Key key) {
        return Optional.ofNullable(answers.get(key));
    }

    /** All answers, ordered by finding, side and phase. */
    public List<RecordedAnswer> all() {
        return List.copyOf(answers.values());
    }

    /** All answers to one finding, ordered by side and phase; empty when nothing was recorded. */
    public List<RecordedAnswer> to(String finding) {
        return answers.values().stream()
                .filter(answer -> answer.answer().finding().equals(finding))
                .toList();
    }

    /** The answers alone, as the differential takes them. */
    public Findings findings() {
        return Findings.of(answers.values().stream().map(RecordedAnswer::answer).toList());
    }

    /** The sheet as JSON text, members in the order of their names. */
    public String json() {
        SortedMap<String, Stored> members = new TreeMap<>();
        answers.forEach((key, answer) -> members.put(name(key), Stored.of(answer)));
        return Json.text(Collections.unmodifiableMap(members));
    }

    /** One member of the stored object. */
    private record Stored(
            String finding,
            String status,
            @Nullable JsonNode value,
            String side,
            String phase,
            String note,
            UUID by,
            String name,
            String at,
            long version) {

        static Stored of(RecordedAnswer recorded) {
            Answer answer = recorded.answer();
            AnswerForm words = AnswerForm.from(answer);
            return new Stored(
                    answer.finding(),
                    words.status(),
                    ValueJson.write(answer.value()),
                    words.side(),
                    words.phase(),
                    answer.note(),
                    recorded.by(),
                    recorded.name(),
                    recorded.at().toString(),
                    recorded.version());
        }

        RecordedAnswer answer(Catalogue catalogue) {
            Answer answer = new Answer(
                    finding,
                    ValueJson.constant(Status.class, status),
                    ValueJson.stored(
                            value,
                            catalogue.find(finding).map(known -> known.type()).orElse(null)),
                    ValueJson.constant(Side.class, side.isEmpty() ? "none" : side),
                    ValueJson.constant(Phase.class, phase.isEmpty() ? "none" : phase),
                    note);
            return new RecordedAnswer(answer, by, name, Instant.parse(at), version);
        }
    }
}
