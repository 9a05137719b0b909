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
import org.gaitkeeper.findings.Catalogue;
import org.gaitkeeper.findings.Findings;
import org.gaitkeeper.knowledge.WrittenAnswer;
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
        answers.forEach((key, answer) -> members.put(key.name(), Stored.of(answer)));
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
            WrittenAnswer answer = WrittenAnswer.of(recorded.answer());
            return new Stored(
                    recorded.answer().finding(),
                    String.valueOf(answer.status()),
                    answer.value(),
                    String.valueOf(answer.side()),
                    String.valueOf(answer.phase()),
                    recorded.answer().note(),
                    recorded.by(),
                    recorded.name(),
                    recorded.at().toString(),
                    recorded.version());
        }

        RecordedAnswer answer(Catalogue catalogue) {
            Answer answer = new WrittenAnswer(finding, status, value, side, phase, note).stored(catalogue);
            return new RecordedAnswer(answer, by, name, Instant.parse(at), version);
        }
    }
}
